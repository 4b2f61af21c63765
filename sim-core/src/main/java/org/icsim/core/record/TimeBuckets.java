package org.icsim.core.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Simulated time from the epoch in equal buckets, whose number stays bounded: when time runs past the last one, neighbours
 * merge pairwise and a bucket comes to span twice as long.
 *
 * @param <B> what a bucket holds
 */
final class TimeBuckets<B> {
    private final int capacity;
    private final Supplier<B> empty;
    private final BinaryOperator<B> merge;
    private final List<B> buckets;
    private long bucketNanos;

    /**
     * Makes no buckets yet.
     *
     * @param capacity    the greatest number of buckets, even
     * @param bucketNanos the span of a bucket at first, positive
     * @param empty       makes what a bucket holds at first
     * @param merge       of two neighbours, the earlier one first; either may be changed and returned
     */
    TimeBuckets(int capacity, long bucketNanos, Supplier<B> empty, BinaryOperator<B> merge) {
        if (capacity <= 0 || capacity % 2 != 0 || bucketNanos <= 0) {
            throw new IllegalArgumentException(
                    "expected an even number of buckets of a positive span, got " + capacity + " of " + bucketNanos);
        }
        this.capacity = capacity;
        this.bucketNanos = bucketNanos;
        this.empty = empty;
        this.merge = merge;
        this.buckets = new ArrayList<>(capacity);
    }

    /** Returns the span of each bucket in nanoseconds. */
    long bucketNanos() {
        return bucketNanos;
    }

    /** Returns what the buckets hold, from the epoch to the last that was updated. */
    List<B> all() {
        return List.copyOf(buckets);
    }

    /**
     * Puts what {@code change} makes of it into the bucket of a moment.
     *
     * @param time nanoseconds since the epoch, not negative
     */
    void update(long time, UnaryOperator<B> change) {
        if (time < 0) {
            throw new IllegalArgumentException("a moment lies at or after the epoch, got " + time + " ns");
        }
        while (time / bucketNanos >= capacity) {
            mergeNeighbours();
        }
        int index = (int) (time / bucketNanos);
        while (buckets.size() <= index) {
            buckets.add(empty.get());
        }
        buckets.set(index, change.apply(buckets.get(index)));
    }

    /**
     * Merges what {@code other} holds into these buckets, which come to span as long as the longer ones.
     *
     * @param other of the same capacity and first span; does not change
     */
    void addAll(TimeBuckets<B> other) {
        while (bucketNanos < other.bucketNanos) {
            mergeNeighbours();
        }
        if (other.capacity != capacity || bucketNanos % other.bucketNanos != 0) {
            throw new IllegalArgumentException("expected as many buckets, of a span that divides " + bucketNanos);
        }
        long together = bucketNanos / other.bucketNanos;
        for (int i = 0; i < other.buckets.size(); i++) {
            B added = other.buckets.get(i);
            update(i / together * bucketNanos, bucket -> merge.apply(bucket, added));
        }
    }

    private void mergeNeighbours() {
        List<B> merged = new ArrayList<>(capacity);
        for (int i = 0; i < buckets.size(); i += 2) {
            boolean hasRight = i + 1 < buckets.size();
            merged.add(hasRight ? merge.apply(buckets.get(i), buckets.get(i + 1)) : buckets.get(i));
        }
        buckets.clear();
        buckets.addAll(merged);
        bucketNanos = Math.multiplyExact(bucketNanos, 2);
    }
}
