package org.icsim.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import org.icsim.models.faults.Crash;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.assemble.FaultChance;
import org.icsim.scenarios.assemble.FaultPlan;
import org.icsim.scenarios.assemble.FaultPlan.Struck;
import org.icsim.scenarios.assemble.RunPlan;
import org.icsim.scenarios.assemble.SubnetPlan;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.run.ProgressListener;
import org.icsim.scenarios.run.ScenarioRun.Outcome;
import org.junit.jupiter.api.Test;

class SweepTest {
    private static final RunPlan TINY = Plans.ofText(Plans.TINY).only().plan();
    private static final List<VariantPlan> TWO = List.of(new VariantPlan("a", TINY), new VariantPlan("b", TINY));

    @Test
    void tellsOfEachOutcomeThatWasHandedOn() {
        List<Double> shares = new ArrayList<>();
        List<String> texts = new ArrayList<>();
        List<Long> events = new ArrayList<>();

        new Sweep(TWO, List.of(1L, 2L))
                .run(
                        2,
                        (share, done, soFar) -> {
                            shares.add(share);
                            texts.add(done);
                            events.add(soFar);
                        },
                        outcome -> {});

        assertThat(shares).containsExactly(0.25, 0.5, 0.75, 1.0);
        assertThat(texts).containsExactly("1 of 4 runs", "2 of 4 runs", "3 of 4 runs", "4 of 4 runs");
        assertThat(events).isSorted().allMatch(count -> count > 0);
    }

    /** The ends of those that go on cannot be told from the outside, but one that was asked to stop is not handed on. */
    @Test
    void whatIsStoppedIsNotHandedOn() {
        Sweep sweep = new Sweep(TWO, LongStream.rangeClosed(1, 50).boxed().toList());
        List<Long> seeds = new ArrayList<>();

        sweep.run(2, ProgressListener.NONE, outcome -> {
            seeds.add(outcome.summary().seed());
            if (seeds.size() == 3) {
                sweep.requestStop();
            }
        });

        assertThat(seeds).startsWith(1L, 2L, 3L).isSorted().hasSizeLessThan(50);
    }

    @Test
    void aStopBeforeTheStartLeavesNothing() {
        Sweep sweep = new Sweep(TWO, List.of(1L, 2L));
        List<Outcome> outcomes = new ArrayList<>();
        sweep.requestStop();

        sweep.run(2, ProgressListener.NONE, outcomes::add);

        assertThat(outcomes).isEmpty();
    }

    @Test
    void aMistakeOfOursIsToldWithTheRunThatItHappenedIn() {
        SubnetPlan beforeTime = withCrashAt(TINY.subnets().get(0), -1);
        RunPlan impossible =
                new RunPlan(TINY.settled(), TINY.preset(), Optional.empty(), List.of(beforeTime), List.of());
        List<VariantPlan> variants = List.of(TWO.get(0), new VariantPlan("impossible", impossible));
        List<Outcome> outcomes = new ArrayList<>();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> new Sweep(variants, List.of(7L, 8L)).run(2, ProgressListener.NONE, outcomes::add))
                .withMessageContaining("in the run of --variant impossible --seed 7")
                .withRootCauseInstanceOf(RuntimeException.class);
        assertThat(outcomes).hasSize(2);
    }

    @Test
    void aFailureToTakeAnOutcomeEndsTheSweep() {
        Sweep sweep = new Sweep(TWO, List.of(1L, 2L));

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> sweep.run(1, ProgressListener.NONE, outcome -> {
                    throw new IllegalStateException("disk full");
                }))
                .withMessage("disk full");
    }

    private static Struck crash(FaultPlan plan, FaultChance chance) {
        return new Struck(List.of(new Crash(plan.at(), plan.until(), List.of(0))), List.of(0), "");
    }

    private static SubnetPlan withCrashAt(SubnetPlan plan, long time) {
        return new SubnetPlan(
                plan.id(),
                plan.likeness(),
                plan.kind(),
                plan.nodes(),
                plan.latencies(),
                plan.conditions(),
                plan.settings(),
                plan.makers(),
                List.of(new FaultPlan(time, 1_000_000_000L, SweepTest::crash)),
                plan.probe());
    }
}
