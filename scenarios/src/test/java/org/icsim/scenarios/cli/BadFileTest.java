package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are not there, are something else or belong to somebody else, and presets of one's own. */
class BadFileTest {
    private static final String VALID = """
            scenario: short
            question: Why?
            preset: mainnet-2025
            seed: 1
            duration: 1s
            subnets:
              - id: app
                like: lhg73
            """;

    @TempDir
    Path directory = Path.of("");

    @Test
    void theMistakesOfAPresetAreToldWithItsOwnPlaces() throws IOException {
        Path scenario = Files.writeString(directory.resolve("bad.yaml"), VALID.replace("mainnet-2025", "./mine.yaml"));
        Path preset = Files.writeString(directory.resolve("mine.yaml"), """
                preset: mine
                about: My own
                consensus:
                  initial-notary-delay: { value: 300, mark: guessed, source: me }
                  initial-notary-delay-large: { value: 1s, mark: assumed, source: me }
                  unit-delay: { value: 1s, mark: assumed, source: me }
                  unit-delay-large: { value: 3s, mark: assumed, source: me }
                  processing: { value: 1s, mark: assumed }
                  pacing: { value: today, mark: assumed, source: me }
                network:
                  measured: { value: [], mark: assumed, source: me }
                  geography:
                    value: { base: 1ms, per-1000-km: 1ms, scale: 1, spread: 0, within-site: 1ms }
                    mark: assumed
                    source: me
                  bandwidth: { value: unlimited, mark: assumed, source: me }
                  bad-links: { value: none, mark: assumed, source: me }
                  jitter: { value: none, mark: assumed, source: me }
                  loss: { value: none, mark: assumed, source: me }
                """);

        Icsim run = Icsim.run(scenario, directory.resolve("results"));

        assertThat(run.err().lines().filter(line -> line.contains(".yaml")))
                .containsExactly(
                        preset
                                + ":4:34: consensus.initial-notary-delay.value: expected a duration with a unit, such as 600ms; got 300",
                        preset + ":4:45: consensus.initial-notary-delay.mark: expected one of verified, published,"
                                + " derived, recalled, assumed; got 'guessed'",
                        preset + ":8:15: consensus.processing.source: expected 'source' (A paper, a repository path,"
                                + " or the reason for an assumption); got no such key",
                        preset + ":9:20: consensus.pacing.value: expected one of before-november-2024,"
                                + " since-november-2024; got 'today'");
        Refusal.assertRefused(run);
        assertOnlyContains("bad.yaml", "mine.yaml");
    }

    @Test
    void whatAPresetGivesOutOfBoundsIsToldWhereThePresetIsNamed() throws IOException {
        Path scenario = Files.writeString(directory.resolve("bad.yaml"), VALID.replace("mainnet-2025", "./mine.yaml"));
        String mainnet = Files.readString(Path.of("presets/mainnet-2025.yaml"));
        Files.writeString(directory.resolve("mine.yaml"), mainnet.replace("tail-minimum: 3ms", "tail-minimum: 0s"));

        assertThat(Icsim.run(scenario, directory.resolve("results")).err())
                .startsWith(
                        scenario + ":3:9: network.jitter.tail-minimum: expected a positive duration; got 0, from the"
                                + " preset\n");
    }

    @ParameterizedTest
    @MethodSource("presetsThatCannotBeRead")
    void aPresetThatCannotBeReadIsToldWhereItIsNamed(String preset, String problem) throws IOException {
        Path file = Files.writeString(directory.resolve("bad.yaml"), VALID.replace("mainnet-2025", preset));

        Icsim run = Icsim.run(file, directory.resolve("results"));

        String told = run.err().replace(directory.toString(), "…").replace('\\', '/');
        assertThat(told).startsWith("…/bad.yaml:3:9: preset: " + problem);
        Refusal.assertRefused(run);
    }

    static Stream<Arguments> presetsThatCannotBeRead() {
        return Stream.of(
                arguments("./none.yaml", "…/none.yaml: no such file\n"),
                arguments("./", "…: expected a preset; got a directory\n"),
                arguments("bad.yaml/x", "…/bad.yaml/x: expected a preset; got one that cannot be read, "),
                arguments("\"./\\0\"", "./ : expected the path of a file; got something else\n"));
    }

