package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.icsim.scenarios.Plans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be done with a run that broke an invariant. */
class FailureCommandsTest {
    /** Two of four nodes lie, which forks the first subnet; the rest has nothing to do with it. */
    private static final String FORK = """
            scenario: fork
            question: What does it take?
            preset: mainnet-2025
            seed: 8
            duration: 40s
            subnets:
              - { id: other, nodes: 4, consensus: { unit-delay: 2s } }
              - { id: app, nodes: 4 }
            faults:
              - { at: 5s, for: 3s, crash: { subnet: other, nodes: 1 } }
              - { at: 0s, for: 30s, byzantine: { subnet: app, nodes: 2, does: [equivocate, notarize-all, finalize-all] } }
              - { at: 9s, for: 9s, slow: { subnet: app, nodes: 1, times: 2 } }
            expect:
              - invariants: all
            """;

    @TempDir
    Path directory = Path.of("");

    @Test
    void aRunThatBreaksAnInvariantTellsHowToSeeAndShrinkIt() throws IOException {
        Path results = directory.resolve("results");

        Icsim run = Icsim.run(fork(), results);

        assertThat(run.exitCode()).isEqualTo(ExitCode.VIOLATED);
        assertThat(run.err())
                .contains("violated: one-finalized-block-per-height at ")
                .contains("icsim replay " + results + "\n")
                .contains("icsim shrink " + results + "\n");
    }

    @Test
    void ofManyRunsTheFirstThatFailsIsKept() throws IOException {
        Path results = directory.resolve("results");

        Icsim run = Icsim.run(fork(), results, "--set", "seeds=6..8");

        assertThat(run.err()).contains("icsim shrink " + results.resolve("runs").resolve("7") + "\n");
        assertThat(results.resolve("runs")).isDirectoryContaining(path -> path.endsWith("7"));
        assertThat(Icsim.execute("replay", results.resolve("runs").resolve("7").toString())
                        .exitCode())
                .isEqualTo(ExitCode.VIOLATED);
    }

