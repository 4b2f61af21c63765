package org.icsim.scenarios.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.icsim.models.consensus.ConsensusMeter;
import org.icsim.scenarios.assemble.Assembly;
import org.icsim.scenarios.assemble.Planner;
import org.icsim.scenarios.assemble.RunPlan;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.load.Source;

/**
 * A small scenario made for a measurement: one 13-node subnet for 20 minutes.
 *
 * @param settings that change it, in the form of the command line
 */
record Trial(List<String> settings) {
    private static final Source SCENARIO = new Source("trial", """
            scenario: trial
            question: What does the simulator say to a published number?
            preset: mainnet-2025
            seed: 1
            duration: 20m
            subnets: [{ id: trial, like: lhg73 }]
            """);

    Trial {
        settings = List.copyOf(settings);
    }

    /** Returns a trial under a preset. */
    static Trial under(String preset) {
        return new Trial(List.of("preset=" + preset));
    }

    private Trial with(String... more) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(more));
        return new Trial(all);
    }

    /** Returns the trial with the latencies of a measured subnet. */
    Trial like(String subnet) {
        return with("subnets[0].like=" + subnet);
    }

    /** Returns the trial with one latency on every link, and neither jitter nor loss. */
    Trial atLatency(String latency) {
        return with(
                "subnets=[{ id: trial, nodes: 13 }]", "network={ latency: " + latency + ", jitter: none, loss: none }");
    }

    /** Returns the trial with one of the times of consensus set to zero. */
    Trial without(String key) {
        return with("subnets[0].consensus." + key + "=0ms");
    }

    /** Returns the trial with so many nodes, drawn by the seed, down all the time. */
    Trial withDead(int nodes) {
        return with("faults=[{ at: 0s, for: 20m, crash: { subnet: trial, nodes: " + nodes + " } }]");
    }

    /** Runs the trial and returns what was measured. */
    ConsensusMeter run(long seed) {
        Options options = new Options(settings, Optional.of(seed), Optional.empty(), false);
        RunPlan plan = Planner.plan(new ScenarioLoader(new Library()).load(SCENARIO, options))
                .get(0)
                .plan();
        Assembly assembly = new Assembly(plan, seed);
        assembly.simulation().runUntil(plan.duration());
        return assembly.subnets().get(0).whole();
    }
}
