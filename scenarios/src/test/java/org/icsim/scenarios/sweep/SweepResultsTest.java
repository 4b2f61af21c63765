package org.icsim.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.icsim.scenarios.FilesBelow;
import org.icsim.scenarios.OneShareIsEnough;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.run.HistogramCsv;
import org.icsim.scenarios.run.Json;
import org.icsim.scenarios.run.ProgressListener;
import org.icsim.scenarios.run.RunResults;
import org.icsim.scenarios.run.ScenarioRun;
import org.icsim.scenarios.run.ScenarioRun.Outcome;
import org.icsim.scenarios.run.Summary.Status;
import org.icsim.scenarios.sweep.SweepSummary.ExpectationCount;
import org.icsim.scenarios.sweep.SweepSummary.RunViolation;
import org.icsim.scenarios.sweep.SweepSummary.VariantSummary;
import org.junit.jupiter.api.Test;

class SweepResultsTest {
    private static final List<Long> SEEDS = List.of(1L, 2L);
    private static final Plans PLANS = Plans.ofText(
            Plans.TINY,
            "probe={ to: app, rate: 200/s }",
            "faults=[{ at: 500ms, for: 500ms, crash: { subnet: app, nodes: 1 } }]",
            "expect=[invariants: all, block-rate > 1.2/s]",
            "variants=[{ id: near, set: {} }, { id: far, set: { 'network.latency': 200ms } }]");
    private static final VariantPlan NEAR = PLANS.variants().get(0);
    private static final VariantPlan FAR = PLANS.variants().get(1);

    @Test
    void areEmptyAtFirst() {
        SweepSummary summary = results(false).summary();

        assertThat(summary.status()).isEqualTo(Status.INTERRUPTED);
        assertThat(summary.runs()).isZero();
        assertThat(summary.runsPlanned()).isEqualTo(4);
        assertThat(summary.variants()).extracting(VariantSummary::variant).containsExactly("near", "far");
        assertThat(results(false).files()).isNotEmpty();
    }

    @Test
    void countHowManyRunsMetAnExpectation() {
        SweepResults results = results(false);
        all().map(SweepResultsTest::run).forEach(results::add);

        SweepSummary summary = results.summary();

        assertThat(summary.status()).isEqualTo(Status.COMPLETE);
        assertThat(summary.isAsExpected()).isFalse();
        assertThat(summary.variants())
                .extracting(VariantSummary::expectations)
                .containsExactly(
                        List.of(
                                new ExpectationCount("invariants: all", "", 2, 2),
                                new ExpectationCount("block-rate > 1.2/s", "app", 2, 2)),
                        List.of(
                                new ExpectationCount("invariants: all", "", 2, 2),
                                new ExpectationCount("block-rate > 1.2/s", "app", 0, 2)));
    }

    @Test
    void areAsExpectedWhenEachRunIs() {
        SweepResults results = new SweepResults(List.of(NEAR), SEEDS, false);
        SEEDS.forEach(seed -> results.add(run(new Key(NEAR, seed))));

        assertThat(results.summary().isAsExpected()).isTrue();
    }

    /** A rule is broken in the middle: the runs after it count all the same. */
    @Test
    void aBrokenInvariantIsToldWithTheRunThatRepeatsIt() {
        SweepResults results = results(false);
        results.add(run(new Key(NEAR, 1)));
        Outcome broken = OneShareIsEnough.runOf(NEAR, 2).run(ProgressListener.NONE);
        results.add(broken);
        results.add(run(new Key(FAR, 1)));
        results.add(run(new Key(FAR, 2)));

        SweepSummary summary = results.summary();

        assertThat(summary.status()).isEqualTo(Status.VIOLATED);
        assertThat(summary.runs()).isEqualTo(4);
        assertThat(summary.isAsExpected()).isFalse();
        assertThat(summary.violations())
                .containsExactly(new RunViolation(
                        "near", 2, broken.summary().violations().get(0)));
        assertThat(text(results, "rows.csv").lines()).hasSize(5).anyMatch(row -> row.startsWith("near,2,VIOLATED,"));
        assertThat(results.work().status()).isEqualTo(Status.VIOLATED);
    }

