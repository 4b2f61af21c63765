package org.icsim.core.engine;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Which worker each process belongs to: the heaviest go first, each to the worker that has least (longest processing time
 * first; Graham, "Bounds on Multiprocessing Timing Anomalies", SIAM Journal on Applied Mathematics 17, 1969).
 *
 * <p>A process weighs as many events as have happened in it since the last time this was decided, at first as many as are
 * pending. Events, not seconds: nothing in the engine looks at a clock.
 */
final class Balance {
    private static final int RANK_BITS = 20;
    private static final long MAX_LOAD = (1L << (Long.SIZE - 1 - RANK_BITS)) - 1;
    private static final int MIN_EVENTS_BETWEEN_REVIEWS = 100_000;
    /** Sorting the processes costs as much as so many events of each. */
    private static final int EVENTS_PER_PROCESS = 64;

    private final LogicalProcess[] processes;
    private final int workers;
    /** The ranks, the heaviest first, and by rank the worker. */
    private final int[] order;

    private final int[] owners;

    private final long[] loads;
    private final long[] eventsBefore;
    private long events;

    Balance(LogicalProcess[] processes, int workers) {
        this.processes = processes;
        this.workers = workers;
        this.order = new int[processes.length];
        this.owners = new int[processes.length];
        this.loads = new long[processes.length];
        this.eventsBefore = new long[processes.length];
        events = Long.MAX_VALUE;
    }

    /** Takes note of the events of a window. */
    void count(long more) {
        events += more;
    }

    /** Decides anew if enough has happened since the last time. */
    void review() {
        if (events < Math.max(MIN_EVENTS_BETWEEN_REVIEWS, (long) EVENTS_PER_PROCESS * processes.length)) {
            return;
        }
        events = 0;
        for (int rank = 0; rank < processes.length; rank++) {
            long now = processes[rank].events();
            long load = now == 0 ? processes[rank].pending() : now - eventsBefore[rank];
            loads[rank] = Math.min(load, MAX_LOAD) << RANK_BITS | rank;
            eventsBefore[rank] = now;
        }
        Arrays.sort(loads);
        long[] sums = new long[workers];
        for (int place = 0; place < order.length; place++) {
            long load = loads[order.length - 1 - place];
            int rank = (int) load & ((1 << RANK_BITS) - 1);
            int least = IntStream.range(0, workers).reduce(0, (one, other) -> sums[other] < sums[one] ? other : one);
            sums[least] += 1 + (load >>> RANK_BITS);
            order[place] = rank;
            owners[rank] = least;
        }
    }

    /** Returns the rank of the process that is in that place of the order by weight. */
    int rank(int place) {
        return order[place];
    }

    /** Returns the worker that a process belongs to. */
    int owner(int rank) {
        return owners[rank];
    }
}
