package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.icsim.scenarios.Golden;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.run.Summary.Status;
import org.icsim.scenarios.schema.Metric.Quantity;
import org.icsim.scenarios.sweep.Sweep;
import org.icsim.scenarios.sweep.SweepResults;
import org.icsim.scenarios.sweep.SweepSummary;
import org.icsim.scenarios.sweep.SweepSummary.SubnetSpread;
import org.icsim.scenarios.sweep.SweepSummary.VariantSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Each scenario of the catalog gives, in its small and quick form, the summary and the fingerprint that were committed.
 *
 * <p>That form may miss expectations which the full one meets; the committed summary tells which. Invariants hold in both, but for
 * one that a scenario expects to break.
 */
class CatalogGoldenTest {
    private static final Path CATALOG = Path.of("catalog");
    private static final int MOST_IN_FULL = 6;
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @ParameterizedTest
    @MethodSource("namesInCatalog")
    void theFastFormGivesTheCommittedSummary(String name) throws IOException {
        Plans plans = Plans.ofFast(name);

        Told told = plans.isMany() ? runMany(plans) : runOne(plans);

        assertThat(told.scenario()).as("a scenario is named like its file").isEqualTo(name);
        boolean isToBreak = plans.variants().stream()
                .flatMap(plan -> plan.plan().settled().scenario().expect().stream())
                .anyMatch(expectation -> expectation.violated().isPresent());
        assertThat(told.status()).isEqualTo(isToBreak ? Status.VIOLATED : Status.COMPLETE);
        Golden.assertHolds(GOLDEN.resolve(name + ".json"), told.json());
    }

    @Test
    void eachCommittedSummaryHasItsScenario() throws IOException {
        assertThat(names(GOLDEN, ".json")).isEqualTo(namesInCatalog());
    }

    @Test
    void theIndexNamesEachFile() throws IOException {
        assertThat(Library.catalog()).isEqualTo(namesInCatalog());
        assertThat(Library.presets()).isEqualTo(names(Path.of("presets"), ".yaml"));
    }

    /** Unless it says otherwise in its fast form, a scenario of many seeds or variants stays one. */
    @ParameterizedTest
    @MethodSource("namesInCatalog")
    void theFastFormComparesWhatTheFullOneCompares(String name) {
        Plans full = Plans.of(name);
        Plans fast = Plans.ofFast(name);

        assertThat(fast.isMany()).isEqualTo(full.isMany());
        assertThat(fast.variants()).extracting(v -> v.id()).isEqualTo(ids(full));
        assertThat(fast.variants().get(0).plan().duration())
                .isLessThan(full.variants().get(0).plan().duration());
    }

    private static List<String> ids(Plans plans) {
        return plans.variants().stream().map(variant -> variant.id()).toList();
    }

    private static Told runOne(Plans plans) {
        Summary summary = new ScenarioRun(plans.only(), plans.seeds().get(0))
                .run(ProgressListener.NONE)
                .summary();
        return new Told(summary.scenario(), summary.status(), new Json().write(summary));
    }

    private static Told runMany(Plans plans) {
        SweepResults results = new SweepResults(plans.variants(), plans.seeds(), false);
        new Sweep(plans.variants(), plans.seeds()).run(2, ProgressListener.NONE, results::add);
        SweepSummary summary = results.summary();
        return new Told(summary.scenario(), summary.status(), new Json().write(shortened(summary)));
    }

    /** Of very many subnets and variants block rates are enough to read; the fingerprint stands for all the rest. */
    private static SweepSummary shortened(SweepSummary summary) {
        int subnets = summary.variants().stream()
                .mapToInt(variant -> variant.subnets().size())
                .sum();
        List<VariantSummary> variants = subnets <= MOST_IN_FULL
                ? summary.variants()
                : summary.variants().stream().map(CatalogGoldenTest::shortened).toList();
        return new SweepSummary(
                summary.scenario(),
                summary.question(),
                summary.seeds(),
                summary.status(),
                summary.runs(),
                summary.runsPlanned(),
                summary.fingerprint(),
                variants,
                summary.violations());
    }

    private static VariantSummary shortened(VariantSummary variant) {
        List<SubnetSpread> subnets = variant.subnets().stream()
                .map(subnet -> new SubnetSpread(
                        subnet.id(),
                        subnet.likeness(),
                        subnet.kind(),
                        subnet.nodes(),
                        List.of(),
                        subnet.metrics().stream()
                                .filter(metric -> metric.metric().equals(Quantity.BLOCK_RATE.key()))
                                .toList()))
                .toList();
        return new VariantSummary(
                variant.variant(),
                variant.preset(),
                variant.runs(),
                variant.violatedRuns(),
                variant.blackouts(),
                subnets,
                variant.economy(),
                variant.expectations(),
                variant.standstills());
    }

    /** What one run or many came to. */
    private record Told(String scenario, Status status, String json) {}

    static List<String> namesInCatalog() throws IOException {
        return names(CATALOG, ".yaml");
    }

    private static List<String> names(Path directory, String extension) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("index.txt"))
                    .map(name -> name.endsWith(extension) ? name.substring(0, name.lastIndexOf('.')) : name)
                    .sorted()
                    .toList();
        }
    }
}
