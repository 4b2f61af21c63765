package org.icsim.core.event;

import java.util.Arrays;

/**
 * An {@link EventQueue} on a timing wheel for near events, buckets for later ones and a heap for all others.
 *
 * <p>The wheel is a ring of time slots of equal width, so narrow that most hold one entry or none; what a slot holds is a list in
 * order. A bit for each slot tells whether it holds anything. To add is to find a slot by dividing a time, to remove is to
 * find the next bit that is set: both cost the same however many entries there are (Brown, "Calendar Queues",
 * Communications of the ACM 31, 1988; Varghese and Lauck, "Hashed and Hierarchical Timing Wheels", 1987).
 *
 * <p>A wheel that is larger than the caches waits for memory with every entry. Where there are so many that it would be, the wheel
 * is kept small and spans little; entries beyond its span are written into {@link Buckets}, one for each span of the like, out
 * of order. When the wheel is empty, the next bucket's entries are put on it (Tang, Goh and Thng, "Ladder Queue", ACM TOMACS 15,
 * 2005, with one rung).
 *
 * <p>What the wheel does badly goes to a {@link HeapEventQueue}: entries beyond the last bucket, or of a crowded slot. The
 * first entry of both is the first of all, so that nanoseconds and years live in one queue. The worst that can be costs about
 * twice what the heap alone would: a hundred entries in each nanosecond, where no slot is narrow enough.
 *
 * <p>Now and then the wheel looks at what has come to pass since: if many entries missed it, or its slots are far too wide or too
 * narrow, it is laid out anew, with sixteen slots or more for each entry, which together, those of buckets included, reach some
 * eight times as far as entries typically lie ahead. The layout follows from the calls alone, and never shows in the order.
 */
public final class WheelEventQueue implements EventQueue {
    /** Half a millisecond; all {@link #INITIAL_SLOT_BITS} of them 134. */
    private static final int INITIAL_WIDTH_BITS = 19;

    private static final int INITIAL_SLOT_BITS = 8;
    private static final int INITIAL_CELLS = 16;
    private static final int MAX_SLOT_BITS = 26;
    /** Slots are at most as wide as 4.3 s. */
    private static final int MAX_WIDTH_BITS = 32;

    /** A wheel with more slots would leave the caches. */
    private static final int MAX_WHEEL_BITS = 18;
    /** Slots of a wheel that has buckets behind it; half as many are a bucket's span. */
    private static final int NEAR_BITS = 14;
    /** All times are in one span, the first. */
    private static final int ENDLESS = 62;

    /** There are two to this power slots for each entry, or up to twice as many, on the wheel or for buckets. */
    private static final int SLOTS_PER_ENTRY_BITS = 4;
    /** They reach two to this power times as far as entries typically lie ahead. */
    private static final int HORIZON_BITS = 3;

    /** A list with as many entries before the place of another is not walked along. */
    private static final int CROWDED = 8;

    private static final int MIN_CALLS_BETWEEN_REVIEWS = 1024;
    /** A queue that has been drained must not wait for as many calls as it once had entries. */
    private static final int MAX_CALLS_BETWEEN_REVIEWS = 1 << 16;

    /** One in so many entries may miss the wheel. */
    private static final int TOLERATED_SHARE = 16;
    /** Slots may be two to this power times wider than they should be, before lists grow long. */
    private static final int TOLERATED_WIDER_BITS = 1;
    /** Slots may be two to this power times narrower than they should be, before the next one that is set is far away. */
    private static final int TOLERATED_NARROWER_BITS = 5;

    private static final int NO_CELL = -1;

    // A cell holds an entry: four numbers, half a cache line.
    private static final int CELL = 4;
    private static final int TIME = 0;
    private static final int ORIGIN = 1;
    /** The receiver in the upper half, the slot of the owner in the lower. */
    private static final int TARGET = 2;
    /** The next cell of the same list, or of the free ones. */
    private static final int NEXT = 3;

    private long[] cells = new long[CELL * INITIAL_CELLS];
    private int firstFree = NO_CELL;

    private final int maxWheelBits;
    private final int nearBits;

    private int widthBits;
    /** Of the wheel and its buckets. */
    private int slotBits;

    private int mask;
    /** By slot: the first cell of its list; means nothing without one. */
    private int[] firstCells = new int[0];
    /** A bit for each slot that has a list. */
    private long[] occupied = new long[0];

    private int wheelSize;
    /**
     * The number of a slot, which is its time ÷ the width: of what happened last, or the first of the span that has been put on the
     * wheel since. The wheel holds {@code mask} more; what is added for a slot before goes to the heap.
     */
    private long base;

    // The first entry of the wheel; without one there are no cell and no slot.
    private long wheelTime = NEVER;
    private int wheelCell;
    private int wheelSlot;

    /** What is beyond the span that is on the wheel; none where a wheel for all of it is small. */
    private Buckets buckets = new Buckets(0);
    /** The number of its entries, kept here for it is asked for with each event. */
    private int inBuckets;

    /** A span lasts two to this power slots. */
    private int spanBits;
    /** The number of the span that is on the wheel, which is its time ÷ its length, and the slot after its last. */
    private long span;

