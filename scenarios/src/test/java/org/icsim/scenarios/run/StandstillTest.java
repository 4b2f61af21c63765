package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.icsim.models.consensus.Signers;
import org.icsim.models.consensus.Thresholds;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.assemble.Assembly;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.run.ScenarioRun.Bounds;
import org.icsim.scenarios.run.Summary.ExpectationSummary;
import org.icsim.scenarios.run.Summary.SpanSummary;
import org.icsim.scenarios.run.Summary.Status;
import org.icsim.scenarios.run.Summary.SubnetSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A run that cannot make progress says so and ends. */
class StandstillTest {
    private static final String SCENARIO = Plans.TINY.replace("2s", "5m");
    private static final String FOR_GOOD = "{ at: 20s, for: 5m, crash: { subnet: app, nodes: 2 } }";

    @Test
    void endsWhereNoQuorumIsLeftForGood() {
        Summary stalled = run(1, "faults=[" + FOR_GOOD + "]");

        assertThat(stalled.status()).isEqualTo(Status.STALLED);
        assertThat(stalled.simulatedSeconds()).isBetween(new BigDecimal(30), new BigDecimal(60));
        assertThat(stalled.durationSeconds()).isEqualByComparingTo("300");
        StandstillSummary standstill = stalled.subnets().get(0).standstill().orElseThrow();
        assertThat(standstill.why()).isEqualTo("2 of 4 replicas are down; 3 must sign");
        assertThat(standstill.sinceSeconds()).isBetween(new BigDecimal("19.5"), new BigDecimal("20.5"));
        assertThat(stalled.isAsExpected()).isTrue();
    }

