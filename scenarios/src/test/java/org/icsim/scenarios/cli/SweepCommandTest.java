package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.icsim.scenarios.FilesBelow;
import org.icsim.scenarios.Plans;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** {@code icsim run} on a file that describes many runs. */
class SweepCommandTest {
    @TempDir
    Path directory = Path.of("");

    private Path scenario = Path.of("");

    @BeforeEach
    void writeScenario() throws IOException {
        scenario =
                Files.writeString(directory.resolve("sweep.yaml"), Plans.TINY.replace("seed: 1", "seeds: 1..3") + """
                        charts: []
                        variants:
                          - { id: near, set: {} }
                          - { id: far, set: { network.latency: 100ms } }
                        """);
    }

    @Test
    void printsHowRunsSpread() {
        Icsim run = run();

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out().lines())
                .startsWith(
                        "tiny: What is the least?",
                        "",
                        "subnet app, 4 nodes, constant latency; how 3 runs each spread",
                        "")
                .anyMatch(line -> line.matches("metric +variant +unit +mean +sd +p5 +median +p95"))
                .anyMatch(line -> line.matches("block-rate +near +1/s( +\\d\\.\\d{3}){5}"))
                .anyMatch(line -> line.matches("finality\\.block\\.p99 +far +s( +\\d\\.\\d{3}){5}"))
                .noneMatch(line -> line.startsWith("finality.update"))
                .noneMatch(line -> line.endsWith(" "));
        assertThat(run.out()).containsPattern("\nseeds 1\\.\\.3, fingerprint [0-9a-f]{16}\n$");
        assertThat(run.err().lines()).singleElement().asString().contains(" deliveries in ", "results in " + directory);
    }

    @Test
    void printsTheSummaryThatIsOnDiskAsJson() throws IOException {
        Icsim run = run("--json");

        assertThat(run.out()).isEqualTo(Files.readString(directory.resolve("results/summary.json")));
        JsonNode summary = new ObjectMapper().readTree(run.out());
        assertThat(summary.required("runs").asInt()).isEqualTo(6);
        assertThat(summary.required("status").asString()).isEqualTo("COMPLETE");
    }

    @Test
    void writesRowsPoolsAndWhatEachVariantWas() throws IOException {
        run();

        assertThat(FilesBelow.names(directory.resolve("results")))
                .contains(
                        "histograms/far/app-finality-block.csv",
                        "histograms/near/app-finality-block.csv",
                        "manifest.json",
                        "parameters-far.csv",
                        "parameters-near.csv",
                        "preset-far.yaml",
                        "preset-near.yaml",
                        "rows.csv",
                        "scenario-far.resolved.yaml",
                        "scenario-near.resolved.yaml",
                        "series/far/app-block-rate.csv",
                        "series/far/app-finality-block.csv",
                        "series/near/app-block-rate.csv",
                        "series/near/app-finality-block.csv",
                        "summary.json")
                .noneMatch(name -> name.startsWith("runs/"));
        assertThat(Files.readAllLines(directory.resolve("results/rows.csv")))
                .extracting(row -> row.split(",", 3)[0] + " " + row.split(",", 3)[1])
                .containsExactly("variant seed", "near 1", "near 2", "near 3", "far 1", "far 2", "far 3");
        JsonNode manifest = new ObjectMapper().readTree(directory.resolve("results/manifest.json"));
        assertThat(manifest.required("seeds").asString()).isEqualTo("1..3");
    }

    @Test
    void keepsTheResultsOfEachRunIfAsked() throws IOException {
        run("--keep-runs");
        Icsim.run(scenario, directory.resolve("alone"), "--variant", "far", "--seed", "2");

        Path alone = directory.resolve("alone");
        for (String name : List.of("summary.json", "scenario.resolved.yaml", "series/app-finality-block.csv")) {
            assertThat(directory.resolve("results/runs/far-2").resolve(name))
                    .hasSameBinaryContentAs(alone.resolve(name));
        }
        assertThat(FilesBelow.names(directory.resolve("results/runs")))
                .filteredOn(name -> name.endsWith("/summary.json"))
                .hasSize(6);
    }

    @Test
    void oneSeedOfOneVariantIsASingleRun() {
        Icsim run = run("--variant", "far", "--seed", "2");

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .containsPattern("\npreset mainnet-2025, variant far, seed 2, fingerprint [0-9a-f]{16}\n$");
        assertThat(directory.resolve("results/rows.csv")).doesNotExist();
    }

    @Test
    void oneSeedOfEachVariantAndEachSeedOfOneVariantAreManyRuns() throws IOException {
        Icsim run = run("--seed", "9");
        assertThat(run.out().lines())
                .contains("subnet app, 4 nodes, constant latency; a run of each variant")
                .anyMatch(line -> line.matches("metric +variant +unit +mean"));
        assertThat(run.out()).contains("\nseeds 9, fingerprint ");
        assertThat(Files.readAllLines(directory.resolve("results/rows.csv")))
                .extracting(row -> row.split(",", 3)[0] + " " + row.split(",", 3)[1])
                .containsExactly("variant seed", "near 9", "far 9");

        run("--variant", "near");
        assertThat(Files.readAllLines(directory.resolve("results/rows.csv"))).hasSize(4);
    }

    @Test
    void aVariantThatIsNotThereIsRefused() {
        Icsim run = run("--variant", "nera");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err())
                .isEqualTo("command line: expected a variant of the scenario; got nera (did you mean 'near'?)\n");
        assertThat(directory.resolve("results")).doesNotExist();
    }

    @Test
    void anExpectationThatSomeRunsMissedIsToldInALine() {
        Icsim run = run("-q", "--set", "expect=[invariants: all, block-rate > 1.6/s]");

        assertThat(run.exitCode()).isEqualTo(ExitCode.VIOLATED);
        assertThat(run.err())
                .isEqualTo("missed: expected block-rate > 1.6/s in subnet app; met in 0 of 3 runs of variant far\n");
        assertThat(run.out().lines())
                .anyMatch(line -> line.matches("expected +subnet +variant +met in"))
                .anyMatch(line -> line.matches("invariants: all +near +3 of 3 +ok"))
                .anyMatch(line -> line.matches("block-rate > 1\\.6/s +app +near +3 of 3 +ok"))
                .anyMatch(line -> line.matches("block-rate > 1\\.6/s +app +far +0 of 3 +MISSED"));
    }

    @Test
    void whatASubnetIsLikeMayDifferBetweenVariants() throws IOException {
        Files.writeString(scenario, Files.readString(scenario).replace("network.latency: 100ms", "subnets.0.nodes: 7"));

        assertThat(run().out())
                .contains(
                        "\nsubnet app, 4 nodes, constant latency or 7 nodes, constant latency; how 3 runs each spread\n");
    }

    @Test
    void whoIsCuriousReadsOfEachRunInOrder() {
        Icsim run = run("--verbose", "--jobs", "3");

        assertThat(run.err().lines().toList())
                .hasSize(7)
                .allSatisfy(line -> assertThat(line)
                        .matches("variant (near|far), seed [123]: complete, fingerprint [0-9a-f]{16}|.*results in.*"))
                .element(3)
                .asString()
                .startsWith("variant far, seed 1: ");
    }

    @Test
    void atLeastOneRunGoesAtATime() {
        Icsim run = run("--jobs", "0");

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).isEqualTo("--jobs: expected at least 1; got 0\n");
    }

    private Icsim run(String... options) {
        return Icsim.run(scenario, directory.resolve("results"), options);
    }

    @Test
    void moreJobsThanRunsAreNoHarm() {
        assertThat(run("--jobs", "1000000000").exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void runsOfNextToNoTimeHaveNothingToSpread() {
        assertThat(run("--set", "duration=100ns").exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void theDirectoryOneStandsInIsNotReplaced() {
        Icsim run = Icsim.run(scenario, Path.of("."));

        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err()).startsWith(".: expected another directory than the one you are in");
    }
}
