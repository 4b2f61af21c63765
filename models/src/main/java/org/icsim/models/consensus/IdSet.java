package org.icsim.models.consensus;

/**
 * A set of numbers that lie near each other and grow as time goes by, such as those of pending messages: a bit for each from
 * the least to the greatest.
 */
final class IdSet {
    /** Bits of 64 numbers each, at their place modulo the length, a power of two; all outside the range are 0. */
    private long[] words = new long[4];

    /** The range of words in use, the end excluded. */
    private long from;

    private long to;
    private int size;

    int size() {
        return size;
    }

    boolean contains(long id) {
        long word = id >>> 6;
        return from <= word && word < to && (words[place(word)] >>> id & 1) != 0;
    }

    /** Adds a number that is not negative; returns whether it was not there. */
    boolean add(long id) {
        if (contains(id)) {
            return false;
        }
        include(id >>> 6);
        words[place(id >>> 6)] |= 1L << id;
        size++;
        return true;
    }

    /** Removes a number; returns whether it was there. */
    boolean remove(long id) {
        if (!contains(id)) {
            return false;
        }
        words[place(id >>> 6)] &= ~(1L << id);
        size--;
        while (from < to && words[place(from)] == 0) {
            from++;
        }
        return true;
    }

    private void include(long word) {
        long newFrom = from == to ? word : Math.min(from, word);
        long newTo = from == to ? word + 1 : Math.max(to, word + 1);
        if (newTo - newFrom > words.length) {
            grow(newTo - newFrom);
        }
        from = newFrom;
        to = newTo;
    }

    private void grow(long length) {
        long[] old = words;
        words = new long[Math.toIntExact(2 * Long.highestOneBit(length))];
        for (long word = from; word < to; word++) {
            words[place(word)] = old[(int) word & (old.length - 1)];
        }
    }

    private int place(long word) {
        return (int) word & (words.length - 1);
    }
}