    /** It ended early; what it lacks must not look like slowness of the others. */
    @Test
    void theRatesOverTimeAreThoseOfWholeRuns() {
        SweepResults whole = new SweepResults(List.of(NEAR), List.of(1L), false);
        whole.add(run(new Key(NEAR, 1)));
        SweepResults both = new SweepResults(List.of(NEAR), SEEDS, false);
        both.add(run(new Key(NEAR, 1)));
        both.add(OneShareIsEnough.runOf(NEAR, 2).run(ProgressListener.NONE));

        String name = "series/near/app-block-rate.csv";
        assertThat(text(both, name)).isEqualTo(text(whole, name));
    }

    @Test
    void poolTheLatenciesOfAllRunsOfAVariant() {
        SweepResults results = results(false);
        all().map(SweepResultsTest::run).forEach(results::add);

        String name = "histograms/far/app-finality-block.csv";
        long pooled = count(HistogramCsv.read(name, text(results, name)));

        assertThat(pooled)
                .isPositive()
                .isEqualTo(SEEDS.stream()
                        .map(seed -> RunResults.files(run(new Key(FAR, seed))))
                        .map(FilesBelow::texts)
                        .mapToLong(files -> count(HistogramCsv.read(
                                name, Objects.requireNonNull(files.get("histograms/app-finality-block.csv")))))
                        .sum());
    }

    @Test
    void keepTheResultsOfEachRunIfAsked() {
        SweepResults bare = results(false);
        SweepResults keeping = results(true);
        all().map(SweepResultsTest::run).forEach(bare::add);
        all().map(SweepResultsTest::run).forEach(keeping::add);

        Map<String, String> files = FilesBelow.texts(keeping.files());

        FilesBelow.texts(RunResults.files(run(new Key(FAR, 2))))
                .forEach((name, text) -> assertThat(files).containsEntry("runs/far-2/" + name, text));
        files.keySet().removeIf(name -> name.startsWith("runs/"));
        assertThat(files).isEqualTo(FilesBelow.texts(bare.files()));
    }

    @Test
    void nameRunsBySeedAloneWhereThereAreNoVariants() {
        VariantPlan only = Plans.ofText(Plans.TINY).only();
        SweepResults results = new SweepResults(List.of(only), SEEDS, true);
        SEEDS.forEach(seed -> results.add(run(new Key(only, seed))));

        assertThat(results.files().keySet())
                .contains(
                        "runs/1/summary.json",
                        "runs/2/summary.json",
                        "parameters.csv",
                        "preset.yaml",
                        "scenario.resolved.yaml",
                        "series/app-block-rate.csv",
                        "series/app-finality-block.csv")
                .noneMatch(name -> name.contains("--") || name.contains("/-"));
    }

    @Test
    void theFingerprintDigestsEachRunInItsPlace() {
        SweepResults inOrder = new SweepResults(List.of(NEAR), SEEDS, false);
        SweepResults swapped = new SweepResults(List.of(NEAR), SEEDS, false);
        List.of(1L, 2L).forEach(seed -> inOrder.add(run(new Key(NEAR, seed))));
        List.of(2L, 1L).forEach(seed -> swapped.add(run(new Key(NEAR, seed))));

        assertThat(inOrder.summary().fingerprint())
                .matches("[0-9a-f]{16}")
                .isNotEqualTo(swapped.summary().fingerprint());
    }

    @Test
    void theSummaryCanBeReadBack() {
        SweepResults results = results(false);
        all().map(SweepResultsTest::run).forEach(results::add);

        String text = text(results, "summary.json");

        assertThat(new Json().read("summary.json", text, SweepSummary.class)).isEqualTo(results.summary());
    }

    private static SweepResults results(boolean isKeeping) {
        return new SweepResults(PLANS.variants(), SEEDS, isKeeping);
    }

    private static Stream<Key> all() {
        return PLANS.variants().stream().flatMap(variant -> SEEDS.stream().map(seed -> new Key(variant, seed)));
    }

    private static Outcome run(Key key) {
        return new ScenarioRun(key.variant, key.seed).run(ProgressListener.NONE);
    }

    private static long count(HistogramCsv csv) {
        return csv.groups().stream()
                .mapToLong(group -> group.histogram().count())
                .sum();
    }

    private static String text(SweepResults results, String name) {
        return Objects.requireNonNull(FilesBelow.texts(results.files()).get(name), name);
    }

    /** Which run. */
    private record Key(VariantPlan variant, long seed) {}
}
