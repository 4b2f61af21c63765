package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.icsim.scenarios.ForkedJvm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

@Timeout(value = 15, unit = TimeUnit.MINUTES)
class BenchCommandTest {
    private static final long GAP_NANOS = 10_000_000L;
    private static final int SIGTERM = 15;
    private static final String[] SCALING = {"bench", "--repeats", "1", "--shrink", "300"};

    @TempDir
    Path directory = Path.of("");

    @Test
    void measuresEachWorkloadInAProcessOfItsOwn() {
        Icsim icsim =
                Icsim.execute("bench", "--only", "phold-1000,hold-1e4", "--repeats", "2", "--shrink", "100", "--json");

        assertThat(icsim.exitCode()).as(icsim.err()).isZero();
        assertThat(icsim.err()).isEmpty();
        JsonNode rows = new ObjectMapper().readTree(icsim.out());
        assertThat(rows).extracting(row -> row.required("name").asString()).containsExactly("hold-1e4", "phold-1000");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.required("repeats").asInt()).isEqualTo(2);
            assertThat(row.required("events").asLong()).isPositive();
            assertThat(row.required("ratioToYardstick").asDouble()).isPositive();
        });
        assertThat(rows).extracting(row -> row.required("window").isNull()).containsExactly(true, false);
    }

    @Test
    void comparesWithWhatWasPrintedEarlier() throws IOException {
        String[] bench = {"bench", "--only", "hold-1e4", "--repeats", "1", "--shrink", "1000", "-v"};
        Path earlier = Files.writeString(directory.resolve("earlier.json"), """
                [{"name": "hold-1e4", "traffic": null, "threads": 1, "window": null, "events": 1, "deliveries": 1,
                  "deliveriesPerSecond": 1, "eventsPerSecond": 1, "simulatedPerWall": 1, "cpuSeconds": 1, "liveHeapBytes": 1,
                  "residentBytes": null, "bytesPerEvent": 1, "ratioToYardstick": 0.000001, "repeats": 1, "min": 1, "max": 1}]
                """);

        Icsim icsim = Icsim.execute(with(bench, "--baseline", earlier.toString()));

        assertThat(icsim.exitCode()).as(icsim.err()).isZero();
        List<String> lines = icsim.out().lines().toList();
        assertThat(lines.get(0)).startsWith("workload").endsWith("change %");
        assertThat(lines.get(1)).startsWith("hold-1e4").matches(".* \\+\\d+\\.\\d");
        assertThat(lines.get(3)).contains(earlier.toString());
        assertThat(icsim.err()).matches("hold-1e4: \\d+\\.\\d\\d M events/s, \\d+\\.\\d{3} x yardstick\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--only hold-1e5 | --only: expected a workload; got 'hold-1e5' (did you mean 'hold-1e4'?)",
                "--only mainnet | --only: expected a workload; got 'mainnet' (did you mean 'mainnet-60s'?)",
                "--repeats 0 | --repeats: expected at least 1; got 0",
                "--shrink 0 | --shrink: expected at least 1; got 0",
                "--baseline none.json | none.json: no such file",
                "--baseline . | .: expected figures that icsim bench printed; got a directory",
                "--threads 0 | --threads: expected at least 1; got 0",
                "--scaling pom.xml | pom.xml: expected a directory, or a place for one; got none:"
                        + " something else has come to stand at pom.xml",
                "--scaling none --only node"
                        + " | --only: expected time, subnets or nodes; got 'node' (did you mean 'nodes'?)",
                "--scaling none --threads 2 | --threads: expected 1 beside --scaling; got 2",
                "--scaling none --baseline x | --baseline: expected no figures beside --scaling; got both",
                "--baseline pom.xml | pom.xml: expected what icsim wrote there; got something else"
            })
    void whatIsWrongIsToldBeforeAnythingIsMeasured(String options, String problem) {
        Icsim icsim = Icsim.execute(with(new String[] {"bench"}, options.split(" ", -1)));

        Refusal.assertRefused(icsim);
        assertThat(icsim.err()).isEqualTo(problem + "\n");
    }

    @Test
    void anInterruptKeepsTheFiguresThereAre() throws IOException, InterruptedException {
        Process bench = ForkedJvm.start(
                directory,
                List.of(),
                Main.class,
                List.of("bench", "--only", "hold-1e4,hold-1e6", "--repeats", "30", "--shrink", "1000", "-v", "--json"));
        while (!Files.readString(directory.resolve("stderr")).contains("hold-1e4: ")
                || bench.children().findAny().isEmpty()) {
            assertThat(bench.isAlive()).isTrue();
            LockSupport.parkNanos(GAP_NANOS);
        }
        ProcessHandle child = bench.children().findAny().orElseThrow();

        bench.destroy();

        assertThat(ForkedJvm.await(bench)).isEqualTo(128 + SIGTERM);
        assertThat(Files.readString(directory.resolve("stderr"))).endsWith("interrupted after 1 of 2 workloads\n");
        assertThat(new ObjectMapper().readTree(Files.readString(directory.resolve("stdout"))))
                .extracting(row -> row.required("name").asString())
                .containsExactly("hold-1e4");
        assertThat(child.isAlive()).isFalse();
    }

    @Test
    void whatTimeGrowsWithIsATableAndCharts() throws IOException {
        Path target = directory.resolve("some/where");

        Icsim icsim = Icsim.execute(with(SCALING, "--only", "nodes", "--scaling", target.toString()));

        assertThat(icsim.exitCode()).as(icsim.err()).isZero();
        assertThat(icsim.err()).isEmpty();
        List<String> lines = icsim.out().lines().toList();
        assertThat(lines.get(0)).startsWith("panel").endsWith("ns_per_delivery");
        assertThat(lines).filteredOn(line -> line.startsWith("nodes ")).hasSize(7);
        assertThat(namesIn(target)).containsExactly("scaling-nodes.png", "scaling-nodes.svg", "scaling.csv");
        assertThat(Files.readAllLines(target.resolve("scaling.csv")))
                .hasSize(8)
                .startsWith("panel,x,unit,deliveries,seconds,ns_per_delivery")
                .element(3)
                .asString()
                .matches("nodes,13,nodes,\\d+,\\d+\\.\\d{6},\\d+\\.\\d");
    }

    @Test
    void pointsAreJsonToo() {
        Icsim icsim = Icsim.execute(with(SCALING, "--only", "nodes", "--json", "--scaling", directory.toString()));

        assertThat(icsim.exitCode()).as(icsim.err()).isZero();
        JsonNode rows = new ObjectMapper().readTree(icsim.out());
        assertThat(rows).extracting(row -> row.required("x").asInt()).containsExactly(4, 7, 13, 19, 28, 34, 40);
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.required("deliveries").asLong()).isPositive();
            assertThat(row.required("seconds").asDouble()).isPositive();
        });
    }

    @Test
    void anInterruptKeepsThePointsThereAreAndDrawsNothing() throws IOException, InterruptedException {
        Files.writeString(directory.resolve("scaling-time.svg"), "of earlier points");
        Files.writeString(directory.resolve("mine.txt"), "of somebody else");
        Process bench = ForkedJvm.start(
                directory,
                List.of(),
                Main.class,
                List.of(
                        "bench",
                        "--only",
                        "time,subnets",
                        "--repeats",
                        "20",
                        "--shrink",
                        "30",
                        "-v",
                        "--scaling",
                        "."));
        while (!Files.readString(directory.resolve("stderr")).contains("time 10: ")) {
            assertThat(bench.isAlive()).isTrue();
            LockSupport.parkNanos(GAP_NANOS);
        }

        bench.destroy();

        assertThat(ForkedJvm.await(bench)).isEqualTo(128 + SIGTERM);
        assertThat(Files.readString(directory.resolve("stderr")))
                .containsPattern(
                        "interrupted after ([4-9]|10) of 10 points; they stand in scaling.csv, without charts\n$");
        assertThat(namesIn(directory)).containsExactly("mine.txt", "scaling.csv", "stderr", "stdout");
        assertThat(Files.readString(directory.resolve("scaling.csv"))).contains("\ntime,10,");
    }

    private static List<String> namesIn(Path directory) throws IOException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String[] with(String[] words, String... more) {
        String[] all = new String[words.length + more.length];
        System.arraycopy(words, 0, all, 0, words.length);
        System.arraycopy(more, 0, all, words.length, more.length);
        return all;
    }
}
