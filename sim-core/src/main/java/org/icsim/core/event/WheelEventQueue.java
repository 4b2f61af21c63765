package org.icsim.core.event;

import java.util.Arrays;

/**
 * An {@link EventQueue} on a timing wheel for near events and a heap for all others.
 *
 * <p>The wheel is a ring of time slots of equal width. An entry is put into its slot unsorted; only when the slot's time has
 * come is it opened: its few entries are sorted exactly and then taken one by one. Adding and removing so cost the same
 * however many entries there are (Varghese and Lauck, "Hashed and Hierarchical Timing Wheels", 1987; sorting late: Tang, Goh
 * and Thng, "Ladder Queue", ACM TOMACS 15, 2005).
 *
 * <p>What the wheel does badly goes to a {@link HeapEventQueue}: entries beyond its horizon, entries of a crowded slot and
 * those before the opened slot. The first entry of both is the first of all, so that nanoseconds and years live in one queue
 * and nothing ever costs much more than the heap does.
 *
 * <p>Now and then the wheel looks at what has come to pass since: if many entries missed it, it is laid out anew, with slots of
 * some four mean gaps between events and as many slots as there are entries or more, which is the rule of calendar queues
 * (Brown, Communications of the ACM 31, 1988). The layout follows from the calls alone, and never shows in the order.
 */
public final class WheelEventQueue implements EventQueue {
    private static final int INITIAL_SLOTS = 64;
    private static final int MAX_SLOTS = 1 << 22;
    private static final int INITIAL_WIDTH_BITS = 18;
    /** Slots as wide as 4.3 s, so that an entry's place in one and its cell fit into a {@code long}. */
    private static final int MAX_WIDTH_BITS = 32;

    /** Slots are some four mean gaps wide; the number is the logarithm of that. */
    private static final int GAPS_PER_SLOT_BITS = 2;

    /** More entries than this are not worth sorting by insertion. */
    private static final int CROWDED = 64;

    private static final int MIN_CALLS_BETWEEN_REVIEWS = 1024;
    /** One in so many entries may miss the wheel. */
    private static final int TOLERATED_SHARE = 16;
    /** Slots may be so many times wider than they should be; the number is the logarithm of that. */
    private static final int TOLERATED_BITS = 2;

    private static final int CELL_BITS = 31;
    private static final int NO_CELL = -1;

    // A cell holds an entry: four numbers, half a cache line.
    private static final int CELL = 4;
    private static final int TIME = 0;
    private static final int ORIGIN = 1;
    /** The receiver in the upper half, the slot of the owner in the lower. */
    private static final int TARGET = 2;
    /** The next cell of the same slot, or of the free ones. */
    private static final int NEXT = 3;

    private long[] cells = new long[CELL * INITIAL_SLOTS];
    private int firstFree = NO_CELL;

    private int widthBits = INITIAL_WIDTH_BITS;
    private int mask;
    private int[] firstCells = new int[0];
    /** A bit for each slot that has entries. */
    private long[] occupied = new long[0];

    private int wheelSize;

    /** The number of the opened slot, which is its time ÷ the width; the wheel holds those up to {@code mask} after it. */
    private long current;
    /** The opened slot's entries in order: nanoseconds since its beginning in the upper bits, the cell in the lower. */
    private final long[] opened = new long[CROWDED];

    private int openedNext;
    private int openedEnd;

    private final HeapEventQueue rest = new HeapEventQueue();
    /** Of the first of the rest, kept here for it is asked for with each event. */
    private long restTime = NEVER;

    private boolean isRestFirst;

    // What has come to pass since the last review.
    private int added;
    private int missed;
    /** The sum of the lengths in bits of how far ahead entries were, in nanoseconds. */
    private long distanceBits;

    /** Makes an empty queue. */
    public WheelEventQueue() {
        layOut(INITIAL_SLOTS);
        freeCells(0);
    }

    @Override
    public void add(long time, long origin, int receiver, int slot) {
        distanceBits += Long.SIZE - Long.numberOfLeadingZeros(Math.max(0, time - (current << widthBits)));
        if (++added >= MIN_CALLS_BETWEEN_REVIEWS && added >= size() / 2) {
            review();
        }
        put(time, origin, EventQueue.target(receiver, slot));
    }