    @Test
    void aViolationThatIsExpectedIsNoFailure() throws IOException {
        Icsim run = Icsim.run(
                fork(), directory.resolve("results"), "--set", "expect=[{violated: one-finalized-block-per-height}]");

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void anExpectedViolationThatDoesNotComeIsAFailure() throws IOException {
        Icsim run = Icsim.run(
                fork(), directory.resolve("results"), "--set", "expect=[{violated: final-chain-without-gap}]");

        assertThat(run.exitCode()).isEqualTo(ExitCode.VIOLATED);
    }

    @Test
    void aReplayTellsWhatHappenedBefore() throws IOException {
        Path results = directory.resolve("results");
        Icsim run = Icsim.run(fork(), results);

        Icsim replay = Icsim.execute("replay", results.toString(), "--last", "3");

        assertThat(replay.exitCode()).isEqualTo(ExitCode.VIOLATED);
        String violation = run.err()
                .lines()
                .filter(line -> line.startsWith("violated:"))
                .findFirst()
                .orElseThrow();
        assertThat(replay.out()).contains(violation);
        assertThat(replay.out()
                        .lines()
                        .dropWhile(line -> !line.startsWith("before that"))
                        .skip(1))
                .hasSize(3)
                .last()
                .asString()
                .containsPattern(" 2  (Notarization|Finalization)");
    }

    @Test
    void aReplayOfOtherResultsIsRefused() throws IOException {
        Path results = directory.resolve("results");
        Icsim.run(fork(), results);
        Path summary = results.resolve("summary.json");
        Files.writeString(
                summary,
                Files.readString(summary).replaceFirst("\"fingerprint\" : \"[0-9a-f]+", "\"fingerprint\" : \"0"));

        Icsim replay = Icsim.execute("replay", results.toString());

        assertThat(replay.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(replay.err()).contains("expected a run with fingerprint 0; got ");
    }

    @Test
    void aReplayOfARunThatBrokeNothingIsTheSame() throws IOException {
        Path results = directory.resolve("results");
        Icsim.run(Files.writeString(directory.resolve("tiny.yaml"), Plans.TINY), results);

        assertThat(Icsim.execute("replay", results.toString()).exitCode()).isEqualTo(ExitCode.OK);
        Icsim shrink = Icsim.execute("shrink", results.toString());
        assertThat(shrink.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(shrink.err()).contains("expected a run that broke an invariant; got one that broke none");
    }

    @Test
    void theSmallestScenarioBreaksTheSameInvariant() throws IOException {
        Path results = directory.resolve("results");
        Path small = directory.resolve("small.yaml");
        Icsim.run(fork(), results);

        Icsim shrink = Icsim.execute("shrink", results.toString(), "--out", small.toString());

        assertThat(shrink.exitCode()).as(shrink.err()).isEqualTo(ExitCode.OK);
        assertThat(small)
                .content()
                .contains("byzantine", "violated: one-finalized-block-per-height", "preset: mainnet-2025")
                .doesNotContain("other", "crash", "slow", "unit-delay");
        assertThat(Icsim.run(small, directory.resolve("again")).exitCode()).isEqualTo(ExitCode.OK);
    }

    /** Members and their round trips are left out together, or give way to nodes that stand nowhere. */
    @Test
    void namedNodesAndTheirRoundTripsAreShrunk() throws IOException {
        Path results = directory.resolve("results");
        Path small = directory.resolve("small.yaml");
        String named = "members: [22pkm, 23jbm, 23kbh, 24fcm, 2htd7], round-trips: [[0s, 12ms, 80ms, 33ms, 44ms],"
                + " [12ms, 0s, 90ms, 33ms, 44ms], [80ms, 90ms, 0s, 33ms, 44ms], [33ms, 33ms, 33ms, 0s, 44ms],"
                + " [44ms, 44ms, 44ms, 44ms, 0s]]";
        Path file = Files.writeString(
                directory.resolve("named.yaml"),
                FORK.replace("id: app, nodes: 4", "id: app, " + named).replace("app, nodes: 2", "app, nodes: 3"));
        assertThat(Icsim.run(file, results).exitCode()).isEqualTo(ExitCode.VIOLATED);

        assertThat(Icsim.execute("replay", results.toString()).exitCode()).isEqualTo(ExitCode.VIOLATED);
        Icsim shrink = Icsim.execute("shrink", results.toString(), "--out", small.toString());

        assertThat(shrink.exitCode()).as(shrink.err()).isEqualTo(ExitCode.OK);
        assertThat(shrink.err()).contains("no single change makes it smaller");
        assertThat(small).content().contains("byzantine").doesNotContain("members", "round-trips", "other");
        assertThat(Icsim.run(small, directory.resolve("again")).exitCode()).isEqualTo(ExitCode.OK);
    }

    @Test
    void whereTheRunsAreUsedUpWhatThereIsIsTold() throws IOException {
        Path results = directory.resolve("results");
        Icsim.run(fork(), results);

        Icsim shrink = Icsim.execute("shrink", results.toString(), "--max-runs", "3");

        assertThat(shrink.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(shrink.err()).contains("3 runs; it may become smaller yet");
        assertThat(shrink.out()).contains("violated: one-finalized-block-per-height");
    }

    @Test
    void whatIsNoFailureIsRefused() throws IOException {
        Path file = Files.writeString(directory.resolve("there.yaml"), "");

        assertThat(Icsim.execute("replay", directory.toString()).err()).contains("expected the results of one run");
        assertThat(Icsim.execute("replay", directory.toString(), "--last", "0").err())
                .isEqualTo("--last: expected at least 1; got 0\n");
        assertThat(Icsim.execute("shrink", directory.toString(), "--max-runs", "0")
                        .err())
                .isEqualTo("--max-runs: expected at least 1; got 0\n");
        assertThat(Icsim.execute("shrink", directory.toString(), "--out", file.toString())
                        .err())
                .contains("expected a new file");
    }

    private Path fork() throws IOException {
        return Files.writeString(directory.resolve("fork.yaml"), FORK);
    }
}