    @Test
    void aMissingFileIsTold() throws IOException {
        Path file = directory.resolve("none.yaml");

        Icsim run = Icsim.run(file, directory.resolve("results"));

        assertThat(run.err()).isEqualTo(file + ": no such file\n");
        Refusal.assertRefused(run);
        assertOnlyContains();
    }

    @Test
    void aNameThatNoScenarioHasIsTold() {
        Icsim run = Icsim.execute("run", "app-subnet-crahs");

        assertThat(run.err())
                .isEqualTo("app-subnet-crahs: no such file, nor a scenario of the catalog"
                        + " (did you mean 'app-subnet-crash'?)\n");
        Refusal.assertRefused(run);
    }

    @Test
    void aDirectoryIsTold() throws IOException {
        Path scenario = Files.createDirectory(directory.resolve("dir.yaml"));

        Icsim run = Icsim.run(scenario, directory.resolve("results"));

        assertThat(run.err()).isEqualTo(scenario + ": expected a scenario file; got a directory\n");
        Refusal.assertRefused(run);
        assertOnlyContains("dir.yaml");
    }

    @Test
    void aFileForADirectoryIsTold() throws IOException {
        Path file = Files.writeString(directory.resolve("good.yaml"), VALID).resolve("inside.yaml");

        Icsim run = Icsim.run(file, directory.resolve("results"));

        assertThat(run.err()).startsWith(file + ": expected a scenario file; got one that cannot be read, ");
        Refusal.assertRefused(run);
        assertOnlyContains("good.yaml");
    }

    @Test
    void aForeignDirectoryIsLeftAlone() throws IOException {
        Path scenario = Files.writeString(directory.resolve("good.yaml"), VALID);
        Path foreign = Files.createDirectory(directory.resolve("thesis"));
        Files.writeString(foreign.resolve("chapter"), "one");

        Icsim run = Icsim.run(scenario, foreign);

        assertThat(run.err()).startsWith(foreign + ": expected a new directory or an earlier run's");
        Refusal.assertRefused(run);
        assertOnlyContains("good.yaml", "thesis", "thesis/chapter");
    }

    @Test
    void aForeignDirectoryWithAManifestOfItsOwnIsLeftAlone() throws IOException {
        Path scenario = Files.writeString(directory.resolve("good.yaml"), VALID);
        Path foreign = Files.createDirectory(directory.resolve("page"));
        Files.writeString(foreign.resolve("manifest.json"), "{ \"short_name\": \"page\" }");

        Icsim run = Icsim.run(scenario, foreign);

        assertThat(run.err()).startsWith(foreign + ": expected a new directory or an earlier run's");
        Refusal.assertRefused(run);
        assertOnlyContains("good.yaml", "page", "page/manifest.json");
    }

    @Test
    void aFileIsNotReplacedByADirectory() throws IOException {
        Path scenario = Files.writeString(directory.resolve("good.yaml"), VALID);

        Icsim run = Icsim.run(scenario, scenario);

        assertThat(run.err()).startsWith(scenario + ": expected a new directory or an earlier run's");
        Refusal.assertRefused(run);
        assertThat(scenario).hasContent(VALID);
        assertOnlyContains("good.yaml");
    }

    @Test
    void resultsBelowAFileAreRefusedBeforeTheRun() throws IOException {
        Path scenario = Files.writeString(directory.resolve("good.yaml"), VALID);
        Path results = scenario.resolve("a").resolve("b");

        Icsim run = Icsim.run(scenario, results);

        assertThat(run.err())
                .startsWith(results + ": expected a place that can be written to; got one below " + scenario);
        Refusal.assertRefused(run);
        assertOnlyContains("good.yaml");
    }

    private void assertOnlyContains(String... names) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> found = files.skip(1)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .toList();
            assertThat(found).containsExactlyInAnyOrder(names);
        }
    }
}
