package org.icsim.models.ledger;

/**
 * How much all days up to a day sum up to, and how many of them count, for each of the last days: what a window sums up to is
 * the difference of two totals, however long it is.
 *
 * <p>Differences are exact even where a sum has grown beyond a {@code long}, as both ends have lost the same multiple of 2⁶⁴.
 */
final class RunningTotals {
    /** By day plus one, modulo their number, so that the time before day 0 has a total too: nothing. */
    private final long[] sums;

    private final int[] counts;
    private long sum;
    private int count;

    /**
     * Makes totals of no day.
     *
     * @param days how many days a window may reach back; positive
     */
    RunningTotals(int days) {
        // One more: a window over all of them takes away the total of the day before.
        sums = new long[days + 1];
        counts = new int[days + 1];
    }

    /** Adds a day with a value, which counts unless it is 0. */
    void add(long day, long value) {
        sum += value;
        count += value == 0 ? 0 : 1;
        int slot = slot(day);
        sums[slot] = sum;
        counts[slot] = count;
    }

    /** Returns the sum of the values of the days after {@code before} up to {@code last}. */
    long sum(long before, long last) {
        return sums[slot(last)] - sums[slot(before)];
    }

    /** Returns how many of the days after {@code before} up to {@code last} count. */
    int count(long before, long last) {
        return counts[slot(last)] - counts[slot(before)];
    }

    private int slot(long day) {
        return (int) ((day + 1) % sums.length);
    }
}
