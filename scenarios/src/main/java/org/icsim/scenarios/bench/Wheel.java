package org.icsim.scenarios.bench;

import java.util.Arrays;

/**
 * A bare timing wheel: a ring of slots of 2ᵏ nanoseconds, each a linked list of what happens in it in no order; the list is
 * sorted when its slot's time has come.
 *
 * <p>Source: Varghese and Lauck, "Hashed and Hierarchical Timing Wheels", SOSP 1987, scheme 4, with a sort so that order is
 * exact: by time, then in the order of adding.
 *
 * <p>Simplification: nothing may lie further ahead than the ring is long.
 */
final class Wheel {
    private static final int NONE = -1;
    private static final int INITIAL_ENTRIES = 256;
    private static final long LOWER_HALF = 0xFFFF_FFFFL;

    private final int slotBits;
    private final int mask;
    /** By slot: the entry that was added last. */
    private final int[] heads;
    /** By entry: its time, then its payload in the upper and the next entry of its slot in the lower half. */
    private long[] entries = new long[0];

    private int free = NONE;

    private long slot;
    private long[] openTimes = new long[INITIAL_ENTRIES];
    private int[] openPayloads = new int[INITIAL_ENTRIES];
    private int openSize;
    private int openNext;

    /**
     * Makes an empty wheel at time 0.
     *
     * @param slotBits     a slot takes 2 to this power nanoseconds
     * @param horizonNanos at least how far ahead something may lie
     */
    Wheel(int slotBits, long horizonNanos) {
        this.slotBits = slotBits;
        int slots = Integer.highestOneBit(Math.toIntExact(horizonNanos >>> slotBits) + 1) << 1;
        this.mask = slots - 1;
        this.heads = new int[slots];
        Arrays.fill(heads, NONE);
        grow();
    }

    /** Adds something that happens at {@code time}, not before what happened last. */
    void add(long time, int payload) {
        long its = time >>> slotBits;
        if (its == slot) {
            insert(time, payload);
            return;
        }
        if (its < slot || its - slot > mask) {
            throw new IllegalStateException("slot " + its + " while " + slot + " of " + heads.length + " is open");
        }
        if (free == NONE) {
            grow();
        }
        int entry = free;
        int head = (int) its & mask;
        free = (int) entries[2 * entry + 1];
        entries[2 * entry] = time;
        entries[2 * entry + 1] = ((long) payload << Integer.SIZE) | (heads[head] & LOWER_HALF);
        heads[head] = entry;
    }

    /** Goes on to what happens next, if that is before {@code end}. */
    boolean advance(long end) {
        if (openNext == openSize && !openNextSlot(end >>> slotBits)) {
            return false;
        }
        if (openTimes[openNext] >= end) {
            return false;
        }
        openNext++;
        return true;
    }

    /** Returns when the present thing happens. */
    long time() {
        return openTimes[openNext - 1];
    }

    int payload() {
        return openPayloads[openNext - 1];
    }

    /** Opens the next slot in which there is something, if there is one up to {@code last}. */
    private boolean openNextSlot(long last) {
        long next = slot + 1;
        while (next <= last && heads[(int) next & mask] == NONE) {
            next++;
        }
        if (next > last) {
            slot = last;
            return false;
        }
        slot = next;
        open((int) next & mask);
        return true;
    }

    private void open(int head) {
        openSize = 0;
        openNext = 0;
        int entry = heads[head];
        heads[head] = NONE;
        while (entry != NONE) {
            long link = entries[2 * entry + 1];
            prepend(entries[2 * entry], (int) (link >>> Integer.SIZE));
            entries[2 * entry + 1] = free & LOWER_HALF;
            free = entry;
            entry = (int) link;
        }
    }

    /** Lists hold the latest first: among equal times, each goes before those that are there. */
    private void prepend(long time, int payload) {
        makeRoom();
        int hole = openSize++;
        while (hole > 0 && openTimes[hole - 1] >= time) {
            shift(hole--);
        }
        put(hole, time, payload);
    }

    private void insert(long time, int payload) {
        makeRoom();
        int hole = openSize++;
        while (hole > openNext && openTimes[hole - 1] > time) {
            shift(hole--);
        }
        put(hole, time, payload);
    }

    private void shift(int to) {
        put(to, openTimes[to - 1], openPayloads[to - 1]);
    }

    private void put(int at, long time, int payload) {
        openTimes[at] = time;
        openPayloads[at] = payload;
    }

    private void makeRoom() {
        if (openSize == openTimes.length) {
            openTimes = Arrays.copyOf(openTimes, 2 * openSize);
            openPayloads = Arrays.copyOf(openPayloads, 2 * openSize);
        }
    }

    private void grow() {
        int used = entries.length / 2;
        int capacity = Math.max(INITIAL_ENTRIES, Math.multiplyExact(2, used));
        entries = Arrays.copyOf(entries, 2 * capacity);
        for (int entry = capacity - 1; entry >= used; entry--) {
            entries[2 * entry + 1] = free & LOWER_HALF;
            free = entry;
        }
    }
}
