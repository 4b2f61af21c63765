package org.icsim.reports.chart;

/** What the horizontal axis of time counts. */
public enum Clock {
    /**
     * Seconds since the beginning; the axis shows milliseconds, seconds, minutes, hours or days, whatever reads best.
     */
    ELAPSED_SECONDS,
    /** Years of the calendar with fractions: 2026.5 is the middle of 2026. */
    CALENDAR_YEARS
}
