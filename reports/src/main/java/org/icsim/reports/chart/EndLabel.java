package org.icsim.reports.chart;

import java.awt.Color;

/**
 * What stands at the right of a frame at the end of a line.
 *
 * @param value with unit; may be empty
 * @param end   where the line ends; its value is NaN if the line has none
 */
record EndLabel(String name, String value, Point end, TextStyle style) {
    /** Returns the label of a line in its colour. */
    static EndLabel of(String name, String value, Point end, Color colour) {
        return new EndLabel(name, value, end, TextStyle.NAME.in(colour));
    }

    /** Returns the quieter label of something that is not a line of data, or not the chief one. */
    static EndLabel quiet(String name, String value, Point end, Color colour) {
        return new EndLabel(name, value, end, TextStyle.VALUE.in(colour));
    }

    EndLabel nameOnly() {
        return new EndLabel(name, "", end, style);
    }
}
