package org.icsim.scenarios.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.run.Summary.ExpectationSummary;
import org.icsim.scenarios.run.Summary.LatencySummary;
import org.icsim.scenarios.run.Summary.RecoverySummary;
import org.icsim.scenarios.run.Summary.SubnetSummary;
import org.icsim.scenarios.schema.Expectation;
import org.icsim.scenarios.schema.Expectation.Bound;
import org.icsim.scenarios.schema.Metric;

/** Holds what was measured against what was expected. */
public final class Expectations {
    private Expectations() {}

    /**
     * Returns each expectation with what was measured, once for each subnet that it is about.
     *
     * @param probed the id of the subnet that users send messages to; empty if none is
     * @param hold   whether the invariants held
     */
    static List<ExpectationSummary> check(
            List<Expectation> expectations, String probed, List<SubnetSummary> subnets, boolean hold) {
        List<ExpectationSummary> checked = new ArrayList<>();
        for (Expectation expectation : expectations) {
            if (expectation.bound().isEmpty()) {
                checked.add(new ExpectationSummary(expectation.toString(), Optional.empty(), Optional.empty(), hold));
            } else {
                checked.addAll(check(expectation.bound().get(), subnets, probed));
            }
        }
        return checked;
    }

    /** What only users can measure is about the subnet alone that they send messages to. */
    private static List<ExpectationSummary> check(Bound bound, List<SubnetSummary> subnets, String probed) {
        List<ExpectationSummary> checked = new ArrayList<>();
        boolean isOfOne = subnets.stream().anyMatch(subnet -> bound.metric().startsWith(subnet.id() + "."));
        for (SubnetSummary subnet : subnets) {
            String prefix = isOfOne ? subnet.id() + "." : "";
            if (bound.metric().startsWith(prefix)) {
                Metric metric =
                        Metric.named(bound.metric().substring(prefix.length())).orElseThrow();
                if (metric.quantity().isOfUsers() && !subnet.id().equals(probed)) {
                    continue;
                }
                Optional<BigDecimal> measured = measured(metric, subnet);
                boolean holds =
                        measured.isPresent() && bound.comparison().holds(measured.get(), bound.valueIn(metric.unit()));
                checked.add(new ExpectationSummary(bound.toString(), Optional.of(subnet.id()), measured, holds));
            }
        }
        return checked;
    }

    /** Returns what was measured of a subnet over the whole run; empty if there was nothing to measure. */
    public static Optional<BigDecimal> measured(Metric metric, SubnetSummary subnet) {
        return switch (metric.quantity()) {
            case BLOCK_RATE -> subnet.whole().blocksPerSecond();
            case FINAL_BLOCKS -> Optional.of(BigDecimal.valueOf(subnet.whole().finalBlocks()));
            case HIGHER_RANK_SHARE -> subnet.whole().shareOfHigherRanks();
            case FINALITY_BLOCK ->
                statistic(metric.statistic().orElseThrow(), subnet.whole().blockFinality());
            case UPDATES -> Optional.of(BigDecimal.valueOf(subnet.whole().updates()));
            case UNANSWERED_SHARE -> unanswered(subnet);
            case FINALITY_UPDATE ->
                statistic(metric.statistic().orElseThrow(), subnet.whole().updateFinality());
            case LATENCY_UPDATE ->
                subnet.whole()
                        .updateLatency()
                        .flatMap(latency -> statistic(metric.statistic().orElseThrow(), latency));
            case CATCH_UP -> longest(subnet.recoveries());
        };
    }

    private static Optional<BigDecimal> unanswered(SubnetSummary subnet) {
        long sent = subnet.whole().updates();
        LatencySummary answers =
                subnet.whole().updateLatency().orElse(subnet.whole().updateFinality());
        long answered = answers.count();
        return sent == 0
                ? Optional.empty()
                : Optional.of(BigDecimal.valueOf(sent - answered)
                        .divide(BigDecimal.valueOf(sent), 6, RoundingMode.HALF_EVEN));
    }

    private static Optional<BigDecimal> statistic(Metric.Statistic statistic, LatencySummary latency) {
        return switch (statistic) {
            case MEAN -> latency.mean();
            case P50 -> latency.p50();
            case P95 -> latency.p95();
            case P99 -> latency.p99();
            case P999 -> latency.p999();
            case MAX -> latency.max();
        };
    }

    private static Optional<BigDecimal> longest(List<RecoverySummary> recoveries) {
        boolean allAreBack =
                recoveries.stream().allMatch(r -> r.caughtUpSeconds().isPresent());
        return allAreBack
                ? recoveries.stream()
                        .map(r -> r.caughtUpSeconds().orElseThrow().subtract(r.restartedSeconds()))
                        .max(BigDecimal::compareTo)
                : Optional.empty();
    }
}
