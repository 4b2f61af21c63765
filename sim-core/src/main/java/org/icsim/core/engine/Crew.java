package org.icsim.core.engine;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The threads that run a window's processes together; the calling thread is one of them.
 *
 * <p>A window is over when all its processes have been run, not when all threads have reported: on a machine with fewer cores
 * than threads, or with a neighbour who takes one, those that come late find nothing to do and nobody waits for them.
 *
 * <p>Who waits looks again and again for a short time, as the other is most often almost done, and then sleeps.
 */
@UsesThreads
final class Crew {
    /** How often is looked before sleeping: some tens of microseconds. */
    private static final int LOOKS = 2_000;

    private static final int OVER = -1;

    private final Worker[] workers;
    private final Job job;
    private final int looks;
    private final Helper[] helpers;
    private final Thread caller = Thread.currentThread();

    /** The number of the window that is open; {@link #OVER} when the threads are to end. */
    private volatile int window;

    private final AtomicInteger left = new AtomicInteger();
    private volatile boolean isCallerAsleep;
    /** What a job has thrown all the same; written before {@code left} is, read after. */
    private @Nullable Throwable thrown;

    /** What is done with one process of a window; what it throws comes out of {@link #runWindow}. */
    interface Job {
        /**
         * Runs a process.
         *
         * @param worker the number of the worker whose thread does it
         */
        void run(int worker, int rank);
    }

    /** Starts a thread for each worker but the first, which is the caller's. */
    Crew(Worker[] workers, Job job) {
        this.workers = workers;
        this.job = job;
        this.looks = workers.length <= Runtime.getRuntime().availableProcessors() ? LOOKS : 0;
        this.helpers = new Helper[workers.length - 1];
        for (int i = 0; i < helpers.length; i++) {
            helpers[i] = new Helper(i + 1);
            helpers[i].thread.start();
        }
    }

    /** Runs all processes that the workers have, and returns when they have been run. */
    void runWindow() {
        int next = (window + 1) & Integer.MAX_VALUE;
        left.set(Arrays.stream(workers).mapToInt(Worker::count).sum());
        for (Worker worker : workers) {
            worker.open(next);
        }
        window = next;
        for (Helper helper : helpers) {
            helper.wake();
        }
        work(0, next);
        awaitOthers();
        if (thrown != null) {
            throw new IllegalStateException("a process could not be run", thrown);
        }
    }

    private void work(int index, int number) {
        int done = 0;
        for (int i = 0; i < workers.length; i++) {
            done += work(index, workers[(index + i) % workers.length], number);
        }
        if (done > 0 && left.addAndGet(-done) == 0 && index > 0 && isCallerAsleep) {
            LockSupport.unpark(caller);
        }
    }

    /** Returns how many of a worker's processes it has run. */
    private int work(int index, Worker whose, int number) {
        int done = 0;
        for (int place = whose.claim(number); place >= 0; place = whose.claim(number)) {
            int end = Math.min(place + whose.takes(), whose.count());
            for (int at = place; at < end; at++) {
                run(index, whose.rank(at));
            }
            done += end - place;
        }
        return done;
    }

    /** Others count on it that every process is run, even if there is no memory left to tell why it could not be. */
    private void run(int index, int rank) {
        try {
            job.run(index, rank);
        } catch (Throwable e) {
            thrown = e;
        }
    }

    private void awaitOthers() {
        for (int look = 0; look < looks && left.get() > 0; look++) {
            Thread.onSpinWait();
        }
        boolean isInterrupted = false;
        isCallerAsleep = true;
        while (left.get() > 0) {
            LockSupport.park(this);
            isInterrupted |= Thread.interrupted();
        }
        isCallerAsleep = false;
        if (isInterrupted) {
            caller.interrupt();
        }
    }

    /** Ends the threads, after their last window. */
    void disband() {
        window = OVER;
        boolean isInterrupted = false;
        for (Helper helper : helpers) {
            helper.wake();
            isInterrupted |= helper.join();
        }
        if (isInterrupted) {
            caller.interrupt();
        }
    }

    /** A thread that waits for windows and helps. */
    @UsesThreads
    private final class Helper implements Runnable {
        private final int index;
        private final Thread thread;
        private volatile boolean isAsleep;

        Helper(int index) {
            this.index = index;
            this.thread = new Thread(this, "icsim-" + index);
            thread.setDaemon(true);
        }

        @Override
        public void run() {
            int seen = 0;
            while (true) {
                int number = next(seen);
                if (number == OVER) {
                    return;
                }
                work(index, number);
                seen = number;
            }
        }

        private int next(int seen) {
            for (int look = 0; look < looks && window == seen; look++) {
                Thread.onSpinWait();
            }
            isAsleep = true;
            while (window == seen) {
                LockSupport.park(Crew.this);
            }
            isAsleep = false;
            return window;
        }

        void wake() {
            if (isAsleep) {
                LockSupport.unpark(thread);
            }
        }

        boolean join() {
            boolean isInterrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    isInterrupted = true;
                }
            }
            return isInterrupted;
        }
    }
}
