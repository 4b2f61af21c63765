package org.icsim.scenarios.bench;

import org.icsim.core.engine.Simulation;
import org.icsim.scenarios.assemble.Assembly;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.bench.Repeat.Work;
import org.icsim.scenarios.run.ProgressListener;
import org.icsim.scenarios.run.ScenarioRun;

/**
 * One simulation, put together and ready to go.
 *
 * @param course     lets it go
 * @param untilNanos where it is to end, in simulated time
 */
record Trial(Simulation simulation, Runnable course, long untilNanos) {

    /** Returns a trial that is nothing but its simulation. */
    static Trial of(Simulation simulation, long untilNanos) {
        return new Trial(simulation, () -> simulation.runUntil(untilNanos), untilNanos);
    }

    /** Returns a trial of a scenario, run as {@code icsim run} does, up to its summary. */
    static Trial of(VariantPlan variant, long seed, int threads) {
        Assembly assembly = new Assembly(variant.plan(), seed, threads);
        ScenarioRun run = new ScenarioRun(variant, seed, assembly);
        return new Trial(
                assembly.simulation(),
                () -> run.run(ProgressListener.NONE),
                variant.plan().duration());
    }

    /** Lets the simulation go to its end. */
    void run() {
        course.run();
        requireEnd();
    }

    /** Throws an {@link IllegalStateException} if the simulation has not come to its end. */
    void requireEnd() {
        if (simulation.now() != untilNanos) {
            throw new IllegalStateException(
                    "a workload was stopped at " + simulation.now() + " ns, before its end at " + untilNanos + " ns");
        }
    }

    /** Returns what has happened. */
    Work work() {
        long deliveries = simulation.deliveries();
        return new Work(
                deliveries + simulation.timers(),
                deliveries,
                simulation.now(),
                simulation.fingerprint().bits());
    }
}
