package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.icsim.scenarios.Golden;
import org.icsim.scenarios.assemble.Planner;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.schema.Scenario;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each scenario of the catalog gives the summary and the fingerprint that were committed. */
class CatalogGoldenTest {
    private static final Path CATALOG = Path.of("catalog");
    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");

    @ParameterizedTest
    @MethodSource("namesInCatalog")
    void theSummaryIsTheCommittedOne(String name) throws IOException {
        ScenarioLoader loader = new ScenarioLoader();
        Scenario scenario = loader.load(CATALOG.resolve(name + ".yaml"));
        ScenarioRun run = new ScenarioRun(Planner.plan(scenario, loader.loadPreset(scenario.preset())));

        Summary summary = run.run(share -> {});

        assertThat(scenario.scenario()).as("a scenario is named like its file").isEqualTo(name);
        assertThat(summary.status()).isEqualTo(Summary.Status.COMPLETE);
        Golden.assertHolds(GOLDEN.resolve(name + ".json"), new Json().write(summary));
    }

    @Test
    void eachCommittedSummaryHasItsScenario() throws IOException {
        assertThat(names(GOLDEN, ".json")).isEqualTo(namesInCatalog());
    }

    static List<String> namesInCatalog() throws IOException {
        return names(CATALOG, ".yaml");
    }

    private static List<String> names(Path directory, String extension) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString())
                    .map(name -> name.endsWith(extension) ? name.substring(0, name.lastIndexOf('.')) : name)
                    .sorted()
                    .toList();
        }
    }
}
