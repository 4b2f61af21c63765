package org.icsim.reports.chart;

import java.util.stream.DoubleStream;
import java.util.stream.LongStream;

/**
 * Multiples of a round step, {@code mantissa × 10^exponent}, from the {@code first} multiple to the {@code last}.
 *
 * @param mantissa 1, 2 or 5
 */
record NiceSteps(int mantissa, int exponent, long first, long last) {
    /**
     * Returns the fewest steps that hold {@code extent}, which is not flat, where it spans at most {@code most} of
     * them.
     */
    static NiceSteps covering(Extent extent, int most) {
        double rawStep = extent.span() / most;
        int exponent = (int) Math.floor(StrictMath.log10(rawStep));
        double ratio = rawStep / StrictMath.pow(10, exponent);
        int mantissa = ratio <= 1 ? 1 : ratio <= 2 ? 2 : ratio <= 5 ? 5 : 10;
        NiceSteps unit =
                mantissa == 10 ? new NiceSteps(1, exponent + 1, 0, 0) : new NiceSteps(mantissa, exponent, 0, 0);
        return new NiceSteps(
                unit.mantissa, unit.exponent, unit.lastNotAbove(extent.low()), -unit.lastNotAbove(-extent.high()));
    }

    /** Returns a multiple of the step, rounded once. */
    double at(long multiple) {
        double units = (double) multiple * mantissa;
        return exponent >= 0 ? units * StrictMath.pow(10, exponent) : units / StrictMath.pow(10, -exponent);
    }

    Extent range() {
        return new Extent(at(first), at(last));
    }

    DoubleStream values() {
        return LongStream.rangeClosed(first, last).mapToDouble(this::at);
    }

    /** The quotient may be off by a rounding error: it is only where to look. */
    private long lastNotAbove(double value) {
        long multiple = (long) Math.floor(value / at(1));
        while (at(multiple) > value) {
            multiple--;
        }
        while (at(multiple + 1) <= value) {
            multiple++;
        }
        return multiple;
    }
}
