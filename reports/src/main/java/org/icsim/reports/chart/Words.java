package org.icsim.reports.chart;

import java.awt.Graphics2D;

/** A text with its look. */
record Words(String text, TextStyle style) {
    static final Words NONE = new Words("", TextStyle.NOTE);

    double width() {
        return style.width(text);
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    /** Returns these words, shortened if they are wider than this. */
    Words fit(double width) {
        return new Words(style.fit(text, width), style);
    }

    void draw(Graphics2D g, double x, double middle) {
        style.draw(g, text, x, middle);
    }
}
