package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.icsim.scenarios.FilesBelow;
import org.icsim.scenarios.assemble.Planner;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.load.Experiment;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.schema.Seeds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written of an economy can be read again without any file of its author's. */
class ResolvedEconomyTest {
    private static final String SCENARIO = """
            scenario: supply
            question: Why?
            preset: mainnet-2025
            seed: 1
            duration: 1y
            economy: { start: %s }
            """;
    private static final Path START = Path.of("src", "test", "resources", "economy-start.yaml");

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "genesis-2021",
                "snapshot-2022-12",
                "estimate-2025-10",
                "estimate-2025-10, regime: mission-70 from 2027-01-01, dilution: 1",
                "estimate-2025-10, price: { constant: 2.2 XDR }",
                "estimate-2025-10, price: { replay: recalled }",
                "estimate-2025-10, price: { random-walk: { start: 2.2 XDR, drift: -5 %%/year, volatility: 80 %% } }",
                "estimate-2025-10, price: { switching: { start: 2 XDR, first: a, regimes: [{ name: a, drift: 0 %%/year, volatility:"
                        + " 40 %%, lasts: 200d, next: { b: 100 %% } }, { name: b, drift: 1 %%/year, volatility: 0 %%, lasts: 1y,"
                        + " next: { a: 100 %% } }] } }",
                "estimate-2025-10, cycles: { bursts: { weekly: 2 }, elasticity: { exponent: 0.3, reference: 2.2 XDR } }",
                "estimate-2025-10, cycles: { bursts: { chance: 1 %%, least: 1, shape: 1.5 } }",
                "estimate-2025-10, nodes: { minimum-price: none, cap: 0.5 ICP }",
                "estimate-2025-10, follow: [{ delay: 0.5y, auto-stake: false }, { delay: 8y, auto-stake: true }, { delay: 1d }]",
                "./mine.yaml",
                "./mine.yaml, price: { replay: ./own.csv }",
                "./mine.yaml, price: { replay: states/../default.csv }",
                "./mine.yaml, price: { replay: ./price.csv }"
            })
    void isReadAgain(String economy) throws IOException {
        writeFilesOfTheAuthor();
        VariantPlan first = load(write("a.yaml", SCENARIO.formatted(economy.replace("%%", "%"))), "");

        Map<String, byte[]> files = ResolvedScenario.files(first, Optional.of(1L), Optional.empty());
        Files.createDirectory(directory.resolve("results"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            FileTree.write(directory.resolve("results"), file.getKey(), file.getValue());
        }
        VariantPlan again = load(directory.resolve("results/scenario.resolved.yaml"), "");

        assertThat(ConfigHash.of(again)).isEqualTo(ConfigHash.of(first));
        assertThat(RunResults.parameters(again)).isEqualTo(RunResults.parameters(first));
        assertThat(FilesBelow.texts(ResolvedScenario.files(again, Optional.of(1L), Optional.empty())))
                .isEqualTo(FilesBelow.texts(files));
    }

    private void writeFilesOfTheAuthor() throws IOException {
        Files.createDirectory(directory.resolve("states"));
        String start = Files.readString(START)
                .replace("value: recalled", "value: ./past.csv")
                .replaceFirst("value: \\{ mean-reverting: .*", "value: { replay: default.csv }");
        write("mine.yaml", start);
        write("past.csv", "date,xdr\n2025-01-01,9\n");
        write("default.csv", "date,xdr\n2025-01-01,8\n");
        write("price.csv", "date,xdr\n2025-01-01,7\n2026-01-01,7.5\n");
        write("own.csv", "date,xdr\n2025-01-01,6\n");
    }

    @Test
    void theStateAndItsPricesAreWrittenBesideTheScenario() throws IOException {
        writeFilesOfTheAuthor();
        Path file = write("a.yaml", SCENARIO.formatted("./mine.yaml, price: { replay: ./own.csv }"));

        Map<String, String> files = FilesBelow.texts(
                ResolvedScenario.files(load(file, "calm"), Optional.empty(), Optional.of(new Seeds(1, 2))));

        assertThat(files)
                .containsOnlyKeys(
                        "scenario-calm.resolved.yaml",
                        "preset-calm.yaml",
                        "economy-calm.yaml",
                        "price-calm.csv",
                        "past-price-calm.csv")
                .containsEntry("price-calm.csv", "date,xdr\n2025-01-01,6.0000\n")
                .containsEntry("past-price-calm.csv", "date,xdr\n2025-01-01,9.0000\n");
        assertThat(String.join("\n", files.values()))
                .contains("start: \"./economy-calm.yaml\"", "replay: \"./price-calm.csv\"", "./past-price-calm.csv");
    }

    @Test
    void theStateIsAPartOfTheConfiguration() throws IOException {
        writeFilesOfTheAuthor();
        VariantPlan one = load(write("a.yaml", SCENARIO.formatted("./mine.yaml")), "");
        write("default.csv", "date,xdr\n2025-01-01,8.5\n");
        VariantPlan otherPrice = load(directory.resolve("a.yaml"), "");
        write("mine.yaml", Files.readString(directory.resolve("mine.yaml")).replace("70 M ICP", "71 M ICP"));
        VariantPlan otherMaturity = load(directory.resolve("a.yaml"), "");

        assertThat(List.of(ConfigHash.of(one), ConfigHash.of(otherPrice), ConfigHash.of(otherMaturity)))
                .doesNotHaveDuplicates();
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(directory.resolve(name), text);
    }

    private static VariantPlan load(Path file, String id) {
        Experiment experiment = new ScenarioLoader(new Library()).load(file.toString(), Options.NONE);
        experiment.findings().throwIfAny();
        return new VariantPlan(id, Planner.plan(experiment).get(0).plan());
    }
}
