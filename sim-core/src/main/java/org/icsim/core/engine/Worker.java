package org.icsim.core.engine;

import java.util.concurrent.atomic.AtomicLong;

/**
 * A thread's part in a window: the processes that are its own, and where they write to others.
 *
 * <p>Whoever has run all of its own takes from another's. Which are left tells one number, in which the number of the window
 * stands above the number of those taken: a thread that comes late, with an old window in mind, cannot take anything.
 */
final class Worker {
    /** Of many small processes several are taken at once. */
    private static final int TAKES_PER_WINDOW = 64;

    /** Stands for no window, so that nothing can be taken. */
    private static final long CLOSED = -1;

    private final AtomicLong claimed = new AtomicLong(CLOSED);
    private final int[] ranks;
    private int count;

    private Outbox written;
    private Outbox taken;

    Worker(int processes) {
        ranks = new int[processes];
        written = new Outbox(processes);
        taken = new Outbox(processes);
    }

    /** Returns where the processes that it runs write to. */
    Outbox written() {
        return written;
    }

    /** Returns what was written in the window before. */
    Outbox taken() {
        return taken;
    }

    /** What was written is now to be taken, all that was taken before having been delivered. */
    void turnOver() {
        taken.clear();
        Outbox empty = taken;
        taken = written;
        written = empty;
    }

    /** Forgets which processes are its own, all of which have been taken. */
    void forget() {
        claimed.getAndSet(CLOSED); // a mere set could be seen after what follows it
        count = 0;
    }

    void add(int rank) {
        ranks[count++] = rank;
    }

    /** Lets its processes be taken for a window of that number. */
    void open(int window) {
        claimed.set((long) window << Integer.SIZE);
    }

    /**
     * Takes some of its processes: those from the returned place on, {@link #takes} of them or as many as there are left.
     *
     * @return -1 if none is left for that window
     */
    int claim(int window) {
        while (true) {
            long before = claimed.get();
            int place = (int) before;
            if ((int) (before >>> Integer.SIZE) != window || place >= count) {
                return -1;
            }
            if (claimed.compareAndSet(before, before + takes())) {
                return place;
            }
        }
    }

    int takes() {
        return 1 + count / TAKES_PER_WINDOW;
    }

    int rank(int place) {
        return ranks[place];
    }

    int count() {
        return count;
    }
}
