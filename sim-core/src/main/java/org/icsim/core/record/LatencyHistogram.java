package org.icsim.core.record;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.AbstractHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramIterationValue;
import org.HdrHistogram.PackedHistogram;

/**
 * How often each latency occurred, in constant memory.
 *
 * <p>Kept in whole microseconds with three significant digits from 1 µs to 24 h (HdrHistogram): a percentile is exact to
 * 0.1 %. Counts are integers, so merging is exact and free of order. The mean is taken over exact sums.
 */
public final class LatencyHistogram {
    private static final long NANOS_PER_MICRO = 1_000;
    private static final long NANOS_PER_SECOND = 1_000_000_000;
    private static final long LONGEST_MICROS = 24L * 3_600 * 1_000_000;
    private static final long LONGEST_NANOS = LONGEST_MICROS * NANOS_PER_MICRO;
    private static final int SIGNIFICANT_DIGITS = 3;
    private static final int COARSE_DIGITS = 2;

    private final AbstractHistogram micros;
    /** The exact sum: whole seconds, and nanoseconds of less than one. */
    private long sumSeconds;

    private long sumNanos;
    private boolean isSumKnown = true;

    public LatencyHistogram() {
        this(new Histogram(SIGNIFICANT_DIGITS));
    }

    private LatencyHistogram(AbstractHistogram micros) {
        this.micros = micros;
    }

    /** Returns an empty histogram with two significant digits, which takes memory for the latencies that occur only. */
    static LatencyHistogram coarse() {
        return new LatencyHistogram(new PackedHistogram(COARSE_DIGITS));
    }

    /**
     * Returns the histogram that {@link #buckets()} told. Counts and percentiles are the same; the mean is unknown, for
     * buckets do not tell it.
     */
    public static LatencyHistogram ofBuckets(List<Bucket> buckets) {
        LatencyHistogram histogram = new LatencyHistogram();
        histogram.isSumKnown = buckets.isEmpty();
        for (Bucket bucket : buckets) {
            histogram.micros.recordValueWithCount(Math.min(LONGEST_MICROS, bucket.upperMicros), bucket.count);
        }
        return histogram;
    }

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
        addToSum(nanos / NANOS_PER_SECOND, nanos % NANOS_PER_SECOND);
    }

    /**
     * Records all that {@code other} holds: exactly as if its latencies had been recorded here.
     *
     * @throws IllegalArgumentException if the two differ in their significant digits
     */
    public void add(LatencyHistogram other) {
        if (other.micros.getNumberOfSignificantValueDigits() != micros.getNumberOfSignificantValueDigits()) {
            throw new IllegalArgumentException("expected a histogram of as many significant digits as this");
        }
        micros.add(other.micros);
        addToSum(other.sumSeconds, other.sumNanos);
        isSumKnown &= other.isSumKnown;
    }

    /** Returns a histogram of its own with what this one holds now. */
    LatencyHistogram copy() {
        LatencyHistogram copy = new LatencyHistogram(micros.copy());
        copy.sumSeconds = sumSeconds;
        copy.sumNanos = sumNanos;
        copy.isSumKnown = isSumKnown;
        return copy;
    }

    private void addToSum(long seconds, long nanos) {
        sumNanos += nanos;
        sumSeconds = Math.addExact(sumSeconds, seconds + sumNanos / NANOS_PER_SECOND);
        sumNanos %= NANOS_PER_SECOND;
    }

    /** Returns how many latencies were recorded. */
    public long count() {
        return micros.getTotalCount();
    }

    /** Returns the mean in seconds, or NaN if nothing was recorded or if part of it came from {@link #ofBuckets}. */
    public double meanSeconds() {
        return isSumKnown ? (sumSeconds + sumNanos / 1e9) / count() : Double.NaN;
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

    /** Returns the greatest latency in seconds, as exact as a percentile, or NaN if nothing was recorded. */
    public double maxSeconds() {
        return percentileSeconds(100);
    }

    /** Returns the buckets that are not empty, in ascending order. */
    public List<Bucket> buckets() {
        List<Bucket> buckets = new ArrayList<>();
        for (HistogramIterationValue value : micros.recordedValues()) {
            buckets.add(new Bucket(value.getValueIteratedTo(), value.getCountAddedInThisIterationStep()));
        }
        return buckets;
    }

    /**
     * Latencies that a histogram does not tell apart.
     *
     * @param upperMicros the greatest of them that there could be, in microseconds, not negative; it is what a percentile
     *                    among them is given as
     * @param count       how many there are, positive
     */
    public record Bucket(long upperMicros, long count) {
        public Bucket {
            if (upperMicros < 0 || count <= 0) {
                throw new IllegalArgumentException(
                        "expected a count of latencies that are not negative, got " + count + " of " + upperMicros);
            }
        }
    }
}
