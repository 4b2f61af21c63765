package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What an author gets wrong is told in one line with its place; nothing runs and nothing is written. */
@Timeout(value = 5, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class BadInputTest {
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
    private static final String SUBNETS = "subnets:\n  - id: app\n    like: lhg73\n";
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest(name = "{0}")
    @MethodSource({"notYaml", "notTheSchema", "notAScenario", "notWithinBounds"})
    void isToldInOneLine(String kind, byte[] content, String problem) throws IOException {
        Path file = Files.write(directory.resolve("bad.yaml"), content);

        Icsim run = Icsim.run(file, directory.resolve("results"));

        assertThat(run.err()).startsWith(file + problem).doesNotContain("Exception", "\tat ");
        assertRefused(run);
        assertOnlyContains("bad.yaml");
    }

    @Test
    void theScenarioThatTheCasesChangeIsValid() throws IOException {
        Path file = Files.writeString(directory.resolve("good.yaml"), VALID);

        assertThat(Icsim.run(file, directory.resolve("results")).exitCode()).isEqualTo(ExitCode.OK);
    }

    static Stream<Arguments> notYaml() {
        return Stream.of(
                refused("empty", "", ":1:1: "),
                refused("only a comment", "# nothing\n", ":2:1: "),
                refused("only null", "null\n", ":1:1: expected a Scenario; got an empty document"),
                refused("a scalar", "hello\n", ":1:1: "),
                refused("a list", "- 1\n", ":1:1: "),
                refused("an open brace", VALID + "network: { loss: none\n", ":9:18: expected ',' or '}'"),
                refused("a tab", VALID.replace("    like", "\tlike"), ":7:9: found character '\\t(TAB)'"),
                arguments("not UTF-8", VALID.replace("Why", "Où").getBytes(StandardCharsets.ISO_8859_1), utf8()),
                arguments("UTF-16", VALID.getBytes(Charset.forName("UTF-16")), utf8()),
                refused("too large", VALID + "# " + "x".repeat(MEBIBYTE), ": expected at most 1 MiB; got more"),
                refused("zeros", "\0".repeat(1000), ":1:1: special characters are not allowed"),
                refused("a zero at the end", VALID + "\0", ":1:1: special characters are not allowed"),
                refused("two documents", VALID + "---\n" + VALID, ":10:1: Trailing token"),
                refused("an empty second document", VALID + "---\n", ":10:1: Trailing token"),
                refused(
                        "a class to load",
                        "!!javax.script.ScriptEngineManager [!!java.net.URL [x]]\n",
                        ":1:1: " + plain()),
                refused("a class for a value", VALID.replace("Why?", "!!java.net.URL [x]"), ":2:11: " + plain()),
                refused("a tag", VALID.replace("seed: 1", "seed: !!str 1"), ":4:7: " + plain()),
                refused("an alias", VALID.replace("short", "&name short").replace("Why?", "*name"), plainAt(2, 11)),
                refused("an alias to itself", VALID + "faults: &loop [*loop]\n", plainAt(9, 9)),
                refused("an alias bomb", bomb() + VALID, plainAt(1, 4)),
                refused("deep lists", VALID + "faults: " + "[".repeat(100_000), ":9:508: Document nesting depth"),
                refused("deep maps", "{a: ".repeat(100_000), ":1:2001: Document nesting depth"),
                refused("deep blocks", "- ".repeat(100_000), ":1:1001: Document nesting depth"));
    }

    static Stream<Arguments> notTheSchema() {
        return Stream.of(
                refused("an unknown key", VALID + "colour: red\n", ":9:1: colour: unknown key; expected one of [dur"),
                refused("an unknown key inside", with("    node: 3\n"), ":9:5: subnets[0].node: unknown key; expected"),
                refused("an unknown key early", "colour: red\n" + VALID, ":1:1: colour: unknown key; expected"),
                refused("a key of two lines", VALID + "\"a\\nb\": 1\n", ":9:1: a b: unknown key"),
                refused("a key twice", VALID + "seed: 2\n", ":9:1: Duplicate"),
                refused("a key twice inside", with("    like: io67\n"), ":9:5: Duplicate"),
                refused("a missing key", VALID.replace("seed: 1\n", ""), ":8:1: seed: Missing"),
                refused("a word for a number", VALID.replace("seed: 1", "seed: soon"), ":4:7: seed: "),
                refused("a fraction", VALID.replace("seed: 1", "seed: 1.5"), ":4:7: seed: "),
                refused("text for a number", VALID.replace("seed: 1", "seed: \"1\""), ":4:7: seed: "),
                refused("a number too long", VALID.replace("seed: 1", "seed: 1" + "0".repeat(20)), ":4:7: seed: "),
                refused("a list for a word", VALID.replace("Why?", "[Why]"), ":2:11: question: "),
                refused("a number for a list", VALID.replace(SUBNETS, "subnets: 3\n"), ":6:10: subnets: "),
                refused("a number for a section", with("  - 3\n"), ":9:5: subnets[1]: "),
                refused("a number for an enum", VALID + "fidelity: { traffic: 1 }\n", ":9:22: fidelity.traffic: "),
                refused("an unknown word", VALID + "fidelity: { traffic: some }\n", ":9:22: fidelity.traffic: "),
                refused(
                        "no duration",
                        VALID.replace("duration: 1s", "duration:"),
                        ":5:10: expected a value; got nothing"),
                refused("no subnets", VALID.replace(SUBNETS, "subnets:\n"), ":6:9: expected a value; got nothing"),
                refused("no question", VALID.replace("Why?", "null"), ":2:11: expected a value; got nothing"),
                refused("an empty fault", VALID + "faults:\n  -\n", ":10:4: expected a value; got nothing"),
                refused("no crash", VALID + "faults: [{ at: 1s, for: 1s, crash: }]\n", ":9:35: expected a value"),
                refused("no unit", VALID.replace("1s", "600"), ":5:11: duration: expected a duration with a unit"),
                refused("no unit in text", VALID.replace("1s", "'600'"), ":5:11: duration: expected a duration with"),
                refused("an unknown unit", VALID.replace("1s", "1y"), ":5:11: duration: expected a duration with"),
                refused("a negative duration", VALID.replace("1s", "-1s"), ":5:11: duration: expected a duration with"),
                refused(
                        "a rate without unit",
                        VALID + "probe: { to: app, rate: 100 }\n",
                        ":9:25: probe.rate: expected"),
                refused(
                        "a rate of zero",
                        VALID + "probe: { to: app, rate: 0/s }\n",
                        ":9:25: probe.rate: expected a pos"),
                refused("some jitter", VALID + "network: { jitter: some }\n", ":9:20: network.jitter: expected none"),
                refused("half a jitter", VALID + "network: { jitter: { median: 1ms } }\n", ":9:34: network.jitter.sig"),
                refused("odd jitter", jitter("1ms", "0.9", "2", "1.4"), ":9:97: network.jitter: expected sigma >= 0"),
                refused("some loss", VALID + "network: { loss: some }\n", ":9:18: network.loss: expected none"));
    }

    static Stream<Arguments> notAScenario() {
        return Stream.of(
                refused("a path for a name", VALID.replace("short", "../x"), ":1:1: scenario: expected lower-case"),
                refused("an unknown preset", VALID.replace("2025", "1999"), ":3:1: preset: expected the name of"),
                refused(
                        "a path for a preset",
                        VALID.replace("mainnet-2025", "../x"),
                        ":3:1: preset: expected the name"),
                refused("two lines", VALID.replace("lhg73", "\"l\\nh\""), ":8:5: subnets[0].like: expected one of"),
                refused("an unknown like", VALID.replace("lhg73", "abcde"), ":8:5: subnets[0].like: expected one of"),
                refused(
                        "like and nodes",
                        with("    nodes: 4\n"),
                        ":7:5: subnets[0]: expected either like or nodes; got both"),
                refused(
                        "neither",
                        VALID.replace("    like: lhg73\n", ""),
                        ":7:5: subnets[0]: expected either like or nodes"),
                refused("no subnet", VALID.replace(SUBNETS, "subnets: []\n"), ":6:1: subnets: expected at least one"),
                refused(
                        "an id twice",
                        with("  - { id: app, like: io67 }\n"),
                        ":6:1: subnets: expected ids that differ"),
                refused(
                        "no latency",
                        VALID.replace("like: lhg73", "nodes: 4"),
                        ": network.latency: expected a positive"),
                refused(
                        "latency and like",
                        VALID + "network: { latency: 1ms }\n",
                        ":9:12: network.latency: expected none"),
                refused(
                        "a probe to nobody",
                        VALID + "probe: { to: nns, rate: 1/s }\n",
                        ":9:10: probe.to: expected one of"),
                refused(
                        "a fault nowhere",
                        crash("nns", 1, "1s"),
                        ":9:39: faults[0].crash.subnet: expected one of [app]"),
                refused(
                        "too many crashes",
                        crash("app", 14, "1s"),
                        ":9:52: faults[0].crash.nodes: expected 1 to 13; got 14"),
                refused("no crash", crash("app", 0, "1s"), ":9:52: faults[0].crash.nodes: expected 1 to 13; got 0"),
                refused("a fault without length", crash("app", 1, "0s"), ":9:21: faults[0].for: expected a positive"),
                refused(
                        "loss upside down",
                        VALID + "network: { loss: { least: 0.5, greatest: 0.1 } }\n",
                        ":9:1: network: "));
    }

    static Stream<Arguments> notWithinBounds() {
        return Stream.of(
                refused("no time", VALID.replace("1s", "0s"), ":5:1: duration: expected a positive duration; got 0ns"),
                refused("too long", VALID.replace("1s", "100000d"), ":5:1: duration: expected at most 36500d"),
                refused("longer than a clock", VALID.replace("1s", "1000000d"), ":5:11: duration: expected whole"),
                refused(
                        "absurdly long",
                        VALID.replace("1s", "9".repeat(5000) + "d"),
                        ":5:11: duration: expected whole"),
                refused(
                        "a fault beyond the clock",
                        crash("app", 1, "9223372036s"),
                        ":9:11: faults[0]: expected an end within"),
                refused("no nodes", nodes(0, "1ms"), ":8:5: subnets[0].nodes: expected 1 to 64; got 0"),
                refused("too many nodes", nodes(100_000, "1ms"), ":8:5: subnets[0].nodes: expected 1 to 64"),
                refused("far apart", nodes(4, "100000d"), ":9:12: network.latency: expected at most 1h"),
                refused(
                        "a slow unit",
                        with("    consensus: { unit-delay: 106000d }\n"),
                        ":9:18: subnets[0].consensus.unit"),
                refused(
                        "no unit delay",
                        with("    consensus: { unit-delay: 0s }\n"),
                        ":9:18: subnets[0].consensus.unit"),
                refused(
                        "a rate too high",
                        VALID + "probe: { to: app, rate: 1000001/s }\n",
                        ":9:19: probe.rate: expected"),
                refused(
                        "an absurd rate",
                        VALID + "probe: { to: app, rate: " + "9".repeat(400) + "/s }\n",
                        ":9:19: probe.r"),
                refused(
                        "a tiny rate",
                        VALID + "probe: { to: app, rate: 0." + "0".repeat(400) + "1/s }\n",
                        ":9:19: probe.r"),
                refused(
                        "a heavy tail",
                        jitter("1ms", "0.9", "0.02", "0.1"),
                        ":9:12: network.jitter: expected at most 365d"),
                refused(
                        "a wide body",
                        jitter("1ms", "1e308", "0.02", "1.4"),
                        ":9:12: network.jitter: expected at most 365d"),
                refused("no number", jitter("1ms", ".nan", "0.02", "1.4"), ":9:42: network.jitter.sigma: "),
                refused(
                        "all lost",
                        VALID + "network: { loss: { least: 1, greatest: 1 } }\n",
                        ":9:1: network: expected 0 <"));
    }

    @Test
    void aMissingFileIsTold() throws IOException {
        Icsim run = Icsim.run(directory.resolve("none.yaml"), directory.resolve("results"));

        assertThat(run.err()).isEqualTo(directory.resolve("none.yaml") + ": no such file" + System.lineSeparator());
        assertRefused(run);
        assertOnlyContains();
    }

    @Test
    void aDirectoryIsTold() throws IOException {
        Path scenario = Files.createDirectory(directory.resolve("dir.yaml"));

        Icsim run = Icsim.run(scenario, directory.resolve("results"));

        assertThat(run.err()).startsWith(scenario + ": expected a scenario file; got a directory");
        assertRefused(run);
        assertOnlyContains("dir.yaml");
    }

    @Test
    void aForeignDirectoryIsLeftAlone() throws IOException {
        Path scenario = Files.writeString(directory.resolve("good.yaml"), VALID);
        Path foreign = Files.createDirectory(directory.resolve("thesis"));
        Files.writeString(foreign.resolve("chapter"), "one");

        Icsim run = Icsim.run(scenario, foreign);

        assertThat(run.err()).startsWith(foreign + ": expected a new directory or an earlier run's");
        assertRefused(run);
        assertOnlyContains("good.yaml", "thesis", "thesis/chapter");
    }

    @Test
    void aForeignDirectoryWithAManifestOfItsOwnIsLeftAlone() throws IOException {
        Path scenario = Files.writeString(directory.resolve("good.yaml"), VALID);
        Path foreign = Files.createDirectory(directory.resolve("page"));
        Files.writeString(foreign.resolve("manifest.json"), "{ \"short_name\": \"page\" }");

        Icsim run = Icsim.run(scenario, foreign);

        assertThat(run.err()).startsWith(foreign + ": expected a new directory or an earlier run's");
        assertRefused(run);
        assertOnlyContains("good.yaml", "page", "page/manifest.json");
    }

    @Test
    void aFileIsNotReplacedByADirectory() throws IOException {
        Path scenario = Files.writeString(directory.resolve("good.yaml"), VALID);

        Icsim run = Icsim.run(scenario, scenario);

        assertThat(run.err()).startsWith(scenario + ": expected a new directory or an earlier run's");
        assertRefused(run);
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
        assertRefused(run);
        assertOnlyContains("good.yaml");
    }

    private static void assertRefused(Icsim run) {
        assertThat(run.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(run.err().lines()).hasSize(1);
        assertThat(run.err()).endsWith(System.lineSeparator());
        assertThat(run.out()).isEmpty();
    }

    private void assertOnlyContains(String... names) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> found = files.skip(1)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .toList();
            assertThat(found).containsExactlyInAnyOrder(names);
        }
    }

    private static Arguments refused(String kind, String content, String problem) {
        return arguments(kind, content.getBytes(StandardCharsets.UTF_8), problem);
    }

    private static String utf8() {
        return ": expected UTF-8 text; got other bytes";
    }

    private static String plain() {
        return "expected plain YAML; got an anchor, an alias or a tag";
    }

    private static String plainAt(int line, int column) {
        return ":" + line + ":" + column + ": " + plain();
    }

    private static String with(String linesInSubnets) {
        return VALID + linesInSubnets;
    }

    private static String nodes(int nodes, String latency) {
        return VALID.replace("like: lhg73", "nodes: " + nodes) + "network: { latency: " + latency + " }\n";
    }

    private static String crash(String subnet, int nodes, String length) {
        return VALID + "faults: [ { at: 1s, for: " + length + ", crash: { subnet: " + subnet + ", nodes: " + nodes
                + " } } ]\n";
    }

    private static String jitter(String median, String sigma, String share, String shape) {
        return VALID + "network: { jitter: { median: " + median + ", sigma: " + sigma + ", tail-share: " + share
                + ", tail-minimum: 3ms, tail-shape: " + shape + " } }\n";
    }

    /** Written out, it would hold 9²⁰ words. */
    private static String bomb() {
        StringBuilder text = new StringBuilder("a: &a [x, x, x, x, x, x, x, x, x]\n");
        for (char name = 'b'; name <= 't'; name++) {
            String previous = "*" + (char) (name - 1) + " ";
            text.append(name).append(": &").append(name).append(" [").append((previous + ", ").repeat(8));
            text.append(previous).append("]\n");
        }
        return text.toString();
    }
}
