package org.icsim.reports.chart;

import java.util.List;

/**
 * What was observed in the world, to compare with: hollow dots above the data, which no line joins.
 *
 * @param name   stands at the height of the last dot
 * @param points from left to right, none a gap; those beyond the data at either side are left out
 */
public record Observed(String name, List<Point> points) {
    public Observed {
        points = List.copyOf(points);
        Require.notBlank(name, "a name of what was observed");
        Require.notEmpty(points, "point observed as " + name);
        Require.increasing(points, Point::x, "places of points observed as " + name);
        points.forEach(point -> Require.finite(point.y(), "a value observed as " + name));
    }

    /** Returns the points that an axis shows. */
    List<Point> within(Extent times) {
        return points.stream()
                .filter(point -> point.x() >= times.low() && point.x() <= times.high())
                .toList();
    }
}
