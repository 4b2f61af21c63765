package org.icsim.reports.chart;

import java.util.List;
import java.util.stream.IntStream;

/**
 * How densely the values of a sample lie: a kernel density, the sum of a Gaussian bell around each value.
 *
 * <p>The bells' standard deviation is {@code 0.9 × min(s, IQR ÷ 1.34) × n^(-1/5)}, where {@code s} is the standard
 * deviation of the sample and {@code IQR} the distance of its quartiles. Places along the axis are measured, so that on
 * a logarithmic axis the shape is that of the logarithms.
 *
 * <p>Source: Silverman, "Density Estimation for Statistics and Data Analysis" (1986), equation 3.31.
 */
final class Density {
    private static final int STEPS = 160;
    /** Beyond so many standard deviations a bell adds less than anyone sees. */
    private static final double REACH = 5;
    /** A bell narrower than this share of the axis would be a spike. */
    private static final double LEAST_BANDWIDTH = 0.004;

    private final Distribution sample;
    private final Axis axis;
    /** Where each value of the sample lies, as a fraction of the axis. */
    private final double[] places;

    private final double bandwidth;

    private Density(Distribution sample, Axis axis) {
        this.sample = sample;
        this.axis = axis;
        this.places = sample.sorted().stream()
                .mapToDouble(weighted -> axis.fraction(weighted.value()))
                .toArray();
        this.bandwidth = Math.max(silverman(), LEAST_BANDWIDTH);
    }

    /**
     * Returns the density from the least to the greatest value of a sample, as a share, 0 to 1, of its peak.
     *
     * @param sample whose values are not all the same
     */
    static List<Point> of(Distribution sample, Axis axis) {
        return new Density(sample, axis).curve();
    }

    private List<Point> curve() {
        Extent ends = sample.drawn();
        double from = axis.fraction(ends.low());
        double step = (axis.fraction(ends.high()) - from) / STEPS;
        double[] heights = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> at(from + i * step))
                .toArray();
        double peak = IntStream.rangeClosed(0, STEPS)
                .mapToDouble(i -> heights[i])
                .max()
                .orElseThrow();
        return IntStream.rangeClosed(0, STEPS)
                .mapToObj(i -> new Point(axis.valueAt(from + i * step), heights[i] / peak))
                .toList();
    }

    /** Returns the sum of all bells at a place, up to a factor. */
    private double at(double place) {
        double sum = 0;
        for (int i = 0; i < places.length; i++) {
            double distance = (places[i] - place) / bandwidth;
            if (Math.abs(distance) < REACH) {
                sum += count(i) * StrictMath.exp(-distance * distance / 2);
            }
        }
        return sum;
    }

    private double silverman() {
        double quartiles = axis.fraction(sample.quantile(0.75)) - axis.fraction(sample.quantile(0.25));
        double deviation = deviation();
        // Where half of the sample is one value, quartiles say nothing about the width.
        double spread = quartiles > 0 ? Math.min(deviation, quartiles / 1.34) : deviation;
        return 0.9 * spread * StrictMath.pow((double) sample.count(), -0.2);
    }

    private double deviation() {
        double mean = 0;
        for (int i = 0; i < places.length; i++) {
            mean += places[i] * count(i) / sample.count();
        }
        double variance = 0;
        for (int i = 0; i < places.length; i++) {
            double distance = places[i] - mean;
            variance += distance * distance * count(i) / sample.count();
        }
        return Math.sqrt(variance);
    }

    private long count(int index) {
        return sample.sorted().get(index).count();
    }
}
