package org.icsim.scenarios.shrink;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.engine.Timer;
import org.icsim.core.event.Message;
import org.icsim.scenarios.assemble.Assembly;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.run.ProgressListener;
import org.icsim.scenarios.run.ScenarioRun;
import org.icsim.scenarios.run.Summary;

/** A run again, exactly as it was, with what happened last where an invariant broke. */
public final class Replay {
    private final Failure failure;
    private final Assembly assembly;
    private final ScenarioRun run;
    private final Map<LogicalProcess, Deque<Delivery>> last = new LinkedHashMap<>();

    /**
     * A message that was delivered.
     *
     * @param time nanoseconds since the epoch
     */
    public record Delivery(long time, int receiver, Message message) {}

    /**
     * Makes a replay.
     *
     * @param threads    how many it may use
     * @param deliveries how many are remembered of each logical process, at least 1
     */
    public Replay(Failure failure, int threads, int deliveries) {
        this.failure = failure;
        VariantPlan plan = failure.plan();
        this.assembly = new Assembly(plan.plan(), failure.summary().seed(), threads);
        this.run = new ScenarioRun(plan, failure.summary().seed(), assembly);
        for (LogicalProcess process : assembly.simulation().processes()) {
            Deque<Delivery> its = new ArrayDeque<>();
            last.put(process, its);
            process.witness((time, receiver, event, digest) -> {
                if (!(event instanceof Timer)) {
                    if (its.size() == deliveries) {
                        its.removeFirst();
                    }
                    its.addLast(new Delivery(time, receiver, event));
                }
            });
        }
    }

    /** Runs; returns what came out. */
    public Summary run(ProgressListener listener) {
        return run.run(listener).summary();
    }

    /** Asks the run to stop. Safe to call from any thread. */
    public void requestStop() {
        run.requestStop();
    }

    /** Returns whether the history is the one that the results tell of. */
    public boolean isSame(Summary replayed) {
        return replayed.fingerprint().equals(failure.summary().fingerprint())
                && replayed.violations().equals(failure.summary().violations());
    }

    /** Returns the last deliveries where an invariant broke: there the clock stands at that moment. */
    public List<Delivery> lastDeliveries() {
        List<Delivery> told = new ArrayList<>();
        last.forEach((process, deliveries) -> {
            boolean isWhere = assembly.violations().stream().anyMatch(broken -> broken.time() == process.now());
            if (isWhere) {
                told.addAll(deliveries);
            }
        });
        return told;
    }
}