    private void put(long time, long origin, long target) {
        long ahead = (time >>> widthBits) - current;
        if (0 < ahead && ahead <= mask) {
            link(takeCell(time, origin, target), (int) (time >>> widthBits) & mask);
        } else if (ahead == 0 && openedEnd - openedNext < CROWDED) {
            insert(takeCell(time, origin, target));
        } else {
            missed++;
            rest.add(time, origin, target);
            restTime = rest.firstTime();
        }
    }

    @Override
    public long firstTime() {
        if (openedNext == openedEnd) {
            open();
        }
        if (openedNext == openedEnd) {
            isRestFirst = true;
            return restTime;
        }
        long time = timeOf(opened[openedNext]);
        isRestFirst = restTime < time || (restTime == time && isRestBefore(cellOf(opened[openedNext])));
        return isRestFirst ? restTime : time;
    }

    @Override
    public long removeFirst() {
        if (isRestFirst) {
            long target = rest.removeFirst();
            restTime = rest.firstTime();
            return target;
        }
        int cell = cellOf(opened[openedNext++]);
        freeCell(cell);
        return cells[CELL * cell + TARGET];
    }

    @Override
    public int size() {
        return wheelSize + (openedEnd - openedNext) + rest.size();
    }

    // ---- open slots

    /** Opens the next slot, or goes as near to it as the first of the rest allows. */
    private void open() {
        long next = wheelSize == 0 ? Long.MAX_VALUE : nextOccupied();
        long beforeRest = restTime >>> widthBits;
        openedNext = 0;
        openedEnd = 0;
        if (next <= beforeRest) {
            current = next;
            takeOut((int) next & mask);
        } else if (rest.size() > 0) {
            current = Math.max(current, beforeRest);
        }
    }

    /** Returns the number of the first slot after the opened one that has entries; there is one. */
    private long nextOccupied() {
        int start = (int) (current + 1) & mask;
        int word = start >>> 6;
        long bits = occupied[word] & (-1L << start);
        while (bits == 0) {
            word = word + 1 == occupied.length ? 0 : word + 1;
            bits = occupied[word];
        }
        int slot = (word << 6) + Long.numberOfTrailingZeros(bits);
        return current + 1 + (slot - start & mask);
    }

    /** Sorts the entries of a slot into the opened ones; too many go to the rest. */
    private void takeOut(int slot) {
        int cell = firstCells[slot];
        firstCells[slot] = NO_CELL;
        occupied[slot >>> 6] &= ~(1L << slot);
        while (cell != NO_CELL) {
            int next = (int) cells[CELL * cell + NEXT];
            wheelSize--;
            if (openedEnd < CROWDED) {
                insert(cell);
            } else {
                missed++;
                moveTo(rest, cell);
                restTime = rest.firstTime();
            }
            cell = next;
        }
    }

    /** Puts an entry of the opened slot into its place. */
    private void insert(int cell) {
        if (openedEnd == CROWDED) {
            closeUp();
        }
        long key = (cells[CELL * cell + TIME] - (current << widthBits)) << CELL_BITS | cell;
        int place = openedEnd++;
        while (place > openedNext && isBefore(key, opened[place - 1])) {
            opened[place] = opened[place - 1];
            place--;
        }
        opened[place] = key;
    }

    /** Takes the room of what has been removed. */
    private void closeUp() {
        System.arraycopy(opened, openedNext, opened, 0, openedEnd - openedNext);
        openedEnd -= openedNext;
        openedNext = 0;
    }

    private void moveTo(HeapEventQueue heap, int cell) {
        int at = CELL * cell;
        heap.add(cells[at + TIME], cells[at + ORIGIN], cells[at + TARGET]);
        freeCell(cell);
    }

    private boolean isBefore(long key, long other) {
        return key >>> CELL_BITS == other >>> CELL_BITS ? isCellBefore(cellOf(key), cellOf(other)) : key < other;
    }

    /** Compares entries of one moment. */
    private boolean isCellBefore(int cell, int other) {
        long origin = cells[CELL * cell + ORIGIN];
        long otherOrigin = cells[CELL * other + ORIGIN];
        return origin == otherOrigin
                ? cells[CELL * cell + TARGET] < cells[CELL * other + TARGET]
                : origin < otherOrigin;
    }

