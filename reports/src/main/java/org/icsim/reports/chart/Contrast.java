package org.icsim.reports.chart;

import java.awt.Color;

/** Contrast of two colours as WCAG 2.2 defines it: from 1 (the same) to 21 (black on white). */
final class Contrast {
    /** What a line or area needs against its background (WCAG 1.4.11). */
    static final double GRAPHICAL = 3;
    /** What text needs (WCAG 1.4.3). */
    static final double TEXT = 4.5;

    private static final double GLARE = 0.05;

    private Contrast() {}

    static double between(Color a, Color b) {
        double lighter = Math.max(luminance(a), luminance(b));
        double darker = Math.min(luminance(a), luminance(b));
        return (lighter + GLARE) / (darker + GLARE);
    }

    /** Returns the lightest shade of the colour that has at least this contrast to white. */
    static Color darkened(Color colour, double contrast) {
        Color shade = colour;
        for (int percent = 99; between(shade, Color.WHITE) < contrast; percent--) {
            shade = Theme.mix(Color.BLACK, colour, percent / 100.0);
        }
        return shade;
    }

    private static double luminance(Color c) {
        return 0.2126 * linear(c.getRed()) + 0.7152 * linear(c.getGreen()) + 0.0722 * linear(c.getBlue());
    }

    /** Undoes the gamma of sRGB. */
    private static double linear(int channel) {
        double c = channel / 255.0;
        return c <= 0.04045 ? c / 12.92 : StrictMath.pow((c + 0.055) / 1.055, 2.4);
    }
}
