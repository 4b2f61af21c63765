package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.icsim.scenarios.FilesBelow;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.sweep.Sweep;
import org.icsim.scenarios.sweep.SweepResults;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever has the results can have them again: the scenario that was written down repeats the run. */
class ResolvedScenarioTest {
    private static final String RESOLVED = "scenario.resolved.yaml";

    @TempDir
    Path directory = Path.of("");

    /** Every variant once, in its small and quick form. */
    @ParameterizedTest
    @MethodSource("catalog")
    void aScenarioOfTheCatalogRunsAgain(String name) throws IOException {
        for (VariantPlan variant : Plans.ofFast(name).variants()) {
            assertRunsAgain(new VariantPlan("", variant.plan()));
        }
    }

    static List<String> catalog() {
        return Library.catalog();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "network={ latency: 20ms, jitter: none }",
                "network={ latency: 20ms, loss: none }",
                "network={ latency: 20ms, jitter: none, loss: none }",
                "network={ latency: 20ms, loss: { least: 0.0000001, greatest: 0.01 } }",
                "network={ latency: 333333ns, jitter: { median: 1us, sigma: 0.1, tail-share: 0.3, tail-minimum: 1.5ms,"
                        + " tail-shape: 1e1 } }",
                "fidelity.traffic=shares",
                "subnets=[{ id: app, members: [22pkm, 23jbm, 23kbh, 24fcm] }]",
                "subnets=[{ id: app, nodes: 2, round-trips: [[0ms, 333333ns], [333333ns, 0s]] }, { id: b, nodes: 1 }]",
                "start=2025-11-01",
                "probe={ to: app, rate: 33.3/s }",
                "faults=[{ at: 500ms, for: 1h, crash: { subnet: app, nodes: 2 } }]",
                "expect=[block-rate > 1/s, invariants: all, higher-rank-share <= 50 %]",
                "charts=[]",
                "charts=[block-rate, latency-percentiles]",
                "seed=9223372036854775807",
                "question='0x1F: \"yes\"? # no: null ''é'' ~'"
            })
    void whateverASettingSays(String setting) throws IOException {
        assertRunsAgain(Plans.ofText(Plans.TINY, setting).only());
    }

    @Test
    void aVariantOfManyRunsGoesAgainWithoutTheOthers() throws IOException {
        Plans plans = Plans.ofText(
                Plans.TINY,
                "seeds=3..4",
                "variants=[{ id: a, set: {} }, { id: b, set: "
                        + "{ 'network.latency': 35ms, 'subnets[0].consensus.processing': 1ms } }]");
        Map<String, byte[]> files = sweep(plans);
        write(files);

        Plans again = Plans.of(directory.resolve("scenario-b.resolved.yaml").toString());

        Map<String, byte[]> its = sweep(again);
        assertThat(again.seeds()).isEqualTo(plans.seeds());
        assertThat(RunResults.configHash(again.only()))
                .isEqualTo(RunResults.configHash(plans.variants().get(1)));
        Map<String, String> theirTexts = FilesBelow.texts(files);
        Map<String, String> itsTexts = FilesBelow.texts(its);
        assertThat(text(theirTexts, "rows.csv").lines().filter(row -> row.startsWith("b,")))
                .hasSize(2)
                .isEqualTo(text(itsTexts, "rows.csv")
                        .lines()
                        .skip(1)
                        .map(row -> "b" + row)
                        .toList());
        assertThat(itsTexts)
                .containsEntry("parameters.csv", text(theirTexts, "parameters-b.csv"))
                .containsEntry("series/app-block-rate.csv", text(theirTexts, "series/b/app-block-rate.csv"))
                .containsEntry(
                        "histograms/app-finality-block.csv", text(theirTexts, "histograms/b/app-finality-block.csv"));
    }

    @Test
    void aVariantThatRanAloneRunsAgainUnderItsScenariosName() throws IOException {
        Plans plans =
                Plans.ofText(Plans.TINY, "variants=[{ id: a, set: {} }, { id: b, set: { 'network.latency': 35ms } }]");
        ScenarioRun.Outcome outcome = new ScenarioRun(plans.variants().get(1), 1).run(ProgressListener.NONE);
        write(RunResults.files(outcome));

        VariantPlan again = Plans.of(directory.resolve(RESOLVED).toString()).only();

        assertThat(again.id()).isEmpty();
        assertThat(RunResults.configHash(again)).isEqualTo(RunResults.configHash(outcome.variant()));
        assertThat(new ScenarioRun(again, 1)
                        .run(ProgressListener.NONE)
                        .summary()
                        .fingerprint())
                .isEqualTo(outcome.summary().fingerprint());
    }

    /** Nothing is left to a preset, so that a later one may say something else. */
    @Test
    void thePresetBesideItMattersNoMore() throws IOException {
        ScenarioRun.Outcome outcome = new ScenarioRun(Plans.ofText(Plans.TINY).only(), 1).run(ProgressListener.NONE);
        write(RunResults.files(outcome));

        VariantPlan later = Plans.of(directory.resolve(RESOLVED).toString(), "preset=mainnet-2024")
                .only();

        assertThat(new ScenarioRun(later, 1)
                        .run(ProgressListener.NONE)
                        .summary()
                        .fingerprint())
                .isEqualTo(outcome.summary().fingerprint());
    }

    private void assertRunsAgain(VariantPlan variant) throws IOException {
        ScenarioRun.Outcome first = new ScenarioRun(variant, 5).run(ProgressListener.NONE);
        Map<String, byte[]> files = RunResults.files(first);
        write(files);

        Plans plans = Plans.of(directory.resolve(RESOLVED).toString());

        assertThat(plans.seeds()).containsExactly(5L);
        assertThat(RunResults.configHash(plans.only())).isEqualTo(RunResults.configHash(variant));
        ScenarioRun.Outcome second = new ScenarioRun(plans.only(), 5).run(ProgressListener.NONE);
        assertThat(FilesBelow.texts(RunResults.files(second))).isEqualTo(FilesBelow.texts(files));
    }

    private static Map<String, byte[]> sweep(Plans plans) {
        SweepResults results = new SweepResults(plans.variants(), plans.seeds(), false);
        new Sweep(plans.variants(), plans.seeds()).run(2, ProgressListener.NONE, results::add);
        return results.files();
    }

    private void write(Map<String, byte[]> files) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            FileTree.write(directory, file.getKey(), file.getValue());
        }
    }

    private static String text(Map<String, String> files, String name) {
        return files.getOrDefault(name, "no " + name);
    }
}
