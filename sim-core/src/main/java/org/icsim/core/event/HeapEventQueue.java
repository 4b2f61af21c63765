package org.icsim.core.event;

import java.util.Arrays;

/**
 * An {@link EventQueue} on an implicit heap in which each entry has four children.
 *
 * <p>Four children halve the depth of a binary heap, and those compared on the way down lie side by side in memory (LaMarca and
 * Ladner, "The Influence of Caches on the Performance of Heaps", 1996). Adding and removing cost O(log₄ n).
 */
public final class HeapEventQueue implements EventQueue {
    private static final int INITIAL_ENTRIES = 16;

    // What is kept of an entry.
    private static final int ENTRY = 3;
    private static final int TIME = 0;
    private static final int ORIGIN = 1;
    /** The receiver in the upper half, the slot in the lower: the receiver decides between equal origins. */
    private static final int TARGET = 2;

    private long[] numbers = new long[ENTRY * INITIAL_ENTRIES];
    private int size;

    @Override
    public void add(long time, long origin, int receiver, int slot) {
        add(time, origin, EventQueue.target(receiver, slot));
    }

    /** Adds an entry whose receiver stands in the upper half of {@code target}, its slot in the lower. */
    void add(long time, long origin, long target) {
        if (ENTRY * size == numbers.length) {
            numbers = Arrays.copyOf(numbers, Math.multiplyExact(2, numbers.length));
        }
        siftUp(size++, time, origin, target);
    }

    @Override
    public long firstTime() {
        return size == 0 ? NEVER : numbers[TIME];
    }

    long firstOrigin() {
        return numbers[ORIGIN];
    }

    long firstTarget() {
        return numbers[TARGET];
    }

    @Override
    public long removeFirst() {
        long first = firstTarget();
        int last = ENTRY * --size;
        siftDown(numbers[last + TIME], numbers[last + ORIGIN], numbers[last + TARGET]);
        return first;
    }

    @Override
    public int size() {
        return size;
    }

    private void siftUp(int from, long time, long origin, long target) {
        int hole = from;
        while (hole > 0 && isBefore(time, origin, target, (hole - 1) >>> 2)) {
            move((hole - 1) >>> 2, hole);
            hole = (hole - 1) >>> 2;
        }
        put(hole, time, origin, target);
    }

    private void siftDown(long time, long origin, long target) {
        int hole = 0;
        for (int child = firstChild(hole); child < size; child = firstChild(hole)) {
            int least = leastChild(child);
            if (isBefore(time, origin, target, least)) {
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
            int at = ENTRY * i;
            least = isBefore(numbers[at + TIME], numbers[at + ORIGIN], numbers[at + TARGET], least) ? i : least;
        }
        return least;
    }

    private static int firstChild(int parent) {
        return (parent << 2) + 1;
    }

    private boolean isBefore(long time, long origin, long target, int other) {
        int at = ENTRY * other;
        return isBefore(time, origin, target, numbers[at + TIME], numbers[at + ORIGIN], numbers[at + TARGET]);
    }

    /** Returns whether an entry comes before another. */
    static boolean isBefore(long time, long origin, long target, long time2, long origin2, long target2) {
        if (time != time2) {
            return time < time2;
        }
        return origin != origin2 ? origin < origin2 : target < target2;
    }

    private void move(int from, int to) {
        int at = ENTRY * from;
        put(to, numbers[at + TIME], numbers[at + ORIGIN], numbers[at + TARGET]);
    }

    private void put(int place, long time, long origin, long target) {
        int at = ENTRY * place;
        numbers[at + TIME] = time;
        numbers[at + ORIGIN] = origin;
        numbers[at + TARGET] = target;
    }
}
