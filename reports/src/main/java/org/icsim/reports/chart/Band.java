package org.icsim.reports.chart;

/**
 * A stretch of time in which something held, shaded behind the data.
 *
 * @param from  its beginning, in the unit of the horizontal axis
 * @param to    its end, not before the beginning; a band of no length is a thin line
 * @param label a few words such as {@code 4 nodes down}; empty for none
 */
public record Band(double from, double to, String label) {
    public Band {
        Require.finite(from, "the beginning of a band");
        Require.finite(to, "the end of a band");
        Require.that(from <= to, "expected a band to end after it begins, got " + from + " to " + to);
    }
}
