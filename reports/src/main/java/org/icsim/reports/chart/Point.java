package org.icsim.reports.chart;

/**
 * A point of a line.
 *
 * @param x where, in the unit of the horizontal axis
 * @param y the value, or NaN where there is none: the line has a gap there
 */
public record Point(double x, double y) {
    public Point {
        Require.finite(x, "where a point lies");
        Require.finiteOrGap(y, "a value");
    }

    boolean isGap() {
        return Double.isNaN(y);
    }
}
