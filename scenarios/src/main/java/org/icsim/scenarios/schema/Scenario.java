package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A scenario file, format v1 as far as the models go. Everything that is left out has a default in the preset.
 *
 * @param scenario the name, lower-case words joined by hyphens
 * @param question what somebody wants to know
 * @param preset   the name of a dated set of parameters
 * @param seed     of all chance
 * @param duration of simulated time, from the epoch
 * @param subnets  at least one
 */
public record Scenario(
        @JsonProperty(required = true) String scenario,
        @JsonProperty(required = true) String question,
        @JsonProperty(required = true) String preset,
        @JsonProperty(required = true) long seed,
        @JsonProperty(required = true) TimeSpan duration,
        Optional<NetworkSection> network,
        Optional<FidelitySection> fidelity,
        @JsonProperty(required = true) List<SubnetSection> subnets,
        Optional<ProbeSection> probe,
        List<FaultSection> faults) {
    public Scenario {
        faults = Objects.requireNonNullElse(faults, List.of());
    }

    /** Returns the same scenario under another seed. */
    public Scenario withSeed(long other) {
        return new Scenario(scenario, question, preset, other, duration, network, fidelity, subnets, probe, faults);
    }

    /**
     * The network between nodes, where it differs from the preset.
     *
     * @param latency one-way, the same between any two nodes; for subnets that are not like a real one
     */
    public record NetworkSection(Optional<TimeSpan> latency, Optional<Jitter> jitter, Optional<Loss> loss) {}

    /** How closely things are modelled. */
    public record FidelitySection(Optional<Traffic> traffic) {}

    /**
     * A subnet: either like a mainnet subnet with measured latencies, or of a number of nodes.
     *
     * @param id        the name within the scenario
     * @param like      the beginning of a mainnet subnet's id up to its first hyphen
     * @param nodes     their number, if not like a real subnet
     * @param consensus where it differs from the preset
     */
    public record SubnetSection(
            @JsonProperty(required = true) String id,
            Optional<String> like,
            Optional<Integer> nodes,
            Optional<ConsensusSection> consensus) {}

    /** The parameters of consensus. */
    public record ConsensusSection(
            Optional<TimeSpan> initialNotaryDelay, Optional<TimeSpan> unitDelay, Optional<TimeSpan> processing) {}

    /**
     * Users' messages that measure finality.
     *
     * @param to   the id of a subnet
     * @param rate the mean of a Poisson process
     */
    public record ProbeSection(
            @JsonProperty(required = true) String to,
            @JsonProperty(required = true) Rate rate) {}

    /**
     * Something that goes wrong for a while.
     *
     * @param at    when it begins
     * @param lasts for how long
     */
    public record FaultSection(
            @JsonProperty(required = true) TimeSpan at,
            @JsonProperty(value = "for", required = true) TimeSpan lasts,
            @JsonProperty(required = true) CrashSection crash) {}

    /**
     * Nodes that stop and come back.
     *
     * @param subnet the id of a subnet
     * @param nodes  how many, drawn at random
     */
    public record CrashSection(
            @JsonProperty(required = true) String subnet,
            @JsonProperty(required = true) int nodes) {}
}