    private long spanEnd;

    private final HeapEventQueue rest = new HeapEventQueue();
    /** Of the first of the rest, kept here for it is asked for with each event. */
    private long restTime = NEVER;

    // What has come to pass, of late more than long ago.
    private long added;
    private long missed;
    /** The sum of the numbers of entries that were on the wheel or in buckets when others were added. */
    private long pending;
    /** The sum of the lengths in bits of how far ahead entries were, in nanoseconds. */
    private long distanceBits;

    private long reviewAt = MIN_CALLS_BETWEEN_REVIEWS;

    /** Makes an empty queue. */
    public WheelEventQueue() {
        this(MAX_WHEEL_BITS, NEAR_BITS);
    }

    /** Makes one with buckets where the wheel would have more than two to some power of slots, instead of other bounds. */
    WheelEventQueue(int maxWheelBits, int nearBits) {
        this.maxWheelBits = maxWheelBits;
        this.nearBits = nearBits;
        layOut(INITIAL_WIDTH_BITS, INITIAL_SLOT_BITS);
    }

    @Override
    public void add(long time, long origin, int receiver, int slot) {
        put(time, origin, EventQueue.target(receiver, slot));
        count(1, time);
    }

    @Override
    public int addAll(long[] times, long origin, int slot) {
        int count = 0;
        long last = 0;
        for (int receiver = 0; receiver < times.length; receiver++) {
            long time = times[receiver];
            if (time != NEVER) {
                put(time, origin, EventQueue.target(receiver, slot));
                last = time;
                count++;
            }
        }
        count(count, last);
        return count;
    }

    private void put(long time, long origin, long target) {
        long number = time >>> widthBits;
        if ((number - base & ~(long) mask) != 0 || number >= spanEnd) {
            putFar(number >>> spanBits, time, origin, target);
        } else if (!link((int) number & mask, time, origin, target)) {
            putIntoRest(time, origin, target);
        }
    }

    private void putFar(long ofTime, long time, long origin, long target) {
        if (ofTime > span && ofTime - span < buckets.count()) {
            buckets.add(ofTime, time, origin, target);
            inBuckets++;
        } else {
            putIntoRest(time, origin, target);
        }
    }

    private void putIntoRest(long time, long origin, long target) {
        missed++;
        rest.add(time, origin, target);
        restTime = rest.firstTime();
    }

    /** Puts an entry into a slot's list, unless that is crowded. */
    private boolean link(int slot, long time, long origin, long target) {
        if ((occupied[slot >>> 6] >>> slot & 1) == 0) {
            occupied[slot >>> 6] |= 1L << slot;
            putFirst(slot, time, origin, target, NO_CELL);
            return true;
        }
        int next = firstCells[slot];
        if (isBefore(time, origin, target, next)) {
            putFirst(slot, time, origin, target, next);
            return true;
        }
        return linkAfter(next, time, origin, target);
    }

    private void putFirst(int slot, long time, long origin, long target, int next) {
        int cell = takeCell(time, origin, target, next);
        firstCells[slot] = cell;
        if (time <= wheelTime) {
            wheelTime = time;
            wheelCell = cell;
            wheelSlot = slot;
        }
    }

    /** Puts an entry into a list, behind the first. */
    private boolean linkAfter(int firstCell, long time, long origin, long target) {
        int previous = firstCell;
        int next = next(previous);
        for (int walked = 1; next != NO_CELL && !isBefore(time, origin, target, next); walked++) {
            if (walked == CROWDED) {
                return false;
            }
            previous = next;
            next = next(previous);
        }
        int cell = takeCell(time, origin, target, next); // which may move the cells
        cells[CELL * previous + NEXT] = cell;
        return true;
    }

    @Override
    public long firstTime() {
        return Math.min(wheelTime, restTime);
    }

    @Override
    public long removeFirst() {
        return restTime <= wheelTime && isRestFirst() ? removeFromRest() : removeFromWheel();
    }

    private boolean isRestFirst() {
        return restTime < wheelTime || isBefore(restTime, rest.firstOrigin(), rest.firstTarget(), wheelCell);
    }

    private long removeFromRest() {
        base = Math.max(base, restTime >>> widthBits);
        long target = rest.removeFirst();
        restTime = rest.firstTime();
        return target;
    }

    private long removeFromWheel() {
        int at = CELL * wheelCell;
        int next = (int) cells[at + NEXT];
        long target = cells[at + TARGET];
        cells[at + NEXT] = firstFree;
        firstFree = wheelCell;
        wheelSize--;
        base = wheelTime >>> widthBits;
        firstCells[wheelSlot] = next;
        // No cell is all ones: the slot's bit goes with its last cell, and nothing has to be guessed by a processor.
        occupied[wheelSlot >>> 6] &= ~((long) (next >>> 31) << wheelSlot);
        findFirst();
        return target;
    }

