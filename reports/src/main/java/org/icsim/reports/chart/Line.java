package org.icsim.reports.chart;

import java.util.List;

/**
 * A line over time.
 *
 * @param name   stands at its end
 * @param points from left to right; where there is no value the line has a gap. A line may lack values altogether: its
 *               label then says so
 * @param ribbon tinted ranges around the line, from left to right; empty for none. The subtitle says what they are
 */
public record Line(String name, List<Point> points, List<Interval> ribbon) {
    public Line {
        points = List.copyOf(points);
        ribbon = List.copyOf(ribbon);
        Require.notBlank(name, "a name of the line");
        Require.notEmpty(points, "point in line " + name);
        Require.increasing(points, Point::x, "places of points in line " + name);
        Require.increasing(ribbon, Interval::x, "places of the ribbon of line " + name);
    }

    /** Returns a line without a ribbon. */
    public static Line of(String name, List<Point> points) {
        return new Line(name, points, List.of());
    }

    /** Returns this line with a ribbon. */
    public Line within(List<Interval> range) {
        return new Line(name, points, range);
    }

    /** Returns the points that have a value. */
    List<Point> known() {
        return points.stream().filter(point -> !point.isGap()).toList();
    }
}