    /** Compares the first of the rest with an entry of the same moment. */
    private boolean isRestBefore(int cell) {
        long origin = cells[CELL * cell + ORIGIN];
        return rest.firstOrigin() == origin
                ? rest.firstTarget() < cells[CELL * cell + TARGET]
                : rest.firstOrigin() < origin;
    }

    private long timeOf(long key) {
        return (current << widthBits) + (key >>> CELL_BITS);
    }

    private static int cellOf(long key) {
        return (int) key & Integer.MAX_VALUE;
    }

    // ---- cells

    private int takeCell(long time, long origin, long target) {
        if (firstFree == NO_CELL) {
            int used = cells.length;
            cells = Arrays.copyOf(cells, Math.multiplyExact(2, used));
            freeCells(used / CELL);
        }
        int cell = firstFree;
        int at = CELL * cell;
        firstFree = (int) cells[at + NEXT];
        cells[at + TIME] = time;
        cells[at + ORIGIN] = origin;
        cells[at + TARGET] = target;
        return cell;
    }

    private void link(int cell, int slot) {
        cells[CELL * cell + NEXT] = firstCells[slot];
        firstCells[slot] = cell;
        occupied[slot >>> 6] |= 1L << slot;
        wheelSize++;
    }

    private void freeCell(int cell) {
        cells[CELL * cell + NEXT] = firstFree;
        firstFree = cell;
    }

    private void freeCells(int from) {
        for (int cell = cells.length / CELL - 1; cell >= from; cell--) {
            freeCell(cell);
        }
    }

    // ---- lay the wheel out

    /**
     * Lays the wheel out anew if too much has missed it, or its slots are far too wide.
     *
     * <p>Pending entries are as many as events happen while one is pending (Little's law), so that the mean gap between events
     * is the typical distance ÷ the number of entries. The typical distance is the geometric mean, which a few far events do
     * not move.
     */
    private void review() {
        int size = Math.max(size(), 1);
        int sizeBits = Integer.SIZE - Integer.numberOfLeadingZeros(size);
        int suited = (int) (distanceBits / added) - sizeBits + GAPS_PER_SLOT_BITS;
        int suitedBits = Math.max(0, Math.min(suited, MAX_WIDTH_BITS));
        int suitedSlots = Math.max(firstCells.length, Math.min(1 << (sizeBits + 1), MAX_SLOTS));
        boolean isMissed = missed > added / TOLERATED_SHARE;
        boolean isBetter = suitedBits != widthBits || suitedSlots != firstCells.length;
        if ((isMissed && isBetter) || widthBits - suitedBits > TOLERATED_BITS) {
            rebuild(suitedBits, suitedSlots);
        }
        added = 0;
        missed = 0;
        distanceBits = 0;
    }

    private void rebuild(int newWidthBits, int slots) {
        long now = current << widthBits;
        HeapEventQueue all = removeAll();
        widthBits = newWidthBits;
        layOut(slots);
        current = all.size() == 0 ? now >>> newWidthBits : Math.max(0, (all.firstTime() >>> newWidthBits) - 1);
        all.forEach(this::put);
    }

    /** Returns all entries, which are not in this queue any more. */
    private HeapEventQueue removeAll() {
        HeapEventQueue all = new HeapEventQueue();
        rest.forEach(all::add);
        rest.clear();
        restTime = NEVER;
        for (; openedNext < openedEnd; openedNext++) {
            moveTo(all, cellOf(opened[openedNext]));
        }
        for (int slot = 0; slot < firstCells.length; slot++) {
            int cell = firstCells[slot];
            while (cell != NO_CELL) {
                int next = (int) cells[CELL * cell + NEXT];
                moveTo(all, cell);
                cell = next;
            }
        }
        wheelSize = 0;
        return all;
    }

    private void layOut(int slots) {
        mask = slots - 1;
        openedNext = 0;
        openedEnd = 0;
        firstCells = new int[slots];
        Arrays.fill(firstCells, NO_CELL);
        occupied = new long[slots >>> 6];
    }
}
