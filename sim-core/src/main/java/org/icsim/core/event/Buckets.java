package org.icsim.core.event;

import java.util.Arrays;

/**
 * Entries that are far ahead, by spans of time, in no order within a span.
 *
 * <p>An entry is written behind the one that came before it, and a span is read from end to end: however many entries there are,
 * all of that happens in a few places of memory. Each bucket, for one span, is a chain of chunks.
 */
final class Buckets {
    private static final int NO_CHUNK = -1;

    /** How many entries a chunk holds: some pages of memory are filled before the next is looked for. */
    private static final int CHUNK = 256;

    private static final int ENTRY = 3;

    private final int mask;
    /** By bucket: the chunk that is being filled. */
    private final int[] chunks;
    /** By bucket: how many entries that chunk has. */
    private final int[] filled;

    private long[] numbers = new long[0];
    /** By chunk: the one that was filled before it for the same bucket, or the next that is free. */
    private int[] previous = new int[0];

    private int firstFree = NO_CHUNK;

    /**
     * Makes empty ones.
     *
     * @param count how many, a power of two or 0
     */
    Buckets(int count) {
        mask = count - 1;
        chunks = new int[count];
        Arrays.fill(chunks, NO_CHUNK);
        filled = new int[count];
    }

    /** Takes entries. */
    @FunctionalInterface
    interface Entries {
        void add(long time, long origin, long target);
    }

    int count() {
        return chunks.length;
    }

    /** Adds an entry to the bucket of a span; buckets are used again and again as spans follow each other. */
    void add(long span, long time, long origin, long target) {
        int bucket = (int) span & mask;
        if (chunks[bucket] == NO_CHUNK || filled[bucket] == CHUNK) {
            open(bucket);
        }
        int at = ENTRY * (CHUNK * chunks[bucket] + filled[bucket]++);
        numbers[at] = time;
        numbers[at + 1] = origin;
        numbers[at + 2] = target;
    }

    private void open(int bucket) {
        if (firstFree == NO_CHUNK) {
            grow();
        }
        int chunk = firstFree;
        firstFree = previous[chunk];
        previous[chunk] = chunks[bucket];
        chunks[bucket] = chunk;
        filled[bucket] = 0;
    }

    private void grow() {
        int used = previous.length;
        int capacity = Math.max(1, Math.multiplyExact(2, used));
        numbers = Arrays.copyOf(numbers, Math.multiplyExact(ENTRY * CHUNK, capacity));
        previous = Arrays.copyOf(previous, capacity);
        for (int chunk = capacity - 1; chunk >= used; chunk--) {
            free(chunk);
        }
    }

    private void free(int chunk) {
        previous[chunk] = firstFree;
        firstFree = chunk;
    }

    /** Returns the first span after another of which anything is here. */
    long next(long span) {
        long next = span + 1;
        while (chunks[(int) next & mask] == NO_CHUNK) {
            next++;
        }
        return next;
    }

    /**
     * Hands over all entries of a span, of which then nothing is here.
     *
     * @return how many they were
     */
    int pour(long span, Entries into) {
        int bucket = (int) span & mask;
        int entries = filled[bucket];
        int count = 0;
        int chunk = chunks[bucket];
        chunks[bucket] = NO_CHUNK;
        while (chunk != NO_CHUNK) {
            for (int i = 0; i < entries; i++) {
                int at = ENTRY * (CHUNK * chunk + i);
                into.add(numbers[at], numbers[at + 1], numbers[at + 2]);
            }
            count += entries;
            entries = CHUNK;
            int before = previous[chunk];
            free(chunk);
            chunk = before;
        }
        return count;
    }
}
