package org.icsim.reports.chart;

import java.awt.Color;
import java.util.List;

/**
 * Colours for how much there is, from light for the least to dark for the most. Each is darker than the one before, so
 * that all kinds of colour vision, and a print in grey, keep the order. Even the lightest differs from paper.
 */
final class Ramp {
    private static final List<Color> STOPS = List.of(
            new Color(0xE9F5D8),
            new Color(0xD3ECC8),
            new Color(0xB0DEC0),
            new Color(0x7CC9BF),
            new Color(0x47AEC0),
            new Color(0x2389BB),
            new Color(0x2160A6),
            new Color(0x223C86),
            new Color(0x122058));

    private Ramp() {}

    /** Returns the colour at a share, 0 to 1, of the way from the least to the most. */
    static Color at(double share) {
        double place = Math.min(1, Math.max(0, share)) * (STOPS.size() - 1);
        int below = Math.min((int) place, STOPS.size() - 2);
        return Theme.mix(STOPS.get(below), STOPS.get(below + 1), place - below);
    }

    /** Returns the colour of a value on an axis; of the only value, if there is but one, that in the middle. */
    static Color of(Axis axis, double value) {
        return at(axis.range().isFlat() ? 0.5 : axis.fraction(value));
    }
}
