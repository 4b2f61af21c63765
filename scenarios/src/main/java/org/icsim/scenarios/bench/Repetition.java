package org.icsim.scenarios.bench;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.icsim.scenarios.bench.Repeat.Work;
import org.icsim.scenarios.bench.Workload.Prepared;
import org.icsim.scenarios.run.ProgressListener;

/** Repeats a workload in this process, and after each repeat its yardstick: both see the same weather. */
final class Repetition {
    private final Workload workload;
    private final Effort effort;
    private final ProgressListener listener;
    private final Prepared prepared;

    private Optional<Work> expected = Optional.empty();
    private Optional<Long> expectedOfYardstick = Optional.empty();
    private long events;

    Repetition(Workload workload, Effort effort, ProgressListener listener) {
        this.workload = workload;
        this.effort = effort;
        this.listener = listener;
        this.prepared = workload.preparation().apply(effort);
    }

    /**
     * Returns the repeats that count, after those that warm up.
     *
     * @throws IllegalStateException if two repeats have different histories
     */
    List<Repeat> run() {
        long start = System.nanoTime();
        int warmUps = 0;
        while (warmUps < effort.warmUps() || System.nanoTime() - start < effort.warmUpNanos()) {
            repeat();
            warmUps++;
            tell(Math.min(warmUps, effort.warmUps()));
        }
        List<Repeat> repeats = new ArrayList<>();
        while (repeats.size() < effort.repeats()) {
            repeats.add(repeat());
            tell(effort.warmUps() + repeats.size());
        }
        return repeats;
    }

    private void tell(int done) {
        listener.onProgress((double) done / (effort.warmUps() + effort.repeats()), workload.id(), events);
    }

    private Repeat repeat() {
        Trial trial = prepared.trials().get();
        Cost cost = Cost.of(trial::run);
        Work work = trial.work();
        for (int run = 1; run < workload.runs(); run++) {
            trial = prepared.trials().get();
            cost = cost.plus(Cost.of(trial::run));
            work = work.plus(trial.work());
        }
        long liveHeapBytes = measureHeapBytes(trial);
        expected = Optional.of(same(work, expected));
        events += work.events();
        return new Repeat(work, cost, liveHeapBytes, prepared.yardsticks().map(this::eventsPerSecond));
    }

    private double eventsPerSecond(Supplier<Yardstick> yardsticks) {
        Yardstick yardstick = yardsticks.get();
        long[] happened = new long[1];
        Cost cost = Cost.of(() -> happened[0] = yardstick.run());
        expectedOfYardstick = Optional.of(same(happened[0], expectedOfYardstick));
        return happened[0] / cost.wallSeconds();
    }

    private <T> T same(T now, Optional<T> before) {
        if (before.isPresent() && !before.get().equals(now)) {
            throw new IllegalStateException(
                    "two repeats of " + workload.id() + " differ: " + before.get() + ", then " + now);
        }
        return now;
    }

    /** Returns what is used while {@code held} is reachable and all that is not has been collected. */
    private static long measureHeapBytes(Trial held) {
        try {
            System.gc();
            return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        } finally {
            Reference.reachabilityFence(held);
        }
    }
}
