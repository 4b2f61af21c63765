package org.icsim.core.random;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.LongSupplier;
import org.apache.commons.math3.stat.inference.ChiSquareTest;

/**
 * What the tests of chance measure. Seeds are fixed, so a bound that holds once holds always; the bounds are wide
 * enough that an honest generator passes with nearly every seed, and narrow enough that a wrong one does not.
 */
final class Statistics {
    /** √n times the distance of Kolmogorov and Smirnov that one honest sample in 10,000 exceeds. */
    static final double KOLMOGOROV_LIMIT = 2.23;

    /** The chance below which a chi-square test calls a sample wrong. */
    static final double SIGNIFICANCE = 1e-4;

    private Statistics() {}

    static double[] draw(Sampler sampler, RandomStream stream, int count) {
        double[] values = new double[count];
        Arrays.setAll(values, i -> sampler.sample(stream));
        return values;
    }

    static double mean(double[] values) {
        return Arrays.stream(values).sum() / values.length;
    }

    static double variance(double[] values) {
        double mean = mean(values);
        return Arrays.stream(values)
                        .map(value -> (value - mean) * (value - mean))
                        .sum()
                / (values.length - 1);
    }

    /** Returns √n times the largest distance between the sample's distribution function and {@code cumulative}. */
    static double kolmogorovSmirnov(double[] values, DoubleUnaryOperator cumulative) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double distance = 0;
        for (int i = 0; i < sorted.length; i++) {
            double expected = cumulative.applyAsDouble(sorted[i]);
            double above = (i + 1.0) / sorted.length - expected;
            double below = expected - i / (double) sorted.length;
            distance = Math.max(distance, Math.max(above, below));
        }
        return distance * Math.sqrt(sorted.length);
    }

    /** Returns the chance that counts as uneven as these, or more, come from equally likely categories. */
    static double evenness(int categories, int draws, LongSupplier category) {
        double[] expected = new double[categories];
        Arrays.fill(expected, draws / (double) categories);
        long[] observed = new long[categories];
        for (int i = 0; i < draws; i++) {
            observed[(int) category.getAsLong()]++;
        }
        return new ChiSquareTest().chiSquareTest(expected, observed);
    }

    /** Returns the linear correlation of two samples of uniform numbers from [0, 1). */
    static double correlation(RandomStream first, RandomStream second, int draws) {
        double sum = 0;
        for (int i = 0; i < draws; i++) {
            sum += (first.nextDouble() - 0.5) * (second.nextDouble() - 0.5);
        }
        return sum / draws * 12;
    }
}
