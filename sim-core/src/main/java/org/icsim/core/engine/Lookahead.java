package org.icsim.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.icsim.core.event.EventQueue;

/**
 * How far each process may run without hearing of the others.
 *
 * <p>Whatever is still to happen among processes that are connected happens at the time {@code T} of their next event or
 * later. What a channel brings therefore arrives no sooner than {@code T} + its promise, and a process may run up to, and
 * without, {@code T} + the shortest promise of the channels that end at it. Processes that no chain of channels connects
 * have nothing to do with each other's {@code T}; one at which no channel ends may run as far as it likes.
 */
final class Lookahead {
    private final List<Channel<?>> channels = new ArrayList<>();
    /** By rank: another that it is connected with, and so on to the lowest, which stands for all of them. */
    private final int[] groups;
    /** By rank: the shortest promise of the channels that end there. */
    private final long[] promises;
    /** By the lowest rank of those that are connected: the time of their next event. */
    private final long[] starts;

    Lookahead(int processes) {
        groups = new int[processes];
        promises = new long[processes];
        starts = new long[processes];
        forget();
    }

    void add(Channel<?> channel) {
        channels.add(channel);
        include(channel);
    }

    void remove(Channel<?> channel) {
        channels.remove(channel);
        forget();
        channels.forEach(this::include);
    }

    private void forget() {
        Arrays.setAll(groups, rank -> rank);
        Arrays.fill(promises, EventQueue.NEVER);
    }

    private void include(Channel<?> channel) {
        int target = channel.target().rank();
        promises[target] = Math.min(promises[target], channel.minimumDelayNanos());
        join(group(channel.origin().rank()), group(target));
    }

    private void join(int one, int other) {
        groups[Math.max(one, other)] = Math.min(one, other);
    }

    /** Follows the way to the lowest rank, and makes it shorter for those who come after. */
    private int group(int rank) {
        int at = rank;
        while (groups[at] != at) {
            groups[at] = groups[groups[at]];
            at = groups[at];
        }
        return at;
    }

    /**
     * Sets the beginning of the next window.
     *
     * @param nextTimes by rank: the time of the next event; NEVER without
     * @return the time of the first of all
     */
    long begin(long[] nextTimes) {
        Arrays.fill(starts, EventQueue.NEVER);
        long first = EventQueue.NEVER;
        for (int rank = 0; rank < groups.length; rank++) {
            long time = nextTimes[rank];
            int group = group(rank);
            starts[group] = Math.min(starts[group], time);
            first = Math.min(first, time);
        }
        return first;
    }

    /** Returns the time before which nothing can reach the process that has not been sent yet. */
    long end(int rank) {
        long end = starts[group(rank)] + promises[rank];
        return end < 0 ? EventQueue.NEVER : end;
    }

    /** Returns whether the process hears of others at all. */
    boolean isBound(int rank) {
        return promises[rank] != EventQueue.NEVER;
    }
}
