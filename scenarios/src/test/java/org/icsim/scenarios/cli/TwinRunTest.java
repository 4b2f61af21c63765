package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.icsim.scenarios.FilesBelow;
import org.icsim.scenarios.ForkedJvm;
import org.icsim.scenarios.Plans;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.ObjectMapper;

/**
 * The same scenario and seed give the same files, byte for byte, charts and report included, however the JVM works; all but the
 * manifest. Histories alone are compared in more ways by {@link DeterminismCheckTest}.
 */
class TwinRunTest {
    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-XX:+UnlockExperimentalVMOptions -XX:hashCode=2",
                "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kolkata",
                "-XX:+UseSerialGC",
                "-Dfile.encoding=ISO-8859-1 -Dline.separator=|"
            })
    void aRunGivesTheSameFiles(String options) throws IOException, InterruptedException {
        Path here = runHere(Plans.TWIN, "1");

        Path forked = fork(options, Plans.TWIN);

        FilesBelow.assertSameResults(forked, here);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "4"})
    void manyRunsGiveTheSameFilesHoweverManyGoAtATime(String jobs) throws IOException {
        Path sweep = sweep();
        Path one = directory.resolve("one-job");
        Icsim.run(sweep, one, "--jobs", "1", "--keep-runs");

        Path many = directory.resolve("jobs-" + jobs);
        Icsim run = Icsim.run(sweep, many, "--jobs", jobs, "--keep-runs");

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        FilesBelow.assertSameResults(many, one);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "4", "16"})
    void aRunGivesTheSameFilesOnAnyNumberOfThreads(String threads) throws IOException {
        Path one = directory.resolve("one-thread");
        Icsim.run(Path.of("mainnet"), one, "--fast", "--threads", "1");

        Path many = directory.resolve("threads-" + threads);
        Icsim run = Icsim.run(Path.of("mainnet"), many, "--fast", "--threads", threads);

        assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
        FilesBelow.assertSameResults(many, one);
    }

    @Test
    void manyRunsGiveTheSameFilesInAnotherJvm() throws IOException, InterruptedException {
        Path sweep = sweep();
        Path here = directory.resolve("here");
        assertThat(Icsim.run(sweep, here, "--jobs", "2").exitCode()).isEqualTo(ExitCode.OK);

        Path forked = fork(
                "-XX:+UnlockExperimentalVMOptions -XX:hashCode=2 -Duser.language=tr -Duser.country=TR",
                sweep,
                "--jobs=3");

        FilesBelow.assertSameResults(forked, here);
    }

    @Test
    void anotherSeedGivesAnotherHistory() throws IOException {
        assertThat(fingerprint(runHere(Plans.TWIN, "1"))).isNotEqualTo(fingerprint(runHere(Plans.TWIN, "2")));
    }

    /** Returns a scenario of nine runs, the twin under three presets of delays with three seeds each. */
    private Path sweep() throws IOException {
        String twin =
                Files.readString(Plans.TWIN).replace("seed: 1", "seeds: 1..3").replace("20s", "6s");
        return Files.writeString(directory.resolve("sweep.yaml"), twin + """
                variants:
                  - { id: new, set: {} }
                  - { id: old, set: { preset: mainnet-2024 } }
                  - { id: small, set: { subnets: [{ id: app, nodes: 4 }], network: { latency: 50ms } } }
                """);
    }

    private Path runHere(Path scenario, String seed) {
        Path results = directory.resolve("here-" + seed);
        assertThat(Icsim.run(scenario, results, "--seed", seed).exitCode()).isEqualTo(ExitCode.OK);
        return results;
    }

    private Path fork(String options, Path scenario, String... more) throws IOException, InterruptedException {
        Path results = directory.resolve("forked");
        List<String> args =
                new ArrayList<>(List.of("run", scenario.toAbsolutePath().toString(), "--out", results.toString()));
        args.addAll(List.of(more));
        Process process = ForkedJvm.start(directory, List.of(options.split(" ", -1)), Main.class, args);
        assertThat(ForkedJvm.await(process))
                .as(Files.readString(directory.resolve("stderr")))
                .isEqualTo(ExitCode.OK);
        return results;
    }

    private static String fingerprint(Path results) {
        return new ObjectMapper()
                .readTree(results.resolve("summary.json"))
                .required("fingerprint")
                .asString();
    }
}