    /** Rates are those of the run that goes to its end: nothing becomes final in the rest. */
    @Test
    void whatItMeasuresIsWhatTheWholeRunMeasures() {
        String probed = "probe={ to: app, rate: 10/s }";
        SubnetSummary stalled =
                run(1, "faults=[" + FOR_GOOD + "]", probed).subnets().get(0);
        String heals = "{ at: 20s, for: 275s, crash: { subnet: app, nodes: 2 } }";
        SubnetSummary gone = run(1, "faults=[" + heals + "]", probed).subnets().get(0);

        SpanSummary outage = stalled.phases().get(1);
        assertThat(stalled.phases()).hasSize(2);
        assertThat(gone.phases()).hasSize(3);
        assertThat(stalled.whole().toSeconds()).isEqualByComparingTo("300");
        assertThat(outage.toSeconds()).isEqualByComparingTo("300");
        assertThat(outage.finalBlocks()).isEqualTo(gone.phases().get(1).finalBlocks());
        assertThat(outage.blockFinality()).isEqualTo(gone.phases().get(1).blockFinality());
        assertThat(stalled.phases().get(0)).isEqualTo(gone.phases().get(0));
        assertThat(stalled.whole().blocksPerSecond().orElseThrow().doubleValue())
                .isEqualTo(stalled.whole().finalBlocks() / 300.0, within(1e-6));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ at: 20s, for: 5m, crash: { subnet: app, nodes: 1 } }",
                "{ at: 20s, for: 279s, crash: { subnet: app, nodes: 2 } }",
                "{ at: 290s, for: 5m, crash: { subnet: app, nodes: 2 } }",
                "{ at: 20s, for: 5m, partition: { subnet: app, groups: [3, 1] } }",
                "{ at: 20s, for: 5m, degrade: { subnet: app, nodes: 4, loss: 50 % } }"
            })
    void goesOnWhereAQuorumIsLeftOrMayComeBack(String faults) {
        Summary whole = run(1, "faults=[" + faults + "]");

        assertThat(whole.status()).isEqualTo(Status.COMPLETE);
        assertThat(whole.simulatedSeconds()).isEqualByComparingTo("300");
    }

    /** What is still to come might be what brings it back. At the end it is known that nothing did. */
    @Test
    void goesOnAsLongAsAnyFaultIsToBeginOrToEnd() {
        String slow = "{ at: 297s, for: 5m, slow: { subnet: app, nodes: 1, times: 2 } }";

        Summary whole = run(1, "faults=[" + FOR_GOOD + ", " + slow + "]");

        assertThat(whole.simulatedSeconds()).isEqualByComparingTo("300");
        assertThat(whole.status()).isEqualTo(Status.STALLED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{ at: 20s, for: 5m, partition: { subnet: app, groups: [2, 2] } } | none hears of more than 2 of 4 replicas; 3 must sign",
                "{ at: 0s, for: 5m, byzantine: { subnet: app, nodes: 2, does: [withhold-shares] } } | 2 of 4 replicas withhold their shares; 3 must sign",
                "{ at: 0s, for: 6s, chaos: { subnet: app } }, { at: 9s, for: 5m, client-bug: { share: 100 % } } | 4 of 4 replicas are down; 3 must sign",
                "{ at: 0s, for: 5m, crash-makers: { subnet: app, nodes: 3 } } | 2 of 4 replicas are down; 3 must sign"
            })
    void tellsWhyNothingGoesOn(String faults, String why) {
        Summary stalled = run(1, "faults=[" + faults + "]");

        assertThat(stalled.status()).isEqualTo(Status.STALLED);
        assertThat(stalled.subnets().get(0).standstill().orElseThrow().why()).isEqualTo(why);
    }

    /** Neither does the number of threads show, nor whether anybody asked for an end before. */
    @Test
    void endsAtTheSameMomentHoweverItIsRun() {
        String twoSubnets = "subnets=[{ id: app, nodes: 4 }, { id: two, nodes: 7 }]";
        String faults = "faults=[" + FOR_GOOD + ", { at: 30s, for: 5m, crash: { subnet: two, nodes: 3 } }]";
        Summary alone = run(1, twoSubnets, faults);

        assertThat(alone.status()).isEqualTo(Status.STALLED);
        assertThat(run(4, twoSubnets, faults)).isEqualTo(alone);
        VariantPlan plan = Plans.ofText(SCENARIO, twoSubnets, faults).only();
        ScenarioRun bounded = new ScenarioRun(
                plan, 1, new Assembly(plan.plan(), 1), new Bounds(200 * 1_000_000_000L, Long.MAX_VALUE));
        assertThat(bounded.run(ProgressListener.NONE).summary()).isEqualTo(alone);
    }

    @Test
    void whereOneSubnetGoesOnTheRunDoes() {
        Summary whole = run(1, "subnets=[{ id: app, nodes: 4 }, { id: two, nodes: 7 }]", "faults=[" + FOR_GOOD + "]");

        assertThat(whole.status()).isEqualTo(Status.COMPLETE);
        assertThat(whole.subnets().get(0).standstill()).isPresent();
        assertThat(whole.subnets().get(1).standstill()).isEmpty();
    }

    @Test
    void anEconomyGoesOnWithoutSubnets() {
        Summary whole = run(
                1,
                "duration=2d",
                "economy={ start: estimate-2025-10 }",
                "faults=[{ at: 2s, for: 3d, crash: { subnet: app, nodes: 4 } }]");

        assertThat(whole.status()).isEqualTo(Status.COMPLETE);
        assertThat(whole.subnets().get(0).standstill()).isPresent();
    }

    @Test
    void liveFailsAtTheFirstMomentWithoutAQuorum() {
        String both = "{ at: 20s, for: 10s, crash: { subnet: app, nodes: 1 } },"
                + " { at: 25s, for: 10s, byzantine: { subnet: app, nodes: 1, does: [withhold-shares] } }";
        Map<Boolean, ExpectationSummary> bySeed = new TreeMap<>();
        for (long seed = 1; seed < 20; seed++) {
            ExpectationSummary live = run(1, "seed=" + seed, "faults=[" + both + "]", "expect=[live]")
                    .expectations()
                    .get(0);
            bySeed.putIfAbsent(live.holds(), live);
        }

        assertThat(bySeed)
                .containsEntry(true, new ExpectationSummary("live", Optional.of("app"), Optional.empty(), true))
                .containsEntry(
                        false,
                        new ExpectationSummary(
                                "live",
                                Optional.of("app"),
                                Optional.empty(),
                                false,
                                Optional.of(
                                        "no quorum from 25 s on: 1 of 4 replicas is down, 1 withholds its shares; 3 must"
                                                + " sign")));
    }

    @Test
    void aReasonIsAWholeSentence() {
        assertThat(List.of(
                        why(4, 1, 0, 0, 3),
                        why(13, 5, 0, 0, 8),
                        why(13, 0, 1, 4, 8),
                        why(13, 2, 2, 1, 6),
                        why(13, 0, 0, 0, 7),
                        why(15, 7, 0, 0, 8)))
                .containsExactly(
                        "1 of 4 replicas is down; 3 must sign",
                        "5 of 13 replicas are down; 9 must sign",
                        "1 of 13 replicas withholds its shares, 4 are too far behind; 9 must sign",
                        "2 of 13 replicas are down, 2 withhold their shares, 1 is too far behind, none hears of more than 6 that"
                                + " sign; 9 must sign",
                        "none hears of more than 7 of 13 replicas; 9 must sign",
                        "7 of 15 replicas are down; 9 of a committee of 13 must sign");
    }

    private static String why(int nodes, int down, int withholding, int stranded, int heard) {
        return StandstillSummary.why(new Signers(new Thresholds(nodes), down, withholding, stranded, heard));
    }

    private static Summary run(int threads, String... settings) {
        Plans plans = Plans.ofText(SCENARIO, settings);
        return new ScenarioRun(plans.only(), plans.seeds().get(0), threads)
                .run(ProgressListener.NONE)
                .summary();
    }
}
