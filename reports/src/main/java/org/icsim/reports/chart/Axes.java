package org.icsim.reports.chart;

/**
 * What the two directions of a chart over time mean.
 *
 * @param clock    what the horizontal axis counts
 * @param quantity what the vertical axis measures
 */
public record Axes(Clock clock, Quantity quantity) {
    /** Returns axes over elapsed seconds. */
    public static Axes elapsed(Quantity quantity) {
        return new Axes(Clock.ELAPSED_SECONDS, quantity);
    }

    /** Returns axes over calendar years. */
    public static Axes calendar(Quantity quantity) {
        return new Axes(Clock.CALENDAR_YEARS, quantity);
    }
}
