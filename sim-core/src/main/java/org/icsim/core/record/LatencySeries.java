package org.icsim.core.record;

import java.util.List;

/**
 * Latencies over simulated time in a fixed number of equal buckets, each with its own distribution.
 *
 * <p>When time runs past the last bucket, neighbours merge pairwise as in {@link Series}; merging histograms is exact, so
 * that a bucket is what it would have been, had it spanned as long from the beginning. Percentiles and the greatest are
 * exact to 1 %, counts and means exact. A bucket takes about 2 KB while its latencies lie within a factor of ten, and never
 * more than 40 KB.
 */
public final class LatencySeries {
    private final String name;
    private final TimeBuckets<LatencyHistogram> buckets;

    /**
     * Makes an empty series.
     *
     * @param capacity    the greatest number of buckets, even
     * @param bucketNanos the span of a bucket at first, positive
     */
    public LatencySeries(String name, int capacity, long bucketNanos) {
        this.name = name;
        this.buckets = new TimeBuckets<>(capacity, bucketNanos, LatencyHistogram::coarse, LatencyHistogram::add);
    }

    public String name() {
        return name;
    }

    /** Returns the span of each bucket in nanoseconds. */
    public long bucketNanos() {
        return buckets.bucketNanos();
    }

    /** Returns copies of the buckets from the epoch to the last that holds a latency. */
    public List<LatencyHistogram> buckets() {
        return buckets.all().stream().map(LatencyHistogram::copy).toList();
    }

    /**
     * Records a latency at a moment.
     *
     * @param time  nanoseconds since the epoch
     * @param nanos not negative; rounded and cut as in {@link LatencyHistogram#record}
     */
    public void record(long time, long nanos) {
        buckets.at(time).record(nanos);
    }

    /**
     * Records all that {@code other} holds, as if its latencies had been recorded here. Buckets come to span as long as the
     * longer ones of the two.
     *
     * @param other of the same capacity and first span
     */
    public void add(LatencySeries other) {
        buckets.addAll(other.buckets);
    }
}
