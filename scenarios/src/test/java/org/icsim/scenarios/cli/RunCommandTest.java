package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.FilesBelow;
import org.icsim.scenarios.Plans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class RunCommandTest {
    /** What stands in the directory of a run; charts and a report come on top. */
    private static final List<String> DATA = List.of(
            "histograms/app-finality-block.csv",
            "histograms/app-finality-update.csv",
            "manifest.json",
            "parameters.csv",
            "preset.yaml",
            "scenario.resolved.yaml",
            "series/app-block-rank.csv",
            "series/app-finality-block.csv",
            "series/app-finality-update.csv",
            "series/app-higher-rank.csv",
            "summary.json");

    @TempDir
    Path directory = Path.of("");

    @Test
    void printsATable() {
        Icsim run = Icsim.run(Plans.TWIN, directory.resolve("results"));

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out().lines())
                .startsWith(
                        "twin: Is a run the same in every JVM?",
                        "",
                        "subnet app, 13 nodes, like lhg73, round trips measured; finality in seconds",
                        "")
                .anyMatch(line -> line.startsWith("0 s to 5 s "))
                .anyMatch(line -> line.startsWith("5 s to 13 s "))
                .anyMatch(line -> line.startsWith("13 s to 20 s "))
                .anyMatch(line -> line.startsWith("0 s to 20 s "));
        assertThat(run.out()).containsPattern("\npreset mainnet-2025, seed 1, fingerprint [0-9a-f]{16}\n$");
        assertThat(run.err().lines()).singleElement().asString().contains(" deliveries in ", "results in " + directory);
    }

    /** Equal histories have equal fingerprints: a run that ends early is the beginning of the whole run. */
    @Test
    void aRunThatEndsEarlyIsTheBeginningOfTheWhole() throws IOException {
        Path early = directory.resolve("early");
        Icsim ended = Icsim.run(Plans.TWIN, early, "--until", "4s");
        Icsim.run(Plans.TWIN, directory.resolve("short"), "--set", "duration=4s", "--set", "faults=[]");

        assertThat(ended.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(ended.out()).contains("\npartial: ended, as asked, after 4 s\n");
        assertThat(ended.err()).contains("ended, as asked, after 4.000000 simulated seconds; results are partial");
        assertThat(json(early, "manifest.json").required("status").asString()).isEqualTo("ENDED_EARLY");
        assertThat(json(early, "summary.json").required("expectations")).isEmpty();
        assertThat(json(early, "summary.json").required("fingerprint"))
                .isEqualTo(json(directory.resolve("short"), "summary.json").required("fingerprint"));
        assertThat(early.resolve("report.html")).content().contains("ended before the scenario does");
    }

    @Test
    void aRunEndsAfterSoManyEvents() throws IOException {
        Path early = directory.resolve("early");

        Icsim ended = Icsim.run(Plans.TWIN, early, "--max-events", "1000");

        JsonNode summary = json(early, "summary.json");
        assertThat(ended.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(summary.required("deliveries").asLong()
                        + summary.required("timers").asLong())
                .isEqualTo(1000);
    }

    @Test
    void aBoundBeyondTheEndOfTheScenarioChangesNothing() throws IOException {
        Path whole = directory.resolve("whole");

        Icsim run = Icsim.run(Plans.TWIN, whole, "--until", "1h", "--max-events", "1000000000");

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(json(whole, "manifest.json").required("status").asString()).isEqualTo("COMPLETE");
    }

    @Test
    void completeResultsOfTheSameRunAreNotReplacedByPartialOnes() throws IOException {
        Path results = directory.resolve("results");
        Icsim.run(Plans.TWIN, results);

        Icsim ended = Icsim.run(Plans.TWIN, results, "--until", "4s");

        assertThat(ended.err()).contains("the complete results of an earlier run stay");
        assertThat(json(results, "manifest.json").required("status").asString()).isEqualTo("COMPLETE");
    }

    @Test
    void theManifestTellsHowManyThreadsThereWere() throws IOException {
        Path results = directory.resolve("results");

        Icsim.run(Plans.TWIN, results, "--threads", "3");

        assertThat(json(results, "manifest.json").required("threads").asInt()).isEqualTo(3);
    }

    @Test
    void printsTheSummaryThatIsOnDiskAsJson() throws IOException {
        Icsim run = Icsim.run(Plans.TWIN, directory.resolve("results"), "--json");

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).isEqualTo(summary("results"));
        JsonNode summary = new ObjectMapper().readTree(run.out());
        assertThat(summary.required("scenario").asString()).isEqualTo("twin");
        assertThat(summary.required("simulatedSeconds").decimalValue()).isEqualByComparingTo("20");
        assertThat(summary.has("variant")).isFalse();
    }

    @Test
    void writesDataAndAManifestThatTellsOfIt() throws IOException {
        Icsim.run(Plans.TWIN, directory.resolve("deep/er/results"));

        assertThat(FilesBelow.names(directory.resolve("deep/er/results"))).containsAll(DATA);
        assertThat(FilesBelow.names(directory)).allMatch(name -> name.startsWith("deep/er/results/"));
        JsonNode manifest = new ObjectMapper().readTree(directory.resolve("deep/er/results/manifest.json"));
        JsonNode summary = new ObjectMapper().readTree(summary("deep/er/results"));
        assertThat(manifest.required("fingerprint")).isEqualTo(summary.required("fingerprint"));
        assertThat(manifest.required("seeds").asString()).isEqualTo("1");
        assertThat(manifest.required("status").asString()).isEqualTo("COMPLETE");
        assertThat(manifest.required("configHash").asString()).matches("[0-9a-f]{12}");
    }

    @Test
    void aSecondRunReplacesTheFirstWithTheSameBytes() throws IOException {
        Path results = directory.resolve("results");
        Icsim first = Icsim.run(Plans.TWIN, results);
        Icsim.run(Plans.TWIN, directory.resolve("other"));
        Files.writeString(results.resolve("summary.json"), "stale");
        Files.writeString(results.resolve("series/stale.csv"), "stale");

        Icsim second = Icsim.run(Plans.TWIN, results);

        assertThat(second.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(second.out()).isEqualTo(first.out());
        FilesBelow.assertSameResults(results, directory.resolve("other"));
    }

    /** What was written down repeats the run, report and charts included. */
    @Test
    void theScenarioAmongTheResultsGivesTheSameFilesAgain() throws IOException {
        Path first = directory.resolve("first");
        Icsim.run(Plans.TWIN, first, "--seed", "3", "--set", "expect=[block-rate > 1/s]");

        Icsim again = Icsim.run(first.resolve("scenario.resolved.yaml"), directory.resolve("again"));

        assertThat(again.exitCode()).as(again.err()).isEqualTo(ExitCode.OK);
        FilesBelow.assertSameResults(directory.resolve("again"), first);
        assertThat(configHash(directory.resolve("again"))).isEqualTo(configHash(first));
    }

    /** Results are replaced as a whole; what somebody else put there would be lost. */
    @Test
    void resultsWithSomethingElseAmongThemAreLeftAlone() throws IOException {
        Path results = directory.resolve("results");
        Icsim.run(Plans.TWIN, results);
        Files.writeString(results.resolve("note.txt"), "mine");

        Icsim again = Icsim.run(Plans.TWIN, results);

        assertThat(again.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(again.err()).contains("got note.txt too");
        assertThat(results.resolve("note.txt")).hasContent("mine");
    }

    @Test
    void anotherSeedGivesAnotherFingerprint() {
        String first = Icsim.run(Plans.TWIN, directory.resolve("first")).out();
        String second = Icsim.run(Plans.TWIN, directory.resolve("second"), "--seed", "5")
                .out();

        assertThat(second).contains("seed 5, fingerprint ");
        assertThat(fingerprint(second)).isNotEqualTo(fingerprint(first));
    }

    @Test
    void aSettingOfTheCommandLineCountsLikeOneOfTheFile() throws IOException {
        Path edited = Files.writeString(
                directory.resolve("edited.yaml"), Files.readString(Plans.TWIN).replace("20s", "4s"));
        Icsim.run(edited, directory.resolve("edited"));

        Icsim.run(Plans.TWIN, directory.resolve("set"), "--set", "duration=4s");

        FilesBelow.assertSameResults(directory.resolve("set"), directory.resolve("edited"));
    }

    @Test
    void aNameFromTheCatalogIsEnough() {
        Icsim run = Icsim.run(Path.of("app-subnet-crash"), directory.resolve("results"), "--fast");

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).startsWith("app-subnet-crash: ").contains("0 s to 60 s");
    }

    @Test
    void expectationsThatAreMetAreTold() {
        Icsim run = Icsim.run(
                Plans.TWIN,
                directory.resolve("results"),
                "--set",
                "expect=[invariants: all, block-rate > 1/s, app.finality.update.p99 < 1m]");

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("expected +subnet +measured"))
                .anyMatch(line -> line.matches("invariants: all +- +ok"))
                .anyMatch(line -> line.matches("block-rate > 1/s +app +1\\.\\d{3} +ok"))
                .anyMatch(line -> line.matches("app\\.finality\\.update\\.p99 < 1m +app +\\d\\.\\d{3} +ok"));
        assertThat(run.err().lines()).hasSize(1);
    }

    @Test
    void anExpectationThatIsMissedIsToldInALineAndByTheExitCode() {
        Icsim run = Icsim.run(
                Plans.TWIN,
                directory.resolve("results"),
                "--quiet",
                "--set",
                "expect=[invariants: all, block-rate > 100/s]");

        assertThat(run.exitCode()).isEqualTo(ExitCode.VIOLATED);
        assertThat(run.out().lines()).anyMatch(line -> line.matches("block-rate > 100/s +app +1\\.\\d{3} +MISSED"));
        assertThat(run.err()).matches("missed: expected block-rate > 100/s in subnet app; measured 1\\.\\d{3}\n");
        assertThat(directory.resolve("results/summary.json")).isRegularFile();
    }

    @Test
    void whereThereWasNothingToMeasureAnExpectationIsMissed() {
        Icsim run = Icsim.run(
                Plans.TWIN,
                directory.resolve("results"),
                "-q",
                "--set",
                "faults=[]",
                "--set",
                "expect=[catch-up.max < 1m]");

        assertThat(run.exitCode()).isEqualTo(ExitCode.VIOLATED);
        assertThat(run.err()).isEqualTo("missed: expected catch-up.max < 1m in subnet app; measured nothing\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-q", "--quiet"})
    void whoWantsQuietReadsNothingOfASuccess(String option) {
        Icsim run = Icsim.run(Plans.TWIN, directory.resolve("results"), option);

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("twin: ");
    }

    @Test
    void whoIsCuriousReadsOfEachCrashAndRecovery() {
        Icsim quiet = Icsim.run(Plans.TWIN, directory.resolve("quiet"), "-q");

        Icsim run = Icsim.run(Plans.TWIN, directory.resolve("results"), "-v");

        assertThat(run.out()).isEqualTo(quiet.out());
        assertThat(run.err().lines().toList())
                .hasSize(7)
                .startsWith("5 s: subnet app, 2 of 13 replicas down", "13 s: subnet app, 0 of 13 replicas down")
                .filteredOn(line -> line.contains(" replica "))
                .extracting(line -> line.replaceAll("\\d+", "#"))
                .containsExactly(
                        "# s: subnet app, replica # runs again",
                        "# s: subnet app, replica # runs again",
                        "# s: subnet app, replica # has caught up",
                        "# s: subnet app, replica # has caught up");
    }

    /** No rule can be broken from the outside; this is what would be told if one were. */
    @Test
    void aRunIsToldByTheCommandThatRepeatsIt() {
        RunOptions options = new RunOptions();
        new CommandLine(options)
                .parseArgs("my file.yaml", "--set", "subnets[0].nodes=4", "--set", "duration=1h", "--fast", "--jobs=2");

        assertThat(options.again(Optional.of("far"), 7))
                .isEqualTo("icsim run 'my file.yaml' --variant far --seed 7 --set 'subnets[0].nodes=4'"
                        + " --set duration=1h --fast");
        assertThat(options.again(Optional.empty(), 8)).startsWith("icsim run 'my file.yaml' --seed 8 --set ");
    }

    private static String configHash(Path results) {
        return new ObjectMapper()
                .readTree(results.resolve("manifest.json"))
                .required("configHash")
                .asString();
    }

    private static String fingerprint(String table) {
        return table.substring(table.indexOf("fingerprint "));
    }

    private String summary(String results) throws IOException {
        return Files.readString(directory.resolve(results).resolve("summary.json"));
    }

    private static JsonNode json(Path results, String file) throws IOException {
        return new ObjectMapper().readTree(Files.readString(results.resolve(file)));
    }
}
