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
import org.icsim.scenarios.schema.EconomyMetric;
import org.icsim.scenarios.schema.Expectation;
import org.icsim.scenarios.schema.Expectation.Bound;
import org.icsim.scenarios.schema.Metric;

/** Holds what was measured against what was expected. */
public final class Expectations {
    private Expectations() {}

    /**
     * What expectations are held against.
     *
     * @param probed  the id of the subnet that users send messages to; empty if none is
     * @param subnets of a whole run; else none
     * @param lives   of every subnet, as long as it ran
     * @param economy of a whole run, if there is one
     * @param broken  the invariants that did not hold
     */
    record Outcome(
            String probed,
            List<SubnetSummary> subnets,
            List<Liveness> lives,
            Optional<EconomySummary> economy,
            List<String> broken) {
        Outcome {
            subnets = List.copyOf(subnets);
            lives = List.copyOf(lives);
            broken = List.copyOf(broken);
        }
    }

    /** Returns each expectation with what was measured, once for each subnet that it is about. */
    static List<ExpectationSummary> check(List<Expectation> expectations, Outcome outcome) {
        List<ExpectationSummary> checked = new ArrayList<>();
        for (Expectation expectation : expectations) {
            if (expectation.isLive()) {
                outcome.lives().stream()
                        .map(life -> new ExpectationSummary(
                                expectation.toString(),
                                Optional.of(life.subnet()),
                                Optional.empty(),
                                life.flaw().isEmpty(),
                                life.flaw()))
                        .forEach(checked::add);
            } else if (expectation.bound().isEmpty()) {
                boolean holds = expectation
                        .violated()
                        .map(outcome.broken()::contains)
                        .orElse(outcome.broken().isEmpty());
                checked.add(new ExpectationSummary(expectation.toString(), Optional.empty(), Optional.empty(), holds));
            } else {
                Bound bound = expectation.bound().get();
                outcome.economy().flatMap(economy -> check(bound, economy)).ifPresent(checked::add);
                checked.addAll(check(bound, outcome.subnets(), outcome.probed()));
            }
        }
        return checked;
    }

    /** Beside an economy, no subnet bears the name of one. */
    private static Optional<ExpectationSummary> check(Bound bound, EconomySummary economy) {
        return EconomyMetric.named(bound.metric()).map(metric -> {
            Optional<BigDecimal> measured = economy.value(metric);
            boolean holds =
                    measured.isPresent() && bound.comparison().holds(measured.get(), bound.valueIn(metric.unit()));
            return new ExpectationSummary(bound.toString(), Optional.empty(), measured, holds);
        });
    }

    /** Returns whether what was expected is about the economy. */
    public static boolean isOfEconomy(ExpectationSummary expectation) {
        return expectation.subnet().isEmpty() && isOfEconomy(expectation.expectation());
    }

    /** Returns whether an expectation that is about no subnet is about the economy. */
    public static boolean isOfEconomy(String expectation) {
        return expectation.startsWith(EconomyMetric.PREFIX);
    }

    /** What only users can measure is about the subnet alone that they send messages to. */
    private static List<ExpectationSummary> check(Bound bound, List<SubnetSummary> subnets, String probed) {
        List<ExpectationSummary> checked = new ArrayList<>();
        boolean isOfOne = subnets.stream().anyMatch(subnet -> bound.metric().startsWith(subnet.id() + "."));
        for (SubnetSummary subnet : subnets) {
            String prefix = isOfOne ? subnet.id() + "." : "";
            if (bound.metric().startsWith(prefix) && (isOfOne || !isOfEconomy(bound.metric()))) {
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
