package org.icsim.reports.chart;

import java.util.stream.DoubleStream;

/** How far numbers reach. */
record Extent(double low, double high) {
    /** Differences below this share of the numbers themselves are noise of floating point. */
    private static final double NOISE = 1e-9;

    /**
     * Returns how far the numbers reach that are not NaN.
     *
     * @throws IllegalArgumentException if there are none
     */
    static Extent of(DoubleStream numbers) {
        double[] present = numbers.filter(number -> !Double.isNaN(number)).toArray();
        Require.that(present.length > 0, "expected at least one value, got none");
        return new Extent(
                DoubleStream.of(present).min().orElseThrow(),
                DoubleStream.of(present).max().orElseThrow());
    }

    Extent including(double number) {
        return new Extent(Math.min(low, number), Math.max(high, number));
    }

    double span() {
        return high - low;
    }

    double magnitude() {
        return Math.max(Math.abs(low), Math.abs(high));
    }

    boolean isFlat() {
        return span() <= NOISE * magnitude();
    }

    /** Returns the part of a band that lies within this extent; it ends before it begins if there is none. */
    Extent clip(Band band) {
        return new Extent(Math.max(low, band.from()), Math.min(high, band.to()));
    }
}
