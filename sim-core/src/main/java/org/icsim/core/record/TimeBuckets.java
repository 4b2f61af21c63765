package org.icsim.core.record;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Supplier;

/**
 * Simulated time from the epoch in equal buckets, whose number stays bounded: when time runs past the last one, neighbours
 * merge pairwise and a bucket comes to span twice as long.
 *
 * @param <B> what a bucket holds
 */
final class TimeBuckets<B> {
    private final int capacity;
    private final Supplier<B> empty;
    private final BiConsumer<B, B> merge;
    private final List<B> buckets;
    private long bucketNanos;

    /**
     * Makes no buckets yet.
     *
     * @param capacity    the greatest number of buckets, even
     * @param bucketNanos the span of a bucket at first, positive
     * @param empty       makes what a bucket holds at first
     * @param merge       adds to the first of two neighbours what the second holds
     */
    TimeBuckets(int capacity, long bucketNanos, Supplier<B> empty, BiConsumer<B, B> merge) {
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
     * Returns what the bucket of a moment holds, to be changed.
     *
     * @param time nanoseconds since the epoch, not negative
     */
    B at(long time) {
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
        return buckets.get(index);
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
            merge.accept(at(i / together * bucketNanos), other.buckets.get(i));
        }
    }

    private void mergeNeighbours() {
        int size = buckets.size();
        for (int i = 0; i < size; i += 2) {
            B bucket = buckets.get(i);
            if (i + 1 < size) {
                merge.accept(bucket, buckets.get(i + 1));
            }
            buckets.set(i / 2, bucket);
        }
        buckets.subList((size + 1) / 2, size).clear();
        bucketNanos = Math.multiplyExact(bucketNanos, 2);
    }
}
