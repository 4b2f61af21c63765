package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.icsim.scenarios.ForkedJvm;
import org.icsim.scenarios.Plans;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** Who interrupts a long run keeps what it has found so far. */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class InterruptionTest {
    private static final long GAP_NANOS = 10_000_000L;
    private static final int SIGINT = 2;
    private static final int SIGTERM = 15;

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @MethodSource("politeSignals")
    void partialResultsAreKept(String signal, int number) throws IOException, InterruptedException {
        Path scenario = directory.resolve("long.yaml");
        Files.writeString(scenario, Files.readString(Plans.TWIN).replace("duration: 20s", "duration: 3650d"));
        Process run = ForkedJvm.start(
                directory, List.of(), AnnouncedMain.class, List.of("run", scenario.toString(), "--json"));

        awaitStart(run);
        kill(run, signal);

        assertThat(ForkedJvm.await(run))
                .as(Files.readString(directory.resolve("stderr")))
                .isEqualTo(128 + number);
        assertThat(Files.readString(directory.resolve("stderr"))).contains("interrupted after");
        JsonNode manifest = onlyResult("manifest.json");
        JsonNode summary = onlyResult("summary.json");
        assertThat(manifest.required("status").asString()).isEqualTo("INTERRUPTED");
        assertThat(summary.required("status").asString()).isEqualTo("INTERRUPTED");
        assertThat(summary.required("fingerprint")).isEqualTo(manifest.required("fingerprint"));
        assertThat(new ObjectMapper().readTree(Files.readString(directory.resolve("stdout"))))
                .isEqualTo(summary);
    }

    /** Three short runs come to their end before the first of those that never would. */
    @ParameterizedTest
    @MethodSource("politeSignals")
    void ofManyRunsThoseThatWereDoneAreKept(String signal, int number) throws IOException, InterruptedException {
        Path scenario =
                Files.writeString(directory.resolve("long.yaml"), Plans.TINY.replace("seed: 1", "seeds: 1..3") + """
                        variants:
                          - { id: short, set: {} }
                          - { id: long, set: { duration: 36500d } }
                        """);
        Process run = ForkedJvm.start(
                directory,
                List.of(),
                Main.class,
                List.of("run", scenario.toString(), "--json", "--verbose", "--jobs", "2"));

        await(run, () -> Files.readString(directory.resolve("stderr")).contains("variant short, seed 3: complete"));
        kill(run, signal);

        assertThat(ForkedJvm.await(run))
                .as(Files.readString(directory.resolve("stderr")))
                .isEqualTo(128 + number);
        assertThat(Files.readString(directory.resolve("stderr")))
                .contains("interrupted after 3 of 6 runs; results are partial");
        assertThat(onlyResult("manifest.json").required("status").asString()).isEqualTo("INTERRUPTED");
        JsonNode summary = onlyResult("summary.json");
        assertThat(summary.required("status").asString()).isEqualTo("INTERRUPTED");
        assertThat(summary.required("runs").asInt()).isEqualTo(3);
        assertThat(summary.required("runsPlanned").asInt()).isEqualTo(6);
        assertThat(new ObjectMapper().readTree(Files.readString(directory.resolve("stdout"))))
                .isEqualTo(summary);
        assertThat(Files.readAllLines(onlyPath("rows.csv")).stream().skip(1))
                .hasSize(3)
                .allMatch(row -> row.startsWith("short,"));
    }

    /** Started in the background of a simple shell, a process ignores INT, and so do those it starts. */
    static Stream<Arguments> politeSignals() throws IOException {
        Arguments terminate = Arguments.of("TERM", SIGTERM);
        return isIgnored(SIGINT) ? Stream.of(terminate) : Stream.of(Arguments.of("INT", SIGINT), terminate);
    }

    private static boolean isIgnored(int signal) throws IOException {
        Path status = Path.of("/proc/self/status");
        if (!Files.isReadable(status)) {
            return false;
        }
        String mask = Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("SigIgn:"))
                .map(line -> line.substring("SigIgn:".length()).strip())
                .findFirst()
                .orElse("0");
        return new BigInteger(mask, 16).testBit(signal - 1);
    }

    private void awaitStart(Process run) throws IOException {
        await(run, () -> Files.exists(directory.resolve("running")));
    }

    private void await(Process run, Condition condition) throws IOException {
        while (!condition.holds()) {
            assertThat(run.isAlive())
                    .as(Files.readString(directory.resolve("stderr")))
                    .isTrue();
            LockSupport.parkNanos(GAP_NANOS);
        }
    }

    /** Something that comes to hold while a process runs. */
    @FunctionalInterface
    private interface Condition {
        boolean holds() throws IOException;
    }

    private static void kill(Process run, String signal) throws IOException, InterruptedException {
        Process kill = new ProcessBuilder("kill", "-" + signal, String.valueOf(run.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private JsonNode onlyResult(String name) throws IOException {
        return new ObjectMapper().readTree(Files.readString(onlyPath(name)));
    }

    private Path onlyPath(String name) throws IOException {
        try (Stream<Path> files = Files.walk(directory.resolve("results"))) {
            List<Path> found = files.filter(
                            file -> file.getFileName().toString().equals(name))
                    .toList();
            assertThat(found).hasSize(1);
            return found.get(0);
        }
    }
}
