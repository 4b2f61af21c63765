package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.icsim.scenarios.InventedEconomy;
import org.icsim.scenarios.run.Expectations.Outcome;
import org.icsim.scenarios.run.Summary.ExpectationSummary;
import org.icsim.scenarios.run.Summary.LatencySummary;
import org.icsim.scenarios.run.Summary.RecoverySummary;
import org.icsim.scenarios.run.Summary.SpanSummary;
import org.icsim.scenarios.run.Summary.SubnetSummary;
import org.icsim.scenarios.schema.Expectation;
import org.icsim.scenarios.schema.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Expectations against summaries made by hand, in which each number occurs once. */
class ExpectationsTest {
    private static final LatencySummary NOTHING = new LatencySummary(
            0,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    private static final SubnetSummary APP = subnet(
            "app",
            new SpanSummary(
                    new BigDecimal("0"),
                    new BigDecimal("10"),
                    Optional.empty(),
                    Optional.empty(),
                    17,
                    value("1.7"),
                    value("0.05"),
                    latency("0.1"),
                    23,
                    latency("0.2"),
                    Optional.of(latency("0.3"))),
            recovery("5", value("7.5")),
            recovery("6", value("7")));
    private static final SubnetSummary IDLE = subnet(
            "idle",
            new SpanSummary(
                    new BigDecimal("0"),
                    new BigDecimal("10"),
                    Optional.empty(),
                    Optional.empty(),
                    0,
                    value("0"),
                    Optional.empty(),
                    NOTHING,
                    0,
                    NOTHING,
                    Optional.empty()));

    @ParameterizedTest
    @CsvSource({
        "block-rate, 1.7",
        "final-blocks, 17",
        "higher-rank-share, 0.05",
        "finality.block.mean, 0.11",
        "finality.block.p50, 0.12",
        "finality.block.p95, 0.13",
        "finality.block.p99, 0.14",
        "finality.block.p999, 0.15",
        "finality.block.max, 0.16",
        "updates, 23",
        "finality.update.mean, 0.21",
        "finality.update.p50, 0.22",
        "finality.update.p95, 0.23",
        "finality.update.p99, 0.24",
        "finality.update.p999, 0.25",
        "finality.update.max, 0.26",
        "latency.update.mean, 0.31",
        "latency.update.p50, 0.32",
        "latency.update.p95, 0.33",
        "latency.update.p99, 0.34",
        "latency.update.p999, 0.35",
        "latency.update.max, 0.36",
        "catch-up.max, 2.5"
    })
    void eachMetricHasItsNumber(String metric, BigDecimal expected) {
        assertThat(measured(metric, APP).orElseThrow()).isEqualByComparingTo(expected);
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void everyMetricIsMeasuredSomehow(Metric metric) {
        assertThat(Expectations.measured(metric, APP)).as(metric.name()).isPresent();
    }

    static List<Metric> metrics() {
        return Metric.all();
    }

    @Test
    void whatDidNotHappenWasNotMeasured() {
        assertThat(Metric.all())
                .filteredOn(metric -> Expectations.measured(metric, IDLE).isPresent())
                .extracting(Metric::name)
                .containsExactly("block-rate", "final-blocks", "updates");
    }

    @Test
    void oneReplicaThatNeverCaughtUpLeavesNoLongest() {
        SubnetSummary stranded =
                subnet("app", APP.whole(), recovery("5", value("7.5")), recovery("6", Optional.empty()));

        assertThat(measured("catch-up.max", stranded)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "block-rate < 1.7/s, false",
        "block-rate <= 1.7/s, true",
        "block-rate > 1.7/s, false",
        "block-rate >= 1.7/s, true",
        "block-rate < 1.700001/s, true",
        "block-rate > 1.699999/s, true",
        "block-rate <= 1.699999/s, false",
        "block-rate >= 1.700001/s, false",
        "final-blocks >= 17, true",
        "final-blocks > 17, false",
        "higher-rank-share <= 5 %, true",
        "higher-rank-share < 5%, false",
        "finality.block.p99 <= 140ms, true",
        "finality.block.p99 < 140ms, false",
        "finality.update.max < 1s, true",
        "catch-up.max <= 2500ms, true"
    })
    void aBoundIsComparedExactlyAndInItsUnit(String expectation, boolean holds) {
        assertThat(check(expectation, APP)).singleElement().satisfies(checked -> {
            assertThat(checked.holds()).isEqualTo(holds);
            assertThat(checked.subnet()).contains("app");
            assertThat(checked.measured()).isPresent();
        });
    }

    @ParameterizedTest
    @CsvSource({"finality.block.p99 < 1h", "finality.block.p99 > 0s", "higher-rank-share <= 100 %", "catch-up.max < 1h"
    })
    void whatWasNotMeasuredMeetsNoBound(String expectation) {
        assertThat(check(expectation, IDLE))
                .containsExactly(new ExpectationSummary(expectation, Optional.of("idle"), Optional.empty(), false));
    }

    @Test
    void aBoundIsHeldAgainstEverySubnet() {
        assertThat(check("final-blocks > 0", APP, IDLE))
                .containsExactly(
                        new ExpectationSummary("final-blocks > 0", Optional.of("app"), value("17"), true),
                        new ExpectationSummary("final-blocks > 0", Optional.of("idle"), value("0"), false));
    }

    @Test
    void aBoundThatBeginsWithASubnetIsHeldAgainstThatOne() {
        assertThat(check("idle.final-blocks > 0", APP, IDLE))
                .containsExactly(
                        new ExpectationSummary("idle.final-blocks > 0", Optional.of("idle"), value("0"), false));
    }

    @Test
    void aSubnetMayBeNamedLikeTheBeginningOfAMetric() {
        SubnetSummary finality = subnet("finality", APP.whole());

        assertThat(check("finality.final-blocks > 0", finality, IDLE))
                .extracting(ExpectationSummary::subnet)
                .containsExactly(Optional.of("finality"));
    }

    @Test
    void theInvariantsAreOfTheRunAsAWhole() {
        Expectation invariants = Expectation.ofInvariants();

        assertThat(Expectations.check(List.of(invariants), outcome(List.of(), APP, IDLE)))
                .containsExactly(new ExpectationSummary("invariants: all", Optional.empty(), Optional.empty(), true));
        assertThat(Expectations.check(
                        List.of(invariants), outcome(List.of("one-finalized-block-per-height"), APP, IDLE)))
                .containsExactly(new ExpectationSummary("invariants: all", Optional.empty(), Optional.empty(), false));
    }

    @Test
    void anInvariantMayBeExpectedToBreak() {
        List<Expectation> fork = List.of(Expectation.ofViolation("one-finalized-block-per-height"));
        String told = "violated: one-finalized-block-per-height";

        assertThat(Expectations.check(fork, outcome(List.of("one-finalized-block-per-height"), APP)))
                .containsExactly(new ExpectationSummary(told, Optional.empty(), Optional.empty(), true));
        assertThat(Expectations.check(fork, outcome(List.of("final-chain-without-gap"), APP)))
                .containsExactly(new ExpectationSummary(told, Optional.empty(), Optional.empty(), false));
        assertThat(Expectations.check(fork, outcome(List.of(), APP)))
                .containsExactly(new ExpectationSummary(told, Optional.empty(), Optional.empty(), false));
    }

    @Test
    void expectationsKeepTheirOrder() {
        List<Expectation> expectations = List.of(
                Expectation.parse("updates > 0"), Expectation.ofInvariants(), Expectation.parse("final-blocks > 0"));

        assertThat(Expectations.check(expectations, outcome(List.of(), APP)))
                .extracting(ExpectationSummary::expectation)
                .containsExactly("updates > 0", "invariants: all", "final-blocks > 0");
    }

    /** Whatever else was measured, also where a run ended by a broken invariant and nothing was. */
    @Test
    void liveIsOfEachSubnetAndSaysWhyNot() {
        List<Liveness> lives = List.of(
                new Liveness("app", Optional.empty()), new Liveness("idle", Optional.of("no quorum from 2 s on: why")));
        List<ExpectationSummary> checked = Expectations.check(
                List.of(Expectation.parse("live")), new Outcome("app", List.of(), lives, Optional.empty(), List.of()));

        assertThat(checked)
                .containsExactly(
                        new ExpectationSummary("live", Optional.of("app"), Optional.empty(), true),
                        new ExpectationSummary(
                                "live",
                                Optional.of("idle"),
                                Optional.empty(),
                                false,
                                Optional.of("no quorum from 2 s on: why")));
    }

    @Test
    void boundsOfAnEconomyAreAboutIt() {
        Optional<EconomySummary> economy = Optional.of(InventedEconomy.economy(InventedEconomy.steps(1, 60)));
        Outcome outcome = new Outcome("app", List.of(APP), List.of(), economy, List.of());
        List<Expectation> expectations = List.of(
                Expectation.parse("economy.refused-payments <= 6"),
                Expectation.parse("economy.deflation > 1 d"),
                Expectation.parse("block-rate > 1/s"));

        List<ExpectationSummary> checked = Expectations.check(expectations, outcome);

        assertThat(checked).extracting(ExpectationSummary::holds).containsExactly(true, false, true);
        assertThat(checked)
                .extracting(ExpectationSummary::subnet)
                .containsExactly(Optional.empty(), Optional.empty(), Optional.of("app"));
        assertThat(checked.get(0).measured()).contains(new BigDecimal("6"));
        assertThat(checked.get(1).measured()).isEmpty();
    }

    private static List<ExpectationSummary> check(String expectation, SubnetSummary... subnets) {
        return Expectations.check(List.of(Expectation.parse(expectation)), outcome(List.of(), subnets));
    }

    private static Outcome outcome(List<String> broken, SubnetSummary... subnets) {
        return new Outcome("app", List.of(subnets), List.of(), Optional.empty(), broken);
    }

    private static Optional<BigDecimal> measured(String metric, SubnetSummary subnet) {
        return Expectations.measured(Metric.named(metric).orElseThrow(), subnet);
    }

    private static SubnetSummary subnet(String id, SpanSummary whole, RecoverySummary... recoveries) {
        return new SubnetSummary(
                id,
                "constant latency",
                Optional.empty(),
                4,
                "0000000000000000",
                whole,
                List.of(whole),
                List.of(recoveries),
                Optional.empty());
    }

    private static RecoverySummary recovery(String restarted, Optional<BigDecimal> caughtUp) {
        return new RecoverySummary(1, new BigDecimal(restarted), caughtUp, false);
    }

    /** Returns the mean, the percentiles and the greatest one after the other, each a hundredth above the one before. */
    private static LatencySummary latency(String base) {
        List<Optional<BigDecimal>> values = Stream.of("0.01", "0.02", "0.03", "0.04", "0.05", "0.06")
                .map(more -> Optional.of(new BigDecimal(base).add(new BigDecimal(more))))
                .toList();
        return new LatencySummary(
                9, values.get(0), values.get(1), values.get(2), values.get(3), values.get(4), values.get(5));
    }

    private static Optional<BigDecimal> value(String value) {
        return Optional.of(new BigDecimal(value));
    }
}