    /** Finds the wheel's first entry, from the slot on where it was. */
    private void findFirst() {
        if (wheelSize == 0) {
            wheelTime = NEVER;
            pour();
            return;
        }
        int word = wheelSlot >>> 6;
        long bits = occupied[word] & -1L << wheelSlot;
        while (bits == 0) {
            word = word + 1 & mask >>> 6;
            bits = occupied[word];
        }
        wheelSlot = (word << 6) + Long.numberOfTrailingZeros(bits);
        wheelCell = firstCells[wheelSlot];
        wheelTime = cells[CELL * wheelCell + TIME];
    }

    /** The wheel being empty, puts on it what the next bucket holds. */
    private void pour() {
        while (wheelSize == 0 && inBuckets > 0) { // again, if all of it is crowded
            beginSpan(buckets.next(span));
            inBuckets -= buckets.pour(span, this::put);
        }
    }

    private void beginSpan(long next) {
        span = next;
        spanEnd = (next + 1) << spanBits;
        base = Math.max(base, next << spanBits);
    }

    @Override
    public int size() {
        return wheelSize + inBuckets + rest.size();
    }

    // ---- cells

    private boolean isBefore(long time, long origin, long target, int cell) {
        int at = CELL * cell;
        return HeapEventQueue.isBefore(time, origin, target, cells[at + TIME], cells[at + ORIGIN], cells[at + TARGET]);
    }

    private int next(int cell) {
        return (int) cells[CELL * cell + NEXT];
    }

    private int takeCell(long time, long origin, long target, int next) {
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
        cells[at + NEXT] = next;
        wheelSize++;
        return cell;
    }

    /** Frees the cells from one to the last; none of those before it is free. */
    private void freeCells(int from) {
        firstFree = NO_CELL;
        for (int cell = cells.length / CELL - 1; cell >= from; cell--) {
            cells[CELL * cell + NEXT] = firstFree;
            firstFree = cell;
        }
    }

    // ---- lay the wheel out

    /** Takes note of entries that have been added, one of which is for {@code time}. */
    private void count(int entries, long time) {
        if (wheelSize == 0) {
            pour();
        }
        added += entries;
        pending += (long) entries * (wheelSize + inBuckets);
        distanceBits += (long) entries * bits(Math.max(0, time - (base << widthBits)));
        if (added >= reviewAt) {
            review();
        }
    }

    /**
     * Lays the wheel out anew if too much has missed it, or its slots have another width by far than they should.
     *
     * <p>Entries typically lie as far ahead as the geometric mean says, which a few far ones do not move.
     */
    private void review() {
        int size = (int) (pending / added);
        int bits = Math.max(INITIAL_SLOT_BITS, Math.min(bits(size) + SLOTS_PER_ENTRY_BITS, MAX_SLOT_BITS));
        int suited = (int) (distanceBits / added) + HORIZON_BITS - bits;
        int suitedBits = Math.max(0, Math.min(suited, MAX_WIDTH_BITS));
        boolean isMissed = missed > added / TOLERATED_SHARE;
        boolean isBetter = suitedBits > widthBits || slotBits < bits;
        boolean isUnsuited =
                widthBits - suitedBits > TOLERATED_WIDER_BITS || suitedBits - widthBits > TOLERATED_NARROWER_BITS;
        if (isUnsuited || (isMissed && isBetter)) {
            rebuild(suitedBits, bits);
        }
        added /= 2;
        missed /= 2;
        pending /= 2;
        distanceBits /= 2;
        reviewAt = added + Math.max(MIN_CALLS_BETWEEN_REVIEWS, Math.min(size(), MAX_CALLS_BETWEEN_REVIEWS));
    }

    private void rebuild(int newWidthBits, int newSlotBits) {
        long now = base << widthBits;
        Buckets all = new Buckets(1);
        for (; wheelSize > 0; removeFromWheel()) { // and so from the buckets
            int at = CELL * wheelCell;
            all.add(0, cells[at + TIME], cells[at + ORIGIN], cells[at + TARGET]);
        }
        for (; rest.size() > 0; rest.removeFirst()) {
            all.add(0, rest.firstTime(), rest.firstOrigin(), rest.firstTarget());
        }
        base = now >>> newWidthBits;
        layOut(newWidthBits, newSlotBits);
        all.pour(0, this::put);
        missed = 0;
        findFirst();
    }

    /** Makes the wheel anew, without entries. */
    private void layOut(int newWidthBits, int newSlotBits) {
        widthBits = newWidthBits;
        slotBits = newSlotBits;
        boolean isSmall = slotBits <= maxWheelBits;
        int wheelBits = isSmall ? slotBits : nearBits;
        spanBits = isSmall ? ENDLESS : nearBits - 1;
        buckets = new Buckets(isSmall ? 0 : 1 << (slotBits - spanBits));
        mask = (1 << wheelBits) - 1;
        firstCells = new int[1 << wheelBits];
        occupied = new long[1 << wheelBits >>> 6];
        wheelSize = 0;
        wheelTime = NEVER;
        restTime = NEVER;
        freeCells(0);
        beginSpan(base >>> spanBits);
    }

    private static int bits(long number) {
        return Long.SIZE - Long.numberOfLeadingZeros(number);
    }
}
