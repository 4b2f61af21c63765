package org.icsim.reports.chart;

/**
 * What stands beside a row.
 *
 * @param y     of the row's middle, as the vertical axis counts
 * @param name  at the left
 * @param note  below the name; may be empty
 * @param value at the right; may be empty
 */
record RowLabel(double y, Words name, Words note, Words value) {
    /** Returns the heading of a group of rows. */
    static RowLabel heading(double y, Words name) {
        return new RowLabel(y, name, Words.NONE, Words.NONE);
    }

    RowLabel fit(double width) {
        return new RowLabel(y, name.fit(width), note.fit(width), value);
    }

    double nameWidth() {
        return Math.max(name.width(), note.width());
    }
}
