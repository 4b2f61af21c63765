package org.icsim.scenarios.schema;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A number that a run measures, by the name under which expectations, tables and {@code icsim explain} know it.
 *
 * @param quantity  what is measured
 * @param statistic of the quantity's distribution; empty if it has none
 */
public record Metric(Quantity quantity, Optional<Statistic> statistic) {

    /** Returns every metric, in the order of tables. */
    public static List<Metric> all() {
        return Arrays.stream(Quantity.values()).flatMap(Metric::of).toList();
    }

    private static Stream<Metric> of(Quantity quantity) {
        return quantity.isDistribution()
                ? Arrays.stream(Statistic.values()).map(statistic -> new Metric(quantity, Optional.of(statistic)))
                : Stream.of(new Metric(quantity, Optional.empty()));
    }

    /** Returns the metric of that name if there is one. */
    public static Optional<Metric> named(String name) {
        return all().stream().filter(metric -> metric.name().equals(name)).findFirst();
    }

    /** Returns the name, such as {@code finality.update.p99} or {@code block-rate}. */
    public String name() {
        return quantity.key() + statistic.map(s -> "." + s.key()).orElse("");
    }

    public Unit unit() {
        return quantity.unit();
    }

    /** What is measured, of each subnet and over the whole run. */
    public enum Quantity {
        BLOCK_RATE(
                "block-rate",
                Unit.PER_SECOND,
                "Heights that became final, per second of simulated time. A height counts when the first replica knows"
                        + " it to be final."),
        FINAL_BLOCKS("final-blocks", Unit.COUNT, "Heights that became final."),
        HIGHER_RANK_SHARE(
                "higher-rank-share",
                Unit.SHARE,
                "The share of final blocks that were not made by the block maker of rank 0: 0 on a healthy subnet, more"
                        + " when leaders are down or slow."),
        FINALITY_BLOCK(
                "finality.block",
                Unit.SECONDS,
                "From the proposal of a block to each replica's knowing that it is final. What a replica learns while it"
                        + " is behind the others does not count."),
        UPDATES("updates", Unit.COUNT, "Messages of the probe that reached a replica, and those that found none up."),
        UNANSWERED_SHARE(
                "unanswered-share",
                Unit.SHARE,
                "The share of users' messages of the probe that are in no latency: no replica was up, the replica that took"
                        + " the message crashed or fell behind before it knew of finality, or the run ended first. With"
                        + " probe.users those that have no reply. Where it is large, percentiles speak for the fortunate"
                        + " only."),
        FINALITY_UPDATE(
                "finality.update",
                Unit.SECONDS,
                "From the arrival of a user's message at a replica to that replica's knowing that a block with it is"
                        + " final. Needs a probe. The way from the user to the replica and back, execution and"
                        + " certification come on top. What a replica learns while it is behind does not count."),
        LATENCY_UPDATE(
                "latency.update",
                Unit.SECONDS,
                "From a user's sending of a message to the arrival of the certified reply: the way to an API boundary node"
                        + " and on to a replica, the wait for a block, finality, certification and the way back. Needs"
                        + " probe.users. Executing a message takes no time yet."),
        CATCH_UP(
                "catch-up.max",
                Unit.SECONDS,
                "The longest time that a crashed replica needed, once it ran again, until it was among the others."
                        + " Has no value when nothing crashed or a replica did not make it.");

        private final String key;
        private final Unit unit;
        private final String explanation;

        Quantity(String key, Unit unit, String explanation) {
            this.key = key;
            this.unit = unit;
            this.explanation = explanation;
        }

        public String key() {
            return key;
        }

        public Unit unit() {
            return unit;
        }

        /** Returns what it is, for people, in whole sentences. */
        public String explanation() {
            return explanation;
        }

        /** Returns whether it takes a probe to measure it. */
        public boolean isOfUsers() {
            return this == UPDATES || this == UNANSWERED_SHARE || this == FINALITY_UPDATE || this == LATENCY_UPDATE;
        }

        boolean isDistribution() {
            return this == FINALITY_BLOCK || this == FINALITY_UPDATE || this == LATENCY_UPDATE;
        }
    }

    /** A number that stands for a distribution. */
    public enum Statistic {
        MEAN,
        P50,
        P95,
        P99,
        P999,
        MAX;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** What a number counts. */
    public enum Unit {
        SECONDS("s"),
        PER_SECOND("1/s"),
        SHARE(""),
        COUNT(""),
        /** Amounts of ICP, and of maturity that would become as many at a modulation of zero. */
        ICP("ICP"),
        /** What one ICP is worth. */
        XDR("XDR"),
        /** The worth of cycles that are used up. */
        XDR_PER_SECOND("XDR/s"),
        /** A change in a year, 0.05 for 5 %. */
        SHARE_PER_YEAR("1/year"),
        /** Voting power. */
        VOTES(""),
        DAYS("d");

        private final String symbol;

        Unit(String symbol) {
            this.symbol = symbol;
        }

        /** Returns the symbol; empty where numbers stand alone. */
        public String symbol() {
            return symbol;
        }
    }
}
