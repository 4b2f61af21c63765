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

/** What somebody gets wrong on the command line is told; nothing runs and nothing is written. */
class BadOptionsTest {
    private static final String VALID = """
            scenario: short
            question: Why?
            preset: mainnet-2025
            seed: 1
            duration: 1s
            subnets:
              - id: app
                like: lhg73
            variants:
              - id: before
                set: { preset: mainnet-2024 }
            fast: { duration: 1ms }
            """;

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest
    @MethodSource({"settings", "others"})
    void isTold(List<String> options, String problem) throws IOException {
        Path file = Files.writeString(directory.resolve("good.yaml"), VALID);

        Icsim run = Icsim.run(file, directory.resolve("results"), options.toArray(String[]::new));

        assertThat(run.err()).isEqualTo(problem + "\n");
        Refusal.assertRefused(run);
        assertThat(directory).isDirectoryNotContaining("glob:**/results");
    }

    static Stream<Arguments> settings() {
        String setting = "command line: expected a setting such as subnets[0].nodes=28; got ";
        String path = "command line: expected the path of a setting, such as subnets[0].nodes; got ";
        return Stream.of(
                set("duration", setting + "duration"),
                set("=3", setting + "=3"),
                set("duration=", setting + "duration="),
                set("a b=3", path + "a b"),
                set("subnets[x].nodes=3", path + "subnets[x].nodes"),
                set("[0]=3", path + "[0]"),
                set("duration=5", "command line: duration: expected a duration with a unit, such as 600ms; got 5"),
                set("durration=5s", "command line: durration: unknown key (did you mean 'duration'?)"),
                set("subnets[0].node=5", "command line: subnets[0].node: unknown key (did you mean 'nodes'?)"),
                set(
                        "subnets[7].nodes=5",
                        "command line: subnets: expected a list with an element [7]; got a list of 1"),
                set("subnets[1]=5", "command line: subnets: expected a list with an element [1]; got a list of 1"),
                set("subnets.x=5", "command line: subnets: expected a section of keys; got a list"),
                set("seed.x=5", "command line: seed: expected a section of keys; got a value"),
                set("network[0]=5", "command line: network: expected a list with an element [0]; got something else"),
                set(
                        "seeds=5..1",
                        "command line: seeds: expected a range from the least to the greatest of at most 10000"
                                + " seeds; got 5..1"),
                set(
                        "preset=none",
                        "command line: preset: expected the name of a preset or the path of one; got 'none'"
                                + " (known here: mainnet-2024, mainnet-2025)"),
                set("probe={ to: nns, rate: 1/s }", "command line: probe.to: expected app; got 'nns'"),
                set("duration={", """
                        command line: not YAML: expected the node content, but found '<stream end>'
                            1 | {
                              |  ^"""),
                set("duration=\u001B[31m", """
                        command line: expected text; got the control character U+001B
                            1 | \uFFFD[31m
                              | ^"""));
    }

    static Stream<Arguments> others() {
        return Stream.of(
                arguments(
                        List.of("--variant", "befor"),
                        "command line: expected a variant of the scenario; got befor (did you mean 'before'?)"),
                arguments(
                        List.of("--variant", "x"),
                        "command line: expected a variant of the scenario; got x (known here: before)"),
                arguments(
                        List.of("--variant", "x", "--set", "variants=[]"),
                        "command line: expected a variant of the scenario; got x (it has none)"),
                arguments(List.of("--seed", "-1"), "--seed: expected 0 or more; got -1"),
                arguments(List.of("--jobs", "0"), "--jobs: expected at least 1; got 0"),
                arguments(List.of("--threads", "0"), "--threads: expected at least 1; got 0"),
                arguments(
                        List.of("--check-determinism", "--threads", "1"),
                        "--threads: expected at least 2 with --check-determinism, which runs on one as well; got 1"),
                arguments(List.of("--max-events", "0"), "--max-events: expected at least 1; got 0"),
                arguments(List.of("--until", "0s"), "--until: expected a time above zero; got 0s"),
                arguments(List.of("--until", "5"), "--until: expected a duration with a unit, such as 600ms; got 5"),
                arguments(
                        List.of("--until", "1ms", "--set", "variants=[{id: a, set: {}}, {id: b, set: {}}]"),
                        "--until: expected a single run, as --seed and --variant choose one of many; got 2"),
                arguments(
                        List.of("--check-determinism"),
                        "--out: expected without --check-determinism, which writes no results; got both"));
    }

    @Test
    void allMistakesAreToldBeforeThoseOfTheFile() throws IOException {
        Path file = Files.writeString(directory.resolve("bad.yaml"), VALID.replace("seed: 1", "seed: one"));

        Icsim run = Icsim.run(
                file, directory.resolve("results"), "--set", "duration=5", "--set", "network", "--set", "charts=3");

        assertThat(run.err().lines())
                .containsExactlyInAnyOrder(
                        "command line: expected a setting such as subnets[0].nodes=28; got network",
                        "command line: duration: expected a duration with a unit, such as 600ms; got 5",
                        "command line: charts: expected a list; got 3",
                        file + ":4:7: seed: expected a whole number; got 'one'",
                        "    4 | seed: one",
                        "      |       ^^^",
                        "",
                        "4 problems");
        assertThat(run.err().lines().limit(3)).allMatch(line -> line.startsWith("command line: "));
        Refusal.assertRefused(run);
    }

    private static Arguments set(String setting, String problem) {
        return arguments(List.of("--set", setting), problem);
    }
}
