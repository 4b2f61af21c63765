package org.icsim.core.record;

import org.HdrHistogram.Histogram;

/**
 * How often each latency occurred, in constant memory.
 *
 * <p>Kept in whole microseconds with three significant digits from 1 µs to 24 h (HdrHistogram): a percentile is exact to
 * 0.1 %. Counts are integers, so merging is exact and free of order. The mean is taken over exact sums.
 */
public final class LatencyHistogram {
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long LONGEST_NANOS = 24L * 3_600 * 1_000_000_000;
    private static final int SIGNIFICANT_DIGITS = 3;

    private final Histogram micros = new Histogram(SIGNIFICANT_DIGITS);
    /** The exact sum: whole seconds, and nanoseconds of less than one. */
    private long sumSeconds;

    private long sumNanos;

    /**
     * Records a latency.
     *
     * @param nanos not negative; rounded to the nearest microsecond for percentiles, and cut at 24 h
     */
    public void record(long nanos) {
        if (nanos < 0) {
            throw new IllegalArgumentException("a latency is not negative, got " + nanos + " ns");
        }
        micros.recordValue((Math.min(LONGEST_NANOS, nanos) + NANOS_PER_MICRO / 2) / NANOS_PER_MICRO);
        sumNanos += nanos % NANOS_PER_SECOND;
        sumSeconds = Math.addExact(sumSeconds, nanos / NANOS_PER_SECOND + sumNanos / NANOS_PER_SECOND);
        sumNanos %= NANOS_PER_SECOND;
    }

    /** Returns how many latencies were recorded. */
    public long count() {
        return micros.getTotalCount();
    }

    /** Returns the mean in seconds, or NaN if nothing was recorded. */
    public double meanSeconds() {
        return (sumSeconds + sumNanos / 1e9) / count();
    }

    /**
     * Returns the latency in seconds that {@code percent} of the recorded ones do not exceed, or NaN if nothing was
     * recorded.
     *
     * @param percent 0 to 100
     */
    public double percentileSeconds(double percent) {
        return count() == 0 ? Double.NaN : micros.getValueAtPercentile(percent) / 1e6;
    }

    /** Returns the greatest latency in seconds, or NaN if nothing was recorded. */
    public double maxSeconds() {
        return percentileSeconds(100);
    }
}
