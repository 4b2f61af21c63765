package org.icsim.reports.chart;

/**
 * A range of values at one place.
 *
 * @param x    where, in the unit of the horizontal axis
 * @param low  the lower end, or NaN where there is none
 * @param high the upper end, not below the lower one, or NaN with it
 */
public record Interval(double x, double low, double high) {
    public Interval {
        Require.finite(x, "where an interval lies");
        Require.finiteOrGap(low, "the lower end");
        Require.finiteOrGap(high, "the upper end");
        boolean isGap = Double.isNaN(low) && Double.isNaN(high);
        Require.that(isGap || low <= high, "expected low <= high, got " + low + " and " + high);
    }

    static Interval gapAt(double x) {
        return new Interval(x, Double.NaN, Double.NaN);
    }

    boolean isGap() {
        return Double.isNaN(low);
    }
}
