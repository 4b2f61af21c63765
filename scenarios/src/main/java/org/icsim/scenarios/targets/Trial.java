package org.icsim.scenarios.targets;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.icsim.models.consensus.ConsensusMeter;
import org.icsim.models.network.Latencies;
import org.icsim.scenarios.assemble.Assembly;
import org.icsim.scenarios.assemble.Planner;
import org.icsim.scenarios.assemble.RunPlan;
import org.icsim.scenarios.assemble.SubnetPlan;
import org.icsim.scenarios.assemble.SubnetRun;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.MainnetTopology;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.load.Source;
import org.icsim.scenarios.run.EconomyResults;
import org.icsim.scenarios.run.StepsCsv;

/**
 * A scenario made for a measurement: one 13-node subnet for 20 minutes, or all of mainnet for two.
 *
 * @param settings that change it, in the form of the command line
 */
record Trial(Source scenario, List<String> settings) {
    private static final Source SUBNET = new Source("trial", """
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
        return new Trial(SUBNET, List.of("preset=" + preset));
    }

    /** Returns a trial of all subnets of mainnet under a preset. */
    static Trial ofMainnet(String preset) {
        return new Trial(Library.catalog("mainnet"), List.of("preset=" + preset, "duration=2m"));
    }

    /** Returns a trial of a token economy alone. */
    static Trial ofEconomy(String start, int days) {
        return new Trial(new Source("trial", """
                scenario: trial
                question: What does the simulator say to a published number?
                preset: mainnet-2025
                seed: 1
                duration: %dd
                economy: { start: %s }
                """.formatted(days, start)), List.of());
    }

    /** Returns what the token economy did in a run with seed 1, step by step. */
    StepsCsv steps() {
        RunPlan plan = plan(1);
        Assembly assembly = new Assembly(plan, 1);
        assembly.simulation().runUntil(plan.duration());
        return assembly.economy()
                .flatMap(EconomyResults::of)
                .map(EconomyResults::steps)
                .orElseThrow();
    }

    /** Returns the trial with other settings. */
    Trial with(String... more) {
        List<String> all = new ArrayList<>(settings);
        all.addAll(List.of(more));
        return new Trial(scenario, all);
    }

    /** Returns the trial with the nodes of a real subnet. */
    Trial like(String subnet) {
        return with("subnets[0].like=" + subnet);
    }

    /** Returns the trial with one latency on every link, and nothing else that links do. */
    Trial atLatency(String latency) {
        return with(
                "subnets=[{ id: trial, nodes: 13 }]",
                "network={ latency: " + latency
                        + ", bandwidth: unlimited, jitter: none, loss: none, bad-links: none }");
    }

    /** Returns the trial with one of the times of consensus set to zero. */
    Trial without(String key) {
        return with("subnets[0].consensus." + key + "=0ms");
    }

    /** Returns the trial with so many nodes, drawn by the seed, down all the time. */
    Trial withDead(int nodes) {
        return with("faults=[{ at: 0s, for: 20m, crash: { subnet: trial, nodes: " + nodes + " } }]");
    }

    /** Returns the trial with users in each city that has a data centre. */
    Trial withUsersEverywhere() {
        String cities = MainnetTopology.get().dataCenters().stream()
                .map(dataCenter -> dataCenter.location().city())
                .distinct()
                .collect(Collectors.joining(", "));
        return with("probe={ to: trial, rate: 100/s, users: [" + cities + "] }");
    }

    /** Runs the trial and returns what was measured of its first subnet. */
    ConsensusMeter run(long seed) {
        return runAll(seed).get(0);
    }

    /** Runs the trial and returns what was measured of each subnet. */
    List<ConsensusMeter> runAll(long seed) {
        RunPlan plan = plan(seed);
        Assembly assembly = new Assembly(plan, seed);
        assembly.simulation().runUntil(plan.duration());
        return assembly.subnets().stream().map(SubnetRun::whole).toList();
    }

    /** Returns the latencies within each subnet. */
    List<Latencies> latencies() {
        return plan(1).subnets().stream().map(SubnetPlan::latencies).toList();
    }

    private RunPlan plan(long seed) {
        Options options = new Options(settings, Optional.of(seed), Optional.empty(), false);
        return Planner.plan(new ScenarioLoader(new Library()).load(scenario, options))
                .get(0)
                .plan();
    }
}
