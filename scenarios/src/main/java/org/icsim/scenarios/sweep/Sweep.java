package org.icsim.scenarios.sweep;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.run.ProgressListener;
import org.icsim.scenarios.run.ScenarioRun;
import org.icsim.scenarios.run.ScenarioRun.Outcome;
import org.icsim.scenarios.run.Summary.Status;

/**
 * Many runs, several at a time: each variant with each seed.
 *
 * <p>Runs share nothing. Outcomes are handed on one by one in the order of variants and seeds, whatever order they come
 * in, so that no result depends on how many run at a time.
 */
public final class Sweep {
    /** How many runs may wait, done, for one before them, for each that runs. */
    private static final int LOOK_AHEAD = 3;

    private final List<VariantPlan> variants;
    private final List<Long> seeds;
    private final int threads;
    private final AtomicBoolean isStopped = new AtomicBoolean();
    private final Set<ScenarioRun> running = ConcurrentHashMap.newKeySet();
    private final AtomicLong events = new AtomicLong();

    /** Makes a sweep of runs of one thread each. */
    public Sweep(List<VariantPlan> variants, List<Long> seeds) {
        this(variants, seeds, 1);
    }

    /**
     * Makes a sweep.
     *
     * @param threads how many threads each run may use; no result depends on it
     */
    public Sweep(List<VariantPlan> variants, List<Long> seeds, int threads) {
        this.threads = threads;
        this.variants = List.copyOf(variants);
        this.seeds = List.copyOf(seeds);
    }

    /** Returns how many runs there are. */
    public int size() {
        return Math.multiplyExact(variants.size(), seeds.size());
    }

    /**
     * Lets every run go to its end, unless stopped.
     *
     * @param jobs      how many run at a time, at least 1
     * @param listener  is told of each outcome that was handed on
     * @param onOutcome takes the outcomes in order, on the calling thread; those of interrupted runs are left out
     */
    public void run(int jobs, ProgressListener listener, Consumer<Outcome> onOutcome) {
        int atATime = Math.max(1, Math.min(jobs, size()));
        ExecutorService workers = Executors.newFixedThreadPool(atATime);
        try {
            Deque<Future<Outcome>> ahead = new ArrayDeque<>();
            int done = 0;
            for (VariantPlan variant : variants) {
                for (long seed : seeds) {
                    if (ahead.size() >= atATime * LOOK_AHEAD) {
                        handOn(ahead, onOutcome);
                        tell(listener, ++done);
                    }
                    ahead.add(workers.submit(() -> runOne(variant, seed)));
                }
            }
            while (!ahead.isEmpty()) {
                handOn(ahead, onOutcome);
                tell(listener, ++done);
            }
        } finally {
            workers.shutdownNow();
        }
    }

    /** Asks every run to stop after the event that is happening. Safe to call from any thread. */
    public void requestStop() {
        isStopped.set(true);
        running.forEach(ScenarioRun::requestStop);
    }

    private Outcome runOne(VariantPlan variant, long seed) {
        try {
            return runOne(new ScenarioRun(variant, seed, threads));
        } catch (RuntimeException e) {
            String which = variant.id().isEmpty() ? "" : " --variant " + variant.id();
            throw new IllegalStateException("in the run of" + which + " --seed " + seed, e);
        }
    }

    private Outcome runOne(ScenarioRun run) {
        running.add(run);
        try {
            if (isStopped.get()) {
                run.requestStop();
            }
            Outcome outcome = run.run(ProgressListener.NONE);
            events.addAndGet(outcome.summary().deliveries() + outcome.summary().timers());
            return outcome;
        } finally {
            running.remove(run);
        }
    }

    private void tell(ProgressListener listener, int done) {
        listener.onProgress((double) done / size(), done + " of " + size() + " runs", events.get());
    }

    private static void handOn(Deque<Future<Outcome>> ahead, Consumer<Outcome> onOutcome) {
        try {
            Outcome outcome = ahead.remove().get();
            if (outcome.summary().status() != Status.INTERRUPTED) {
                onOutcome.accept(outcome);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("nobody interrupts the thread that waits for runs", e);
        }
    }
}
