package org.icsim.core.event;

import java.util.Arrays;

/**
 * An {@link EventQueue} on an implicit heap in which each entry has four children.
 *
 * <p>Four children halve the depth of a binary heap, and the four keys compared on the way down lie side by side in
 * memory (LaMarca and Ladner, "The Influence of Caches on the Performance of Heaps", 1996). Adding and removing cost
 * O(log₄ n).
 */
public final class HeapEventQueue implements EventQueue {
    private static final int INITIAL_CAPACITY = 16;

    private long[] times = new long[INITIAL_CAPACITY];
    private long[] origins = new long[INITIAL_CAPACITY];
    /** The receiver in the upper half, the slot in the lower: the receiver decides between equal origins. */
    private long[] targets = new long[INITIAL_CAPACITY];

    private int size;

    @Override
    public void add(long time, long origin, int receiver, int slot) {
        add(time, origin, EventQueue.target(receiver, slot));
    }

    /** Adds an entry whose receiver stands in the upper half of {@code target}, its slot in the lower. */
    void add(long time, long origin, long target) {
        if (size == times.length) {
            grow();
        }
        siftUp(size++, time, origin, target);
    }

    @Override
    public long firstTime() {
        return size == 0 ? NEVER : times[0];
    }

    long firstOrigin() {
        return origins[0];
    }

    long firstTarget() {
        return targets[0];
    }

    @Override
    public long removeFirst() {
        long first = targets[0];
        int last = --size;
        siftDown(times[last], origins[last], targets[last]);
        return first;
    }

    @Override
    public int size() {
        return size;
    }

    /** Tells all entries, in no order. */
    void forEach(Entries entries) {
        for (int i = 0; i < size; i++) {
            entries.add(times[i], origins[i], targets[i]);
        }
    }

    void clear() {
        size = 0;
    }

    /** Takes entries. */
    @FunctionalInterface
    interface Entries {
        void add(long time, long origin, long target);
    }

    private void siftUp(int from, long time, long origin, long target) {
        int hole = from;
        while (hole > 0) {
            int parent = (hole - 1) >>> 2;
            if (isBefore(times[parent], origins[parent], targets[parent], time, origin, target)) {
                break;
            }
            move(parent, hole);
            hole = parent;
        }
        put(hole, time, origin, target);
    }

    private void siftDown(long time, long origin, long target) {
        int hole = 0;
        for (int child = firstChild(hole); child < size; child = firstChild(hole)) {
            int least = leastChild(child);
            if (isBefore(time, origin, target, times[least], origins[least], targets[least])) {
                break;
            }
            move(least, hole);
            hole = least;
        }
        put(hole, time, origin, target);
    }

    private int leastChild(int first) {
        int least = first;
        int end = Math.min(first + 4, size);
        for (int i = first + 1; i < end; i++) {
            if (isBefore(times[i], origins[i], targets[i], times[least], origins[least], targets[least])) {
                least = i;
            }
        }
        return least;
    }

    private static int firstChild(int parent) {
        return (parent << 2) + 1;
    }

    /** Returns whether an entry comes before another. */
    static boolean isBefore(long time, long origin, long target, long time2, long origin2, long target2) {
        if (time != time2) {
            return time < time2;
        }
        return origin != origin2 ? origin < origin2 : target < target2;
    }

    private void move(int from, int to) {
        put(to, times[from], origins[from], targets[from]);
    }

    private void put(int at, long time, long origin, long target) {
        times[at] = time;
        origins[at] = origin;
        targets[at] = target;
    }

    private void grow() {
        int capacity = Math.multiplyExact(2, size);
        times = Arrays.copyOf(times, capacity);
        origins = Arrays.copyOf(origins, capacity);
        targets = Arrays.copyOf(targets, capacity);
    }
}
