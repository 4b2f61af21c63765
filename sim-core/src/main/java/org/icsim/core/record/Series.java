package org.icsim.core.record;

import java.util.List;

/**
 * A quantity over simulated time in a fixed number of equal buckets.
 *
 * <p>When time runs past the last bucket, neighbours merge pairwise and a bucket comes to span twice as long, so that
 * memory does not grow with simulated time. Each bucket keeps count, sum, least and greatest of the values in it. The
 * sums are taken in the order in which the values came, and bucket by bucket where buckets merge.
 */
public final class Series {
    private final String name;
    private final String unit;
    private final TimeBuckets<Tally> buckets;

    /**
     * Makes an empty series.
     *
     * @param unit        of the values, such as {@code ms} or {@code blocks}
     * @param capacity    the greatest number of buckets, even
     * @param bucketNanos the span of a bucket at first, positive
     */
    public Series(String name, String unit, int capacity, long bucketNanos) {
        this.name = name;
        this.unit = unit;
        this.buckets = new TimeBuckets<>(capacity, bucketNanos, Tally::new, Tally::add);
    }

    public String name() {
        return name;
    }

    public String unit() {
        return unit;
    }

    /** Returns the span of each bucket in nanoseconds. */
    public long bucketNanos() {
        return buckets.bucketNanos();
    }

    /** Returns the buckets from the epoch to the last that holds a value. */
    public List<Bucket> buckets() {
        return buckets.all().stream().map(Tally::bucket).toList();
    }

    /** Records a value at a moment, in nanoseconds since the epoch. */
    public void record(long time, double value) {
        buckets.at(time).add(value);
    }

    /** A bucket in the making. */
    private static final class Tally {
        private long count;
        private double sum;
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;

        void add(double value) {
            count++;
            sum += value;
            least = Math.min(least, value);
            greatest = Math.max(greatest, value);
        }

        void add(Tally other) {
            count += other.count;
            sum += other.sum;
            least = Math.min(least, other.least);
            greatest = Math.max(greatest, other.greatest);
        }

        Bucket bucket() {
            return new Bucket(count, sum, least, greatest);
        }
    }

    /** The values of one span of time; {@code least} and {@code greatest} mean nothing while {@code count} is 0. */
    public record Bucket(long count, double sum, double least, double greatest) {
        /** Returns the mean of the values, or NaN if there are none. */
        public double mean() {
            return sum / count;
        }
    }
}
