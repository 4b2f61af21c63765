package org.icsim.core.event;

/**
 * The pending events of one logical process, in the order in which they happen.
 *
 * <p>An entry's key is (time, origin, receiver), compared in this order. The origin packs the rank of the logical
 * process that sent it and that process's serial number of the send; it is complete when the entry is added, and no
 * two entries share a whole key. What an implementation does inside never shows in the order.
 */
public interface EventQueue {
    /** The time of an empty queue's first entry: later than every moment. */
    long NEVER = Long.MAX_VALUE;

    /**
     * Adds an entry.
     *
     * @param time     nanoseconds since the epoch, not negative and before {@link #NEVER}
     * @param origin   rank of the sending process and serial of the send
     * @param receiver the entity it is for, not negative
     * @param slot     where the owner of the queue keeps what is to happen, not negative
     */
    void add(long time, long origin, int receiver, int slot);

    /**
     * Adds an entry for each receiver, all of one origin and one slot: what {@link #add} does, in one go.
     *
     * @param times by receiver; {@link #NEVER} where there is to be none
     * @return how many have been added
     */
    default int addAll(long[] times, long origin, int slot) {
        int count = 0;
        for (int receiver = 0; receiver < times.length; receiver++) {
            if (times[receiver] != NEVER) {
                add(times[receiver], origin, receiver, slot);
                count++;
            }
        }
        return count;
    }

    /** Returns the time of the first entry, or {@link #NEVER} if there is none. */
    long firstTime();

    /**
     * Removes the first entry, after {@link #firstTime} has told that there is one.
     *
     * @return its target: {@link #receiver} and {@link #slot} in one number
     */
    long removeFirst();

    /** Returns the number of entries. */
    int size();

    /** Returns the receiver of a target. */
    static int receiver(long target) {
        return (int) (target >>> Integer.SIZE);
    }

    /** Returns the slot of a target. */
    static int slot(long target) {
        return (int) target;
    }

    /** Returns the target of a receiver and a slot. Of entries with one time and origin the lesser target comes first. */
    static long target(int receiver, int slot) {
        return (long) receiver << Integer.SIZE | slot;
    }
}
