package org.icsim.core.engine;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Lets processes run from window to window: each as far as nothing can reach it, on as many threads as there are workers.
 *
 * <p>What is prepared between two windows, by the calling thread alone, is all that the threads share; within a window a process
 * belongs to the thread that has taken it.
 */
final class Windows {
    /** Windows in which fewer events happen are over before another thread has woken. */
    static final int FEW_EVENTS = 500;

    /** In the order of names, which is that of ranks. */
    private final LogicalProcess[] processes;

    private final int fewEvents;
    private final AtomicBoolean isStopRequested;
    private final Lookahead lookahead;
    private final Worker[] workers;
    private final Balance balance;
    /** By rank: when the next event is, while a run lasts. */
    private final long[] nextTimes;
    /** By worker: how many events have happened in the window. */
    private final long[] events;

    private long until;
    private long eventsBefore;
    private @Nullable Crew crew;
    private boolean hasStopped;
    private @Nullable EventFailure failure;

    Windows(LogicalProcess[] processes, int threads, int fewEvents, AtomicBoolean isStopRequested) {
        this.processes = processes;
        this.fewEvents = fewEvents;
        this.isStopRequested = isStopRequested;
        this.lookahead = new Lookahead(processes.length);
        this.workers = new Worker[Math.max(1, Math.min(threads, processes.length))];
        Arrays.setAll(workers, i -> new Worker(processes.length));
        this.balance = new Balance(processes, workers.length);
        this.nextTimes = new long[processes.length];
        this.events = new long[workers.length];
        settle();
    }

    Lookahead lookahead() {
        return lookahead;
    }

    /**
     * Lets everything happen that lies before {@code end}.
     *
     * @return false if the run was asked to stop, or a process has stopped
     * @throws EventFailure the first that there was, after all processes have come to the end of the window
     */
    boolean run(long end) {
        until = end;
        hasStopped = false;
        failure = null;
        eventsBefore = Long.MAX_VALUE;
        Arrays.setAll(nextTimes, rank -> processes[rank].nextTime());
        turnOver(); // what was sent from outside, before the run or between two parts of it
        try {
            while (!isStopRequested.get() && lookahead.begin(nextTimes) < end) {
                runWindow();
                turnOver();
                if (failure != null) {
                    throw failure;
                }
                if (hasStopped) {
                    return false;
                }
            }
            return !isStopRequested.get();
        } finally {
            disband();
            settle();
        }
    }

    private void runWindow() {
        if (workers.length == 1) {
            for (int rank = 0; rank < processes.length; rank++) {
                if (isActive(rank)) {
                    runProcess(0, rank);
                }
            }
        } else {
            share();
        }
    }

    /** Gives each worker its own. */
    private void share() {
        balance.review();
        for (Worker worker : workers) {
            worker.forget();
        }
        int active = 0;
        boolean isShort = true;
        for (int place = 0; place < processes.length; place++) {
            int rank = balance.rank(place);
            if (isActive(rank)) {
                workers[balance.owner(rank)].add(rank);
                isShort &= lookahead.isBound(rank);
                active++;
            }
        }
        Arrays.fill(events, 0);
        if (active < 2 || (isShort && eventsBefore < fewEvents)) {
            for (Worker worker : workers) {
                for (int place = 0; place < worker.count(); place++) {
                    runProcess(0, worker.rank(place));
                }
            }
        } else {
            crew().runWindow();
        }
        eventsBefore = Arrays.stream(events).sum();
        balance.count(eventsBefore);
    }

    private boolean isActive(int rank) {
        if (nextTimes[rank] < end(rank)) {
            return true;
        }
        for (Worker worker : workers) {
            if (worker.taken().hasMailFor(rank)) {
                return true;
            }
        }
        return false;
    }

    private long end(int rank) {
        return Math.min(until, lookahead.end(rank));
    }

    /** Runs one process to the end of its window. */
    private void runProcess(int index, int rank) {
        LogicalProcess process = processes[rank];
        try {
            for (Worker worker : workers) {
                worker.taken().deliverTo(process);
            }
            process.sendBy(workers[index].written());
            long end = end(rank);
            long before = process.events();
            nextTimes[rank] = process.runBefore(end);
            events[index] += process.events() - before;
            if (process.hasStoppedBefore(end)) {
                hasStopped = true;
            }
        } catch (EventFailure e) {
            onFailure(e);
        } catch (Throwable e) {
            onFailure(new EventFailure(process, e));
        }
    }

    private synchronized void onFailure(EventFailure other) {
        if (failure == null || other.isBefore(failure)) {
            failure = other;
        }
    }

    private void turnOver() {
        for (Worker worker : workers) {
            worker.turnOver();
            worker.taken().foretell(nextTimes);
        }
    }

    /** Puts what has not been taken into the queues, where it waits for the next part of the run; until then the caller sends. */
    private void settle() {
        for (LogicalProcess process : processes) {
            for (Worker worker : workers) {
                worker.taken().deliverTo(process);
            }
            process.sendBy(workers[0].written());
        }
    }

    private Crew crew() {
        if (crew == null) {
            crew = new Crew(workers, this::runProcess);
        }
        return crew;
    }

    private void disband() {
        if (crew != null) {
            crew.disband();
            crew = null;
        }
    }
}
