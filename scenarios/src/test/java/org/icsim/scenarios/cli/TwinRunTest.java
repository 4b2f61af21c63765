package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.icsim.scenarios.ForkedJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same scenario and seed give the same bytes, however the JVM works. */
class TwinRunTest {
    private static final Path TWIN = Path.of("src", "test", "resources", "twin.yaml");

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-Dplain",
                "-Xint",
                "-XX:+UnlockExperimentalVMOptions -XX:hashCode=2",
                "-Duser.language=tr -Duser.country=TR -Duser.timezone=Asia/Kolkata",
                "-XX:+UseSerialGC",
                "-XX:+UseParallelGC",
                "-Dfile.encoding=ISO-8859-1 -Dline.separator=|"
            })
    void theSummaryIsTheSameBytes(String options) throws IOException, InterruptedException {
        byte[] expected = summaryMadeHere("1");

        Path results = directory.resolve("forked");
        Process process = ForkedJvm.start(
                directory,
                List.of(options.split(" ", -1)),
                Main.class,
                List.of("run", TWIN.toAbsolutePath().toString(), "--json", "--out", results.toString()));

        assertThat(ForkedJvm.await(process))
                .as(Files.readString(directory.resolve("stderr")))
                .isEqualTo(ExitCode.OK);
        assertThat(results.resolve("summary.json")).hasBinaryContent(expected);
    }

    @Test
    void anotherSeedGivesAnotherHistory() throws IOException {
        assertThat(fingerprint(summaryMadeHere("1"))).isNotEqualTo(fingerprint(summaryMadeHere("2")));
    }

    private static String fingerprint(byte[] summary) {
        return new tools.jackson.databind.ObjectMapper()
                .readTree(summary)
                .required("fingerprint")
                .asString();
    }

    private byte[] summaryMadeHere(String seed) throws IOException {
        Path results = directory.resolve("here-" + seed);
        assertThat(Icsim.run(TWIN, results, "--seed", seed).exitCode()).isEqualTo(ExitCode.OK);
        return Files.readAllBytes(results.resolve("summary.json"));
    }
}
