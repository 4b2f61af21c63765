package org.icsim.scenarios.shrink;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.icsim.scenarios.assemble.Assembly;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.Source;
import org.icsim.scenarios.run.ProgressListener;
import org.icsim.scenarios.run.ScenarioRun;
import org.icsim.scenarios.run.ScenarioRun.Bounds;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.ViolationSummary;

/** Runs scenarios to see whether an invariant breaks. */
final class Trials {
    private final String name;
    private final String invariant;
    private final Effort effort;
    private final Set<String> tried = new HashSet<>();
    private volatile Optional<ScenarioRun> running = Optional.empty();
    private volatile boolean isStopped;
    private int runs;

    /**
     * How much may be done.
     *
     * @param runs    of scenarios, each with one seed
     * @param events  of any logical process in a run
     * @param threads of a run
     */
    record Effort(int runs, long events, int threads) {}

    /**
     * Begins with no run.
     *
     * @param name of the file that scenarios seem to come from, so that they find the files that they name
     */
    Trials(String name, String invariant, Effort effort) {
        this.name = name;
        this.invariant = invariant;
        this.effort = effort;
    }

    /** Returns how the invariant breaks; empty if it does not, the scenario is none, was tried before, or it is too late. */
    Optional<ViolationSummary> run(String yaml, ProgressListener listener) {
        if (!tried.add(yaml) || isOver()) {
            return Optional.empty();
        }
        VariantPlan plan;
        try {
            plan = Failure.plan(new Source(name, yaml));
        } catch (BadInputException e) {
            return Optional.empty(); // what was left out cannot be left out
        }
        runs++;
        Summary summary = run(plan);
        listener.onProgress((double) runs / effort.runs(), runs + " runs", 0);
        return summary.violations().stream()
                .filter(violation -> violation.invariant().equals(invariant))
                .findFirst();
    }

    private Summary run(VariantPlan plan) {
        long seed = plan.plan().settled().scenario().seed().orElseThrow();
        Assembly assembly = new Assembly(plan.plan(), seed, effort.threads());
        ScenarioRun run = new ScenarioRun(plan, seed, assembly, new Bounds(Long.MAX_VALUE, effort.events()));
        running = Optional.of(run);
        if (isStopped) {
            run.requestStop();
        }
        return run.run(ProgressListener.NONE).summary();
    }

    int runs() {
        return runs;
    }

    /** Returns whether there will be no more runs. */
    boolean isOver() {
        return isStopped || runs >= effort.runs();
    }

    /** Returns whether somebody ended all. */
    boolean isStopped() {
        return isStopped;
    }

    /** Ends the run that goes on, if any, and all. Safe to call from any thread. */
    void requestStop() {
        isStopped = true;
        running.ifPresent(ScenarioRun::requestStop);
    }
}
