package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.icsim.scenarios.ForkedJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class RunCommandTest {
    private static final Path TWIN = Path.of("src", "test", "resources", "twin.yaml");

    @TempDir
    Path directory = Path.of("");

    @Test
    void printsATable() {
        Icsim run = Icsim.run(TWIN, directory.resolve("results"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out().lines())
                .startsWith(
                        "twin: Is a run the same in every JVM?",
                        "",
                        "subnet app, 13 nodes, like lhg73; finality in seconds",
                        "")
                .anyMatch(line -> line.startsWith("0 s to 5 s "))
                .anyMatch(line -> line.startsWith("5 s to 13 s "))
                .anyMatch(line -> line.startsWith("13 s to 20 s "))
                .anyMatch(line -> line.startsWith("0 s to 20 s "));
        assertThat(run.out()).containsPattern("\npreset mainnet-2025, seed 1, fingerprint [0-9a-f]{16}\n$");
        assertThat(run.err().lines()).singleElement().asString().contains(" deliveries in ", "results in " + directory);
    }

    @Test
    void printsTheSummaryThatIsOnDiskAsJson() throws IOException {
        Icsim run = Icsim.run(TWIN, directory.resolve("results"), "--json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).isEqualTo(summary("results"));
        JsonNode summary = new ObjectMapper().readTree(run.out());
        assertThat(summary.required("scenario").asString()).isEqualTo("twin");
        assertThat(summary.required("simulatedSeconds").decimalValue()).isEqualByComparingTo("20");
    }

    @Test
    void writesSummarySeriesAndManifestAndNothingElse() throws IOException {
        Icsim.run(TWIN, directory.resolve("deep/er/results"));

        assertThat(namesBelow(directory))
                .containsExactly(
                        "deep",
                        "deep/er",
                        "deep/er/results",
                        "deep/er/results/manifest.json",
                        "deep/er/results/series",
                        "deep/er/results/series/app-block-finality.csv",
                        "deep/er/results/series/app-block-rank.csv",
                        "deep/er/results/summary.json");
        JsonNode manifest = new ObjectMapper().readTree(directory.resolve("deep/er/results/manifest.json"));
        JsonNode summary = new ObjectMapper().readTree(summary("deep/er/results"));
        assertThat(manifest.required("fingerprint")).isEqualTo(summary.required("fingerprint"));
        assertThat(manifest.required("seed").asLong()).isEqualTo(1);
        assertThat(manifest.required("status").asString()).isEqualTo("COMPLETE");
    }

    @Test
    void aSecondRunReplacesTheFirstWithTheSameBytes() throws IOException {
        Icsim first = Icsim.run(TWIN, directory.resolve("results"));
        String before = summary("results");
        Files.writeString(directory.resolve("results/summary.json"), "stale");
        Files.writeString(directory.resolve("results/series.csv"), "stale");

        Icsim second = Icsim.run(TWIN, directory.resolve("results"));

        assertThat(second.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(summary("results")).isEqualTo(before);
        assertThat(namesBelow(directory))
                .containsExactly(
                        "results",
                        "results/manifest.json",
                        "results/series",
                        "results/series/app-block-finality.csv",
                        "results/series/app-block-rank.csv",
                        "results/summary.json");
    }

    @Test
    void anotherSeedGivesAnotherFingerprint() {
        String first = Icsim.run(TWIN, directory.resolve("first")).out();
        String second =
                Icsim.run(TWIN, directory.resolve("second"), "--seed", "-5").out();

        assertThat(second).contains("seed -5, fingerprint ");
        assertThat(fingerprint(second)).isNotEqualTo(fingerprint(first));
    }

    @Test
    void anErrorOfTheMachineIsNotTakenForABrokenInvariant() throws IOException, InterruptedException {
        Path scenario = directory.resolve("greedy.yaml");
        Files.writeString(
                scenario,
                Files.readString(TWIN)
                        .replace("rate: 50/s", "rate: 1000000/s")
                        .replace("duration: 20s", "duration: 1h"));
        Process process = ForkedJvm.start(
                directory, List.of("-Xmx32m", "-XX:+UseSerialGC"), Main.class, List.of("run", scenario.toString()));

        assertThat(ForkedJvm.await(process)).isEqualTo(ExitCode.INTERNAL_ERROR);
        assertThat(Files.readString(directory.resolve("stderr")))
                .startsWith("internal error, please report it with this command: icsim run ")
                .contains("OutOfMemoryError");
        assertThat(directory.resolve("results")).doesNotExist();
    }

    @Test
    void helpTellsTheExitCodes() {
        Icsim help = Icsim.execute("--help");

        assertThat(help.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(help.out()).contains("Exit codes:", "130", "run");
    }

    private static String fingerprint(String table) {
        return table.substring(table.indexOf("fingerprint "));
    }

    private String summary(String results) throws IOException {
        return Files.readString(directory.resolve(results).resolve("summary.json"));
    }

    private static List<String> namesBelow(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.skip(1)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
