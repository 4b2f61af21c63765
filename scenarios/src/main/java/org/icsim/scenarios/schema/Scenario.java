package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.icsim.models.consensus.Thresholds;

/**
 * A scenario file, format v1 as far as the models go. Everything that is left out has a default in the preset.
 *
 * <p>The descriptions are what editors show from the JSON Schema and what {@code icsim explain} prints.
 */
public record Scenario(
        @JsonProperty(required = true)
        @JsonPropertyDescription("The name of the scenario; results go below it")
        @Pattern(regexp = Form.WORDS, message = Form.WORDS_EXPECTED)
        String scenario,

        @JsonProperty(required = true)
        @JsonPropertyDescription("What somebody wants to know")
        @Pattern(regexp = Form.PROSE, message = Form.PROSE_EXPECTED)
        String question,

        @JsonProperty(required = true)
        @JsonPropertyDescription("A dated set of parameters, by name or as the path of a file beside this one")
        String preset,

        @JsonPropertyDescription("The seed of all chance in a single run; or else seeds") @Min(0) @Max(Long.MAX_VALUE)
        Optional<Long> seed,

        @JsonPropertyDescription("A range of seeds, one run each; or else seed")
        Optional<Seeds> seeds,

        @JsonPropertyDescription("The date at which simulated time begins, at midnight UTC")
        Optional<LocalDate> start,

        @JsonProperty(required = true) @JsonPropertyDescription("How much time is simulated")
        TimeSpan duration,

        @JsonPropertyDescription("The network between nodes, where it differs from the preset")
        Optional<NetworkSection> network,

        @JsonPropertyDescription("How closely things are modelled")
        Optional<FidelitySection> fidelity,

        @JsonPropertyDescription("The subnets; at least one, unless there is an economy")
        List<SubnetSection> subnets,

        @JsonPropertyDescription("Users' messages that measure finality")
        Optional<ProbeSection> probe,

        @JsonPropertyDescription("What goes wrong, and when")
        List<FaultSection> faults,

        @JsonPropertyDescription("The token economy of the network: supply, burning, rewards")
        Optional<EconomySection> economy,

        @JsonPropertyDescription("Versions of this scenario to compare, each run with every seed")
        List<VariantSection> variants,

        @JsonPropertyDescription(
                "What must hold, or icsim ends with exit code 1: one thing or a list; invariants are always checked")
        @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY)
        List<Expectation> expect,

        @JsonPropertyDescription(
                "The charts to draw; if left out latency-percentiles, latency-over-time and block-rate of subnets, and supply,"
                        + " mints-and-burns and growth of an economy")
        Optional<List<ChartName>> charts,

        @JsonPropertyDescription("Overrides, path and value, that make a small and quick version of this scenario")
        Map<String, Object> fast) {
    public Scenario {
        question = question.strip().replaceAll("\\s+", " ");
        subnets = List.copyOf(Objects.requireNonNullElse(subnets, List.of()));
        faults = Objects.requireNonNullElse(faults, List.of());
        variants = Objects.requireNonNullElse(variants, List.of());
        expect = Objects.requireNonNullElse(expect, List.of());
        fast = Objects.requireNonNullElse(fast, Map.of());
    }

    /** Returns this scenario with other sections in the place of those that may leave something to the preset. */
    public Scenario withSettled(
            Optional<NetworkSection> links, Optional<FidelitySection> detail, List<SubnetSection> settled) {
        return new Scenario(
                scenario, question, preset, seed, seeds, start, duration, links, detail, settled, probe, faults,
                economy, variants, expect, charts, fast);
    }

    /** Returns this scenario with another economy, and another date at which it begins. */
    public Scenario withEconomy(Optional<LocalDate> date, Optional<EconomySection> other) {
        return new Scenario(
                scenario, question, preset, seed, seeds, date, duration, network, fidelity, subnets, probe, faults,
                other, variants, expect, charts, fast);
    }

    /** Returns this scenario with another preset. */
    public Scenario withPreset(String other) {
        return new Scenario(
                scenario, question, other, seed, seeds, start, duration, network, fidelity, subnets, probe, faults,
                economy, variants, expect, charts, fast);
    }

    /** Returns this scenario with other seeds. */
    public Scenario withSeeds(Optional<Long> one, Optional<Seeds> many) {
        return new Scenario(
                scenario, question, preset, one, many, start, duration, network, fidelity, subnets, probe, faults,
                economy, variants, expect, charts, fast);
    }

    /** The network between nodes, where it differs from the preset. */
    public record NetworkSection(
            @JsonPropertyDescription(
                    "One-way latency between any two nodes of subnets that are not like a real one and have no round-trips, up"
                            + " to 1h; left out, nodes of which only the number is given are drawn from those of mainnet")
            Optional<TimeSpan> latency,

            @JsonPropertyDescription(
                    "The mainnet subnets whose links have the round trips measured between their nodes; which node is which"
                            + " was not published and is matched by distance")
            Optional<List<String>> measured,

            @JsonPropertyDescription("Round trips by distance, where none were measured")
            Optional<Geography> geography,

            @JsonPropertyDescription("The rate of each node's uplink, and of its downlink")
            Optional<LinkRate> bandwidth,

            @JsonPropertyDescription("What is added to the latency of each packet")
            Optional<Jitter> jitter,

            @JsonPropertyDescription("How often packets are lost; a lost one is sent again")
            Optional<Loss> loss,

            @JsonPropertyDescription("The few links that lose much more")
            Optional<BadLinks> badLinks) {
        /** A network of which nothing is said. */
        public static final NetworkSection DEFAULT = new NetworkSection(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    /** How closely things are modelled. */
    public record FidelitySection(
            @JsonPropertyDescription("Which artifacts travel between replicas")
            Optional<Traffic> traffic) {}

    /** A subnet: like a mainnet subnet, with its nodes, or of a number of nodes, or of nodes named one by one. */
    public record SubnetSection(
            @JsonProperty(required = true)
            @JsonPropertyDescription("The name within the scenario")
            @Pattern(regexp = Form.WORDS, message = Form.WORDS_EXPECTED)
            String id,

            @JsonPropertyDescription("A mainnet subnet, by the beginning of its id, such as tdb26")
            Optional<String> like,

            @JsonPropertyDescription(
                    "The number of nodes of a subnet that is not like a real one; drawn from those of mainnet by the"
                            + " subnet's id, whatever the seed, within the limits on what they may share, unless network.latency or"
                            + " round-trips are given: then they stand nowhere")
            @Min(1)
            @Max(Thresholds.MAX_NODES)
            Optional<Integer> nodes,

            @JsonPropertyDescription(
                    "The nodes of mainnet that are the replicas, in this order, each by the beginning of its id, such as 22pkm."
                            + " Each is no API boundary node, and in the members of no other subnet; which subnet it serves in"
                            + " reality, and whether it was up on the day of the data, does not matter. Round trips are by"
                            + " distance, unless network.latency or round-trips are given. 'icsim rewards nodes' lists the ids of all nodes; network/*-nodes.csv of results has"
                            + " those of each subnet, with data centre, city and provider")
            @Size(min = 1, max = Thresholds.MAX_NODES)
            Optional<List<String>> members,

            @JsonPropertyDescription(
                    "The round trips between the replicas, in the place of any others, even those of a real subnet: a row for"
                            + " each replica with its round trip to each, 0ms to itself, else above zero, up to 1h, and the same"
                            + " both ways. Each way takes half of it, rounded up to a whole nanosecond; jitter and loss come"
                            + " on top")
            @Size(min = 1)
            Optional<List<List<TimeSpan>>> roundTrips,

            @JsonPropertyDescription(
                    "application, or system for the network's own; that of the real subnet if it is like one")
            Optional<SubnetType> type,

            @JsonPropertyDescription("The parameters of consensus, where they differ from the preset")
            Optional<ConsensusSection> consensus,

            @JsonPropertyDescription("Who makes the blocks of chosen heights; left out, the random beacon says who")
            @Size(min = 1)
            Optional<List<MakersSection>> makers) {}

    /** Who makes the block of a height. */
    public record MakersSection(
            @JsonProperty(required = true) @JsonPropertyDescription("The height, from 1") @Min(1) @Max(Long.MAX_VALUE)
            long height,

            @JsonProperty(required = true)
            @JsonPropertyDescription(
                    "The nodes of rank 0, 1 and so on, by their index from 0; others follow as the beacon has it")
            @Size(min = 1)
            List<Integer> nodes) {}

    /** The parameters of consensus. */
    public record ConsensusSection(
            @JsonPropertyDescription(
                    "How long a replica waits in a round before it notarizes even the best block, up to 1h")
            Optional<TimeSpan> initialNotaryDelay,

            @JsonPropertyDescription("How much later each rank proposes and is notarized, above zero and up to 1h")
            Optional<TimeSpan> unitDelay,

            @JsonPropertyDescription("The time from a notarization's last share to the next round, up to 1h")
            Optional<TimeSpan> processing,

            @JsonPropertyDescription(
                    "Of when the rules are by which the subnet slows down while certifications lag behind")
            Optional<PacingDate> pacing) {
        /** None of them given. */
        public static final ConsensusSection USUAL =
                new ConsensusSection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Users' messages that measure finality. */
    public record ProbeSection(
            @JsonProperty(required = true) @JsonPropertyDescription("The id of a subnet")
            String to,

            @JsonProperty(required = true)
            @JsonPropertyDescription("The mean of a Poisson process, from 0.000001/s to 1000000/s")
            Rate rate,

            @JsonPropertyDescription(
                    "The cities that messages come from, each as often, by the nearest API boundary node; left out,"
                            + " messages begin at a replica. Cities are those with data centres, such as Zürich")
            @Size(min = 1)
            Optional<List<String>> users) {}

    /** A version of the scenario. */
    public record VariantSection(
            @JsonProperty(required = true)
            @JsonPropertyDescription("The name of the version")
            @Pattern(regexp = Form.WORDS, message = Form.WORDS_EXPECTED)
            String id,

            @JsonProperty(required = true)
            @JsonPropertyDescription(
                    "Overrides, path and value, such as subnets[0].consensus.initial-notary-delay: 600ms")
            Map<String, Object> set) {}
}
