package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.icsim.models.consensus.Misdeed;
import org.icsim.models.consensus.Thresholds;
import org.icsim.models.registry.Attribute;

/** Something that goes wrong for a while: when, for how long, and exactly one of the kinds. */
public record FaultSection(
        @JsonProperty(required = true) @JsonPropertyDescription("When it begins, in simulated time")
        TimeSpan at,

        @JsonProperty(value = "for", required = true) @JsonPropertyDescription("How long it lasts, above zero")
        TimeSpan lasts,

        @JsonPropertyDescription(
                "Nodes of a subnet, drawn at random, stop; they keep their pools, come back and catch up with the others")
        Optional<CrashSection> crash,

        @JsonPropertyDescription(
                "All nodes of a provider, data centre, owner or place stop, whatever subnet they serve, and come back"
                        + " likewise; API boundary nodes go on")
        Optional<DarkSection> dark,

        @JsonPropertyDescription(
                "The machines of nodes of a subnet, drawn at random, are slow: each opens its next round later by what its"
                        + " processing takes longer; of several such faults at once the times add up")
        Optional<SlowSection> slow,

        @JsonPropertyDescription(
                "The links of nodes of a subnet, drawn at random, are worse to and from all other nodes: packets are"
                        + " delayed, lost and sent again, or wait for a narrow link. Faults at once add their delays, lose"
                        + " packets independently of each other, and the narrowest link holds. Between users and nodes"
                        + " nothing changes")
        Optional<DegradeSection> degrade,

        @JsonPropertyDescription(
                "Nodes of a subnet, drawn at random, do not reach each other: nothing departs over the links between them;"
                        + " what is on its way arrives. When it is over, nodes offer each other what they missed. Users reach"
                        + " all nodes")
        Optional<PartitionSection> partition,

        @JsonPropertyDescription(
                "A bug of the node software: all nodes that run one version of it stop at the same moment, in all subnets"
                        + " of the scenario, and come back likewise. Who runs it is drawn at random. The Internet Computer"
                        + " has one client, and all nodes of a subnet run one version of it: while a new one is rolled out,"
                        + " a bug takes whole subnets, as with of: subnets. The default, of: nodes, is what it would be"
                        + " if the nodes of a subnet ran clients of several makers")
        Optional<ClientBugSection> clientBug,

        @JsonPropertyDescription(
                "An adversary has nodes of a subnet, drawn at random, in its hands: they sign with their own keys what it wants."
                        + " Whatever that leaves open they do by the rules")
        Optional<ByzantineSection> byzantine,

        @JsonPropertyDescription(
                "An adversary stops whoever is the best block maker as soon as the random beacon tells who that is; of the nodes"
                        + " it has down the first comes back when it stops one more than it can")
        Optional<CrashMakersSection> crashMakers,

        @JsonPropertyDescription(
                "The clocks of nodes of a subnet, drawn at random, are wrong. Blocks bear the time of their makers, and a node"
                        + " that thinks a block comes from the future waits for that time; what several such faults do at"
                        + " once adds up")
        Optional<ClockSkewSection> clockSkew,

        @JsonPropertyDescription(
                "Faults of many kinds, drawn by the seed: any number of nodes stops or is slow, links are cut and degraded, and a"
                        + " mobile adversary has some nodes in its hands. All is well again at the end, and there the subnet has"
                        + " to go on")
        Optional<ChaosSection> chaos) {

    /** Nodes of a subnet that are drawn at random: a number of them or a share. */
    public interface StruckNodes {
        /** Returns the id of the subnet. */
        String subnet();

        /** Returns how many. */
        Optional<Integer> nodes();

        /** Returns which part of them. */
        Optional<Share> share();

        /** Returns how many that are of all: the share rounded down. */
        default int countOf(int all) {
            return nodes().orElseGet(() -> all * share().orElseThrow().permyriad() / Share.WHOLE);
        }
    }

    /** Nodes that stop and come back. */
    public record CrashSection(
            @JsonProperty(required = true) @JsonPropertyDescription(SUBNET)
            String subnet,

            @JsonPropertyDescription(NODES) @Min(1) @Max(Thresholds.MAX_NODES)
            Optional<Integer> nodes,

            @JsonPropertyDescription(SHARE) Optional<Share> share)
            implements StruckNodes {}

    /** Nodes that have something in common stop and come back; exactly one key. */
    public record DarkSection(
            @JsonPropertyDescription(DARK + "provider, by the beginning of its id")
            Optional<String> provider,

            @JsonPropertyDescription(DARK + "data centre, such as zh2")
            Optional<String> dataCenter,

            @JsonPropertyDescription(DARK + "owner of data centres, such as Equinix")
            Optional<String> owner,

            @JsonPropertyDescription(DARK + "country, such as US")
            Optional<String> country,

            @JsonPropertyDescription(DARK + "continent, such as Europe")
            Optional<String> continent) {
        /** Stands for the one with most nodes in the scenario. */
        public static final String LARGEST = "largest";

        private static final String DARK =
                "largest, which is the one with most nodes in this scenario, or the name of a ";

        /** Returns the values that are given, by what the nodes have in common. */
        public Map<Attribute, String> values() {
            Map<Attribute, String> values = new EnumMap<>(Attribute.class);
            provider.ifPresent(value -> values.put(Attribute.PROVIDER, value));
            dataCenter.ifPresent(value -> values.put(Attribute.DATA_CENTER, value));
            owner.ifPresent(value -> values.put(Attribute.DATA_CENTER_OWNER, value));
            country.ifPresent(value -> values.put(Attribute.COUNTRY, value));
            continent.ifPresent(value -> values.put(Attribute.CONTINENT, value));
            return values;
        }
    }

    /** Nodes whose machines are slow; either a processing time or a factor. */
    public record SlowSection(
            @JsonProperty(required = true) @JsonPropertyDescription(SUBNET)
            String subnet,

            @JsonPropertyDescription(NODES) @Min(1) @Max(Thresholds.MAX_NODES)
            Optional<Integer> nodes,

            @JsonPropertyDescription(SHARE) Optional<Share> share,

            @JsonPropertyDescription(
                    "The processing time instead of the subnet's, at least that and up to 1h; of a range, each node's is"
                            + " drawn")
            Optional<SpanRange> processing,

            @JsonPropertyDescription("How many times as long processing takes, or else processing")
            @DecimalMin("1")
            @DecimalMax("1000")
            Optional<Double> times)
            implements StruckNodes {}

    /** Nodes whose links are worse than usual; at least one of delay, loss and bandwidth. */
    public record DegradeSection(
            @JsonProperty(required = true) @JsonPropertyDescription(SUBNET)
            String subnet,

            @JsonPropertyDescription(NODES) @Min(1) @Max(Thresholds.MAX_NODES)
            Optional<Integer> nodes,

            @JsonPropertyDescription(SHARE) Optional<Share> share,

            @JsonPropertyDescription(
                    "What is added to the one-way latency, up to 1h; of a range, each node's is drawn, uniformly")
            Optional<SpanRange> delay,

            @JsonPropertyDescription(
                    "The share of packets that is lost beside those that are lost anyway, up to 99 %; a lost one is sent"
                            + " again; of a range, each node's is drawn, uniformly")
            Optional<ShareRange> loss,

            @JsonPropertyDescription(
                    "The rate of the node's own link, up and down, where it is below the network's; of a range, each node's"
                            + " is drawn, uniformly")
            Optional<LinkRateRange> bandwidth,

            @JsonPropertyDescription(
                    "Which packets are delayed and lost: out for those that the node sends, in for those sent to it, or"
                            + " both; left out, both")
            Optional<Direction> direction)
            implements StruckNodes {}

    /** Which packets of a node suffer. */
    public enum Direction {
        @JsonProperty("out")
        OUT,
        @JsonProperty("in")
        IN,
        @JsonProperty("both")
        BOTH;

        /** Returns the word in scenario files. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nodes that do not reach each other; exactly one way of saying which. */
    public record PartitionSection(
            @JsonProperty(required = true) @JsonPropertyDescription(SUBNET)
            String subnet,

            @JsonPropertyDescription(
                    "How many nodes are in each of two or more groups, such as [4, 9]; nodes in none reach all others")
            List<@Min(1) @Max(Thresholds.MAX_NODES) Integer> groups,

            @JsonPropertyDescription("How many nodes are alone, each by itself") @Min(1) @Max(Thresholds.MAX_NODES)
            Optional<Integer> isolate,

            @JsonPropertyDescription("Some nodes are not heard by others, whom they hear")
            Optional<OneWaySection> oneWay) {
        public PartitionSection {
            groups = List.copyOf(Objects.requireNonNullElse(groups, List.of()));
        }
    }

    /** What is sent from some nodes does not reach others. */
    public record OneWaySection(
            @JsonProperty(required = true)
            @JsonPropertyDescription("How many nodes are not heard")
            @Min(1)
            @Max(Thresholds.MAX_NODES)
            int from,

            @JsonProperty(required = true)
            @JsonPropertyDescription("How many other nodes do not hear them")
            @Min(1)
            @Max(Thresholds.MAX_NODES)
            int to) {}

    /** Nodes that run the same version of the software stop and come back. */
    public record ClientBugSection(
            @JsonProperty(required = true)
            @JsonPropertyDescription("The chance of each node, or each subnet, to run the version with the bug")
            Share share,

            @JsonPropertyDescription("What runs one version: nodes, each by itself, or whole subnets; left out, nodes")
            Optional<Unit> of) {
        /** What has a version of its own. */
        public enum Unit {
            @JsonProperty("nodes")
            NODES,
            @JsonProperty("subnets")
            SUBNETS;

            /** Returns the word in scenario files. */
            @Override
            public String toString() {
                return name().toLowerCase(Locale.ROOT);
            }
        }
    }

    /** Nodes that an adversary has in its hands. */
    public record ByzantineSection(
            @JsonProperty(required = true) @JsonPropertyDescription(SUBNET)
            String subnet,

            @JsonPropertyDescription(NODES) @Min(1) @Max(Thresholds.MAX_NODES)
            Optional<Integer> nodes,

            @JsonPropertyDescription(SHARE) Optional<Share> share,

            @JsonProperty(required = true)
            @JsonPropertyDescription(
                    "What they do: equivocate (two blocks of a height, each for half of the others), empty-blocks (without"
                            + " users' messages), notarize-all and finalize-all (sign whatever there is), withhold-shares (sign"
                            + " nothing), delay-proposals (make blocks as late as they can still win)")
            @Size(min = 1)
            List<Misbehaviour> does,

            @JsonPropertyDescription(
                    "How long the adversary keeps its nodes before it moves on to others, drawn anew; left out, it keeps them")
            Optional<TimeSpan> movesEvery)
            implements StruckNodes {}

    /** What Byzantine nodes do. */
    public enum Misbehaviour {
        @JsonProperty("equivocate")
        EQUIVOCATE(Misdeed.EQUIVOCATE),
        @JsonProperty("empty-blocks")
        EMPTY_BLOCKS(Misdeed.EMPTY_BLOCKS),
        @JsonProperty("notarize-all")
        NOTARIZE_ALL(Misdeed.NOTARIZE_ALL),
        @JsonProperty("finalize-all")
        FINALIZE_ALL(Misdeed.FINALIZE_ALL),
        @JsonProperty("withhold-shares")
        WITHHOLD_SHARES(Misdeed.WITHHOLD_SHARES),
        @JsonProperty("delay-proposals")
        DELAY_PROPOSALS(Misdeed.DELAY_PROPOSALS);

        private final Misdeed misdeed;

        Misbehaviour(Misdeed misdeed) {
            this.misdeed = misdeed;
        }

        /** Returns what the model calls it. */
        public Misdeed misdeed() {
            return misdeed;
        }

        /** Returns the word in scenario files. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** Block makers that are stopped. */
    public record CrashMakersSection(
            @JsonProperty(required = true) @JsonPropertyDescription(SUBNET)
            String subnet,

            @JsonProperty(required = true)
            @JsonPropertyDescription("How many nodes the adversary can keep down at a time")
            @Min(1)
            @Max(Thresholds.MAX_NODES)
            int nodes,

            @JsonPropertyDescription("How often it looks who makes the block, above zero and up to 1h; left out, 50ms")
            Optional<TimeSpan> reaction) {}

    /** Nodes whose clocks are wrong. */
    public record ClockSkewSection(
            @JsonProperty(required = true) @JsonPropertyDescription(SUBNET)
            String subnet,

            @JsonPropertyDescription(NODES) @Min(1) @Max(Thresholds.MAX_NODES)
            Optional<Integer> nodes,

            @JsonPropertyDescription(SHARE) Optional<Share> share,

            @JsonPropertyDescription("How far they are ahead, up to 1h; or else behind")
            Optional<TimeSpan> ahead,

            @JsonPropertyDescription("How far they are behind, up to 1h; or else ahead")
            Optional<TimeSpan> behind)
            implements StruckNodes {}

    /** Faults that are drawn at random. */
    public record ChaosSection(
            @JsonProperty(required = true) @JsonPropertyDescription(SUBNET)
            String subnet,

            @JsonPropertyDescription(
                    "How many nodes are Byzantine at a time, beside all other faults; left out, f, which is the most that a"
                            + " subnet endures")
            @Min(0)
            @Max(Thresholds.MAX_NODES)
            Optional<Integer> byzantine) {}

    private static final String SUBNET = "The id of a subnet";
    private static final String NODES = "How many nodes of the subnet, or else share";
    private static final String SHARE = "The part of the subnet's nodes, rounded down to whole ones, or else nodes";
}
