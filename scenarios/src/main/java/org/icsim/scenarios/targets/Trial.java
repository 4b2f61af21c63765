package org.icsim.scenarios.targets;

import java.util.List;
import java.util.Optional;
import org.icsim.models.consensus.ConsensusMeter;
import org.icsim.scenarios.assemble.Assembly;
import org.icsim.scenarios.assemble.Planner;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.schema.Jitter;
import org.icsim.scenarios.schema.Loss;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.Scenario.ConsensusSection;
import org.icsim.scenarios.schema.Scenario.CrashSection;
import org.icsim.scenarios.schema.Scenario.FaultSection;
import org.icsim.scenarios.schema.Scenario.NetworkSection;
import org.icsim.scenarios.schema.Scenario.SubnetSection;
import org.icsim.scenarios.schema.TimeSpan;

/** A small scenario made for a measurement: one 13-node subnet for 20 minutes. */
final class Trial {
    private static final TimeSpan SPAN = TimeSpan.parse("20m");
    private static final TimeSpan ZERO = TimeSpan.parse("0ms");

    private final String preset;
    private final Optional<String> like;
    private final Optional<NetworkSection> network;
    private final ConsensusSection consensus;
    private final int dead;

    /** Makes a trial under a preset, which still needs latencies. */
    Trial(String preset) {
        this(
                preset,
                Optional.empty(),
                Optional.empty(),
                new ConsensusSection(Optional.empty(), Optional.empty(), Optional.empty()),
                0);
    }

    private Trial(
            String preset,
            Optional<String> like,
            Optional<NetworkSection> network,
            ConsensusSection consensus,
            int dead) {
        this.preset = preset;
        this.like = like;
        this.network = network;
        this.consensus = consensus;
        this.dead = dead;
    }

    /** Returns the trial with the latencies of a measured subnet. */
    Trial like(String subnet) {
        return new Trial(preset, Optional.of(subnet), network, consensus, dead);
    }

    /** Returns the trial with one latency on every link, and neither jitter nor loss. */
    Trial atLatency(String latency) {
        NetworkSection constant = new NetworkSection(
                Optional.of(TimeSpan.parse(latency)),
                Optional.of(Jitter.parse("none")),
                Optional.of(Loss.parse("none")));
        return new Trial(preset, like, Optional.of(constant), consensus, dead);
    }

    /** Returns the trial with one of the times of consensus set to zero. */
    Trial without(String key) {
        ConsensusSection changed = switch (key) {
            case "initial-notary-delay" ->
                new ConsensusSection(Optional.of(ZERO), consensus.unitDelay(), consensus.processing());
            case "processing" ->
                new ConsensusSection(consensus.initialNotaryDelay(), consensus.unitDelay(), Optional.of(ZERO));
            default -> throw new IllegalArgumentException("expected a time of consensus, got " + key);
        };
        return new Trial(preset, like, network, changed, dead);
    }

    /** Returns the trial with so many nodes, drawn by the seed, down all the time. */
    Trial withDead(int nodes) {
        return new Trial(preset, like, network, consensus, nodes);
    }

    /** Runs the trial and returns what was measured. */
    ConsensusMeter run(long seed) {
        SubnetSection subnet = new SubnetSection(
                "trial", like, like.isPresent() ? Optional.empty() : Optional.of(13), Optional.of(consensus));
        List<FaultSection> faults =
                dead == 0 ? List.of() : List.of(new FaultSection(ZERO, SPAN, new CrashSection("trial", dead)));
        Scenario scenario = new Scenario(
                "trial", "", preset, seed, SPAN, network, Optional.empty(), List.of(subnet), Optional.empty(), faults);
        Assembly assembly = new Assembly(Planner.plan(scenario, new ScenarioLoader().loadPreset(preset)));
        assembly.simulation().runUntil(SPAN.nanos());
        return assembly.subnets().get(0).whole();
    }
}
