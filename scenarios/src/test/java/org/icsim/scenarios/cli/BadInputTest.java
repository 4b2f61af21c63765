package org.icsim.scenarios.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
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

/**
 * What an author of a file gets wrong is told with its place, what was expected and what came, and the line below it;
 * nothing runs and nothing is written.
 */
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
    private static final String A_DURATION = "expected a duration with a unit, such as 600ms; got ";
    private static final String A_SECTION = "expected a section of keys; got ";
    private static final String A_NAME = "expected lower-case words joined by hyphens, at most 100 letters; got ";
    private static final String TOO_LONG = "expected whole nanoseconds and at most 292 years; got ";
    private static final String TOP_KEYS = "(known here: scenario, question, preset, seed, seeds, start, duration,"
            + " network, fidelity, subnets, probe, faults, economy, variants, expect, charts, fast)";
    private static final int MEBIBYTE = 1 << 20;

    @TempDir
    Path directory = Path.of("");

    @ParameterizedTest(name = "{0}")
    @MethodSource({
        "notYaml",
        "notOnlyData",
        "tooMuch",
        "unknownOrMissingKeys",
        "wrongTypes",
        "wrongForms",
        "wrongNames",
        "contradictions",
        "notWithinBounds",
        "wrongRanges",
        "wrongOverrides",
        "wrongExpectationsAndCharts"
    })
    void isToldWithItsPlace(String kind, byte[] content, String problem) throws IOException {
        Refusal.assertTold(directory, content, problem);
    }

    static Stream<Arguments> notYaml() {
        String utf8 = ": expected UTF-8 text; got other bytes";
        String zero = "expected text; got the control character U+0000";
        String nothing = ":1:1: expected keys and values; got an empty document";
        return Stream.of(
                refused("empty", "", nothing),
                refused("only a comment", "# nothing\n", nothing),
                refused("only a byte order mark", "\uFEFF", nothing),
                refused("only null", "null\n", ":1:1: " + A_SECTION + "nothing"),
                refused("a scalar", "hello\n", ":1:1: " + A_SECTION + "'hello'"),
                refused("a list", "- 1\n", ":1:1: " + A_SECTION + "a list"),
                refused(
                        "an open brace",
                        VALID + "network: { loss: none\n",
                        ":10:1: not YAML: expected ',' or '}', but got <stream end>, while parsing a flow mapping begun"
                                + " at line 9"),
                refused(
                        "a tab",
                        VALID.replace("    like", "\tlike"),
                        ":8:1: not YAML: found character '\\t(TAB)' that cannot start any token. (Do not use \\t(TAB) for"
                                + " indentation)"),
                refused(
                        "no space behind a colon",
                        "scenario:short\nseed: 1\n",
                        ":2:5: not YAML: mapping values are not allowed here"),
                arguments("not UTF-8", VALID.replace("Why", "Où").getBytes(StandardCharsets.ISO_8859_1), utf8),
                arguments("UTF-16", VALID.getBytes(Charset.forName("UTF-16")), utf8),
                arguments("a picture", new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0}, utf8),
                refused("zeros", "\0".repeat(1000), ":1:1: " + zero),
                refused("a zero at the end", VALID + "\0", ":9:1: " + zero),
                refused(
                        "an escape code",
                        VALID.replace("Why?", "\u001B[31m"),
                        ":2:11: expected text; got the control character U+001B"),
                refused(
                        "an escape code far down",
                        VALID + "# 🙂\n".repeat(3_000) + "# x\u001B\n",
                        ":3009:4: expected text; got the control character U+001B"),
                refused("two documents", VALID + "---\n" + VALID, ":9:1: expected one document; got another"),
                refused("an empty second document", VALID + "---\n", ":9:1: expected one document; got another"),
                refused("a list for a key", VALID + "? [a, b]\n: 1\n", ":9:3: expected a word for a key; got a list"),
                refused(
                        "a section for a key",
                        VALID + "? { a: b }\n: 1\n",
                        ":9:3: expected a word for a key; got a section of keys"),
                refused(
                        "an alias for a key",
                        VALID.replace("short", "&n short") + "*n : 1\n",
                        ":9:1: expected a word for a key; got an alias"));
    }

    static Stream<Arguments> notOnlyData() {
        return Stream.of(
                refused(
                        "a class to load",
                        "!!javax.script.ScriptEngineManager [!!java.net.URL [x]]\n",
                        ":1:1: expected a value without a tag; got !!javax.script.ScriptEngineManager"),
                refused(
                        "a class for a value",
                        VALID.replace("Why?", "!!java.net.URL [x]"),
                        ":2:11: question: expected a value without a tag; got !!java.net.URL"),
                refused(
                        "a tag",
                        VALID.replace("seed: 1", "seed: !!str 1"),
                        ":4:7: seed: expected a value without a tag; got !!str"),
                refused(
                        "a tag of its own",
                        VALID.replace("Why?", "!why Why?"),
                        ":2:11: question: expected a value without a tag; got !why"),
                refused(
                        "an alias of nothing",
                        VALID.replace("Why?", "*name"),
                        ":2:11: question: expected a value; got an alias of nothing, *name"),
                refused(
                        "an alias of itself",
                        VALID + "faults: &loop [*loop]\n",
                        ":9:16: faults[0]: expected a value; got an alias of what it is a part of, *loop"));
    }

    static Stream<Arguments> tooMuch() {
        String levels = "expected at most 64 levels; got more";
        return Stream.of(
                refused("just too large", VALID + "# " + "x".repeat(MEBIBYTE), ": expected at most 1 MiB; got more"),
                refused("10 MB", "x".repeat(10 * MEBIBYTE), ": expected at most 1 MiB; got more"),
                refused(
                        "an alias bomb",
                        bomb() + VALID,
                        ":5:13: expected at most 20000 values, aliases included; got more"),
                refused("deep lists", VALID + "faults: " + "[".repeat(100_000), ":9:73: " + levels),
                refused("deep sections", "{a: ".repeat(100_000), ":1:261: " + levels),
                refused("deep blocks", "- ".repeat(100_000), ":1:131: " + levels));
    }

    static Stream<Arguments> unknownOrMissingKeys() {
        return Stream.of(
                refused("an unknown key", VALID + "colour: red\n", ":9:1: colour: unknown key " + TOP_KEYS),
                refused(
                        "an unknown key inside",
                        with("    node: 3\n"),
                        ":9:5: subnets[0].node: unknown key (did you mean 'nodes'?)"),
                refused("an unknown key early", "colour: red\n" + VALID, ":1:1: colour: unknown key " + TOP_KEYS),
                refused(
                        "letters that changed places",
                        VALID + "fautls: []\n",
                        ":9:1: fautls: unknown key (did you mean 'faults'?)"),
                refused("half a key", VALID + "net: {}\n", ":9:1: net: unknown key (did you mean 'network'?)"),
                refused("a key of two lines", VALID + "\"a\\nb\": 1\n", ":9:1: a b: unknown key " + TOP_KEYS),
                refused("a number for a key", VALID + "1: 1\n", ":9:1: 1: unknown key " + TOP_KEYS),
                refused("null for a key", VALID + "~: 1\n", ":9:1: ~: unknown key " + TOP_KEYS),
                refused("no key", VALID + "'': 1\n", ":9:1: '': unknown key " + TOP_KEYS),
                refused(
                        "a key twice",
                        VALID + "seed: 2\n",
                        ":9:1: seed: expected each key once; got it again, first at line 4"),
                refused(
                        "a key twice inside",
                        with("    like: io67\n"),
                        ":9:5: subnets[0].like: expected each key once; got it again, first at line 8"),
                refused(
                        "a missing key",
                        VALID.replace("duration: 1s\n", ""),
                        ":1:1: duration: expected 'duration' (How much time is simulated); got no such key"),
                refused(
                        "half a jitter",
                        VALID + "network: { jitter: { median: 1ms } }\n",
                        ":9:20: network.jitter.sigma: expected 'sigma' (Standard deviation of the natural logarithm of"
                                + " the log-normal part); got no such key"));
    }

    static Stream<Arguments> wrongTypes() {
        String seed = ":4:7: seed: expected a whole number; got ";
        String traffic = ":9:22: fidelity.traffic: expected one of shares, full; got ";
        return Stream.of(
                refused("a word for a number", VALID.replace("seed: 1", "seed: soon"), seed + "'soon'"),
                refused("a fraction", VALID.replace("seed: 1", "seed: 1.5"), seed + "1.5"),
                refused("text for a number", VALID.replace("seed: 1", "seed: \"1\""), seed + "'1'"),
                refused("hexadecimal", VALID.replace("seed: 1", "seed: 0x1F"), seed + "'0x1F'"),
                refused("a leading zero", VALID.replace("seed: 1", "seed: 012"), seed + "'012'"),
                refused("true for a number", VALID.replace("seed: 1", "seed: true"), seed + "true"),
                refused(
                        "a number too long for a seed",
                        VALID.replace("seed: 1", "seed: 1" + "0".repeat(20)),
                        ":4:7: seed: expected 0 to 9223372036854775807; got 100000000000000000000"),
                refused(
                        "a number too long to read",
                        VALID.replace("seed: 1", "seed: " + "1".repeat(101)),
                        ":4:7: seed: expected a number of at most 100 digits; got " + "1".repeat(60) + "…"),
                refused(
                        "a list for text",
                        VALID.replace("Why?", "[Why]"),
                        ":2:11: question: expected some text, without control characters; got a list"),
                refused(
                        "a number for a list",
                        VALID.replace(SUBNETS, "subnets: 3\n"),
                        ":6:10: subnets: expected a list; got 3"),
                refused("a number for a section", with("  - 3\n"), ":9:5: subnets[1]: " + A_SECTION + "3"),
                refused("a number for a word", VALID + "fidelity: { traffic: 1 }\n", traffic + "1"),
                refused("an unknown word", VALID + "fidelity: { traffic: some }\n", traffic + "'some'"),
                refused(
                        "nearly a word",
                        VALID + "fidelity: { traffic: ful }\n",
                        traffic + "'ful' (did you mean 'full'?)"),
                refused(
                        "no duration",
                        VALID.replace("duration: 1s", "duration:"),
                        ":5:10: duration: " + A_DURATION + "nothing"),
                refused(
                        "no subnets",
                        VALID.replace(SUBNETS, "subnets:\n"),
                        ":6:9: subnets: expected a list; got nothing"),
                refused(
                        "an empty list",
                        VALID.replace(SUBNETS, "subnets: []\n"),
                        ":6:10: subnets: expected at least one, or an economy; got neither"),
                refused(
                        "no question",
                        VALID.replace("Why?", "null"),
                        ":2:11: question: expected some text, without control characters; got nothing"),
                refused("an empty fault", VALID + "faults:\n  -\n", ":10:4: faults[0]: " + A_SECTION + "nothing"),
                refused(
                        "no crash",
                        VALID + "faults: [{ at: 1s, for: 1s, crash: }]\n",
                        ":9:35: faults[0].crash: " + A_SECTION + "nothing"));
    }

    static Stream<Arguments> wrongForms() {
        String duration = ":5:11: duration: " + A_DURATION;
        String rate = ":9:25: probe.rate: expected a positive rate, such as 100/s; got ";
        String start = ":9:8: start: expected a date, such as 2025-11-01; got ";
        return Stream.of(
                refused("no unit", VALID.replace("1s", "600"), duration + "600"),
                refused("no unit in text", VALID.replace("1s", "'600'"), duration + "600"),
                refused("an unknown unit", VALID.replace("1s", "1w"), duration + "1w"),
                refused("a negative duration", VALID.replace("1s", "-1s"), duration + "-1s"),
                refused("a duration that is no number", VALID.replace("1s", ".nan"), duration + ".nan"),
                refused("an endless duration", VALID.replace("1s", ".inf"), duration + ".inf"),
                refused("a rate without unit", VALID + "probe: { to: app, rate: 100 }\n", rate + "100"),
                refused("a rate of zero", VALID + "probe: { to: app, rate: 0/s }\n", rate + "0/s"),
                refused(
                        "some jitter",
                        VALID + "network: { jitter: some }\n",
                        ":9:20: network.jitter: expected none, or median, sigma and a tail; got some"),
                refused(
                        "odd jitter",
                        jitter("1ms", "0.9", "2", "1.4"),
                        ":9:59: network.jitter.tail-share: expected 0 to 1; got 2"),
                refused(
                        "not a number",
                        jitter("1ms", ".nan", "0.02", "1.4"),
                        ":9:42: network.jitter.sigma: expected a number; got '.nan'"),
                refused(
                        "an endless number",
                        jitter("1ms", ".inf", "0.02", "1.4"),
                        ":9:42: network.jitter.sigma: expected a number; got '.inf'"),
                refused(
                        "some loss",
                        VALID + "network: { loss: some }\n",
                        ":9:18: network.loss: expected none, or least and greatest; got some"),
                refused("a month too many", VALID + "start: 2025-13-01\n", start + "2025-13-01"),
                refused("only a year", VALID + "start: 2025\n", start + "2025"),
                refused("a year far away", VALID + "start: +99999-01-01\n", start + "+99999-01-01"));
    }

    static Stream<Arguments> wrongNames() {
        String preset = ":3:9: preset: expected the name of a preset or the path of one; got ";
        String like =
                ":8:11: subnets[0].like: expected the beginning of the id of one of mainnet's 47 subnets, such as 2fq7c; got ";
        return Stream.of(
                refused("a path for a name", VALID.replace("short", "../x"), ":1:11: scenario: " + A_NAME + "'../x'"),
                refused(
                        "a name that ends a line",
                        VALID.replace("short", "\"a\\n\""),
                        ":1:11: scenario: " + A_NAME + "'a '"),
                refused(
                        "a name of many words",
                        VALID.replace("short", "a" + "-a".repeat(20_000)),
                        ":1:11: scenario: " + A_NAME + "'" + "a-".repeat(30) + "…'"),
                refused(
                        "an unknown preset",
                        VALID.replace("2025", "1999"),
                        preset + "'mainnet-1999' (known here: mainnet-2024, mainnet-2025)"),
                refused(
                        "nearly a preset",
                        VALID.replace("mainnet-2025", "mainet-2025"),
                        preset + "'mainet-2025' (did you mean 'mainnet-2025'?)"),
                refused(
                        "a preset of no characters",
                        VALID.replace("mainnet-2025", "''"),
                        preset + "'' (known here: mainnet-2024, mainnet-2025)"),
                refused(
                        "an escape code in a value",
                        VALID.replace("mainnet-2025", "\"\\e[31mred\\a\""),
                        preset + "' [31mred ' (known here: mainnet-2024, mainnet-2025)"),
                refused(
                        "an escape code of one character",
                        VALID.replace("mainnet-2025", "\"\\x9B31m\""),
                        preset + "' 31m' (known here: mainnet-2024, mainnet-2025)"),
                refused(
                        "a letter that turns the text round",
                        VALID.replace("mainnet", "main\u202Enet"),
                        preset + "'main net-2025' (did you mean 'mainnet-2025'?)"),
                refused("two lines", VALID.replace("lhg73", "\"l\\nh\""), like + "'l h'"),
                refused("an unknown like", VALID.replace("lhg73", "abcde"), like + "'abcde'"),
                refused("nearly a like", VALID.replace("lhg73", "lgh73"), like + "'lgh73' (did you mean 'lhg73'?)"),
                refused(
                        "a probe to nobody",
                        VALID + "probe: { to: nns, rate: 1/s }\n",
                        ":9:14: probe.to: expected app; got 'nns'"),
                refused(
                        "a fault nowhere",
                        crash("nns", 1, "1s"),
                        ":9:47: faults[0].crash.subnet: expected app; got 'nns'"));
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                refused(
                        "like and nodes",
                        with("    nodes: 4\n"),
                        ":7:5: subnets[0]: expected one of like, nodes and members; got several"),
                refused(
                        "neither",
                        VALID.replace("    like: lhg73\n", ""),
                        ":7:5: subnets[0]: expected one of like, nodes and members; got none"),
                refused(
                        "an id twice",
                        with("  - { id: app, like: io67 }\n"),
                        ":9:11: subnets[1].id: expected each once; got 'app' again"),
                refused(
                        "latency and like",
                        VALID + "network: { latency: 1ms }\n",
                        ":9:21: network.latency: expected none where every subnet is like a real one or has round-trips; got 1ms"),
                refused(
                        "too many crashes",
                        crash("app", 14, "1s"),
                        ":9:59: faults[0].crash.nodes: expected 1 to 13; got 14"),
                refused(
                        "no node to crash",
                        crash("app", 0, "1s"),
                        ":9:59: faults[0].crash.nodes: expected 1 to 64; got 0"),
                refused(
                        "a fault without length",
                        crash("app", 1, "0s"),
                        ":9:26: faults[0].for: expected a positive duration; got 0s"),
                refused(
                        "loss upside down",
                        VALID + "network: { loss: { least: 0.5, greatest: 0.1 } }\n",
                        ":9:18: network.loss: expected least above 0, up to greatest, below 1; got 0.5 to 0.1"),
                refused(
                        "rounds without time",
                        VALID.replace(
                                        "like: lhg73",
                                        "nodes: 1\n    consensus: { initial-notary-delay: 0s, processing: 0s }")
                                + "network: { latency: 1ms }\n",
                        ":9:16: subnets[0].consensus: expected a delay: rounds of a single node would take no time; got none"));
    }

    static Stream<Arguments> notWithinBounds() {
        String duration = ":5:11: duration: expected a positive duration of at most 36500d; got ";
        String anHour = "expected a positive duration of at most 1h; got ";
        String rate = ":9:25: probe.rate: expected 0.000001/s to 1000000/s; got ";
        String unit = ":9:30: subnets[0].consensus.unit-delay: " + anHour;
        String heavy = "network.jitter: expected at most 365d for all but one packet in 2^40: a greater tail-shape, or"
                + " less of the rest; got median 1ms, sigma ";
        return Stream.of(
                refused("no time", VALID.replace("1s", "0s"), duration + "0s"),
                refused("too long", VALID.replace("1s", "100000d"), duration + "100000d"),
                refused(
                        "longer than a clock",
                        VALID.replace("1s", "1000000d"),
                        ":5:11: duration: " + TOO_LONG + "1000000d"),
                refused(
                        "absurdly long",
                        VALID.replace("1s", "9".repeat(5000) + "d"),
                        ":5:11: duration: " + TOO_LONG + "9".repeat(60) + "…"),
                refused(
                        "a fault beyond the clock",
                        crash("app", 1, "9223372036s"),
                        ":9:11: faults[0]: expected an end within 292 years; got a later one"),
                refused("no nodes", nodes(0, "1ms"), ":8:12: subnets[0].nodes: expected 1 to 64; got 0"),
                refused(
                        "too many nodes",
                        nodes(100_000, "1ms"),
                        ":8:12: subnets[0].nodes: expected 1 to 64; got 100000"),
                refused("far apart", nodes(4, "100000d"), ":9:21: network.latency: " + anHour + "100000d"),
                refused("a slow unit", with("    consensus: { unit-delay: 106000d }\n"), unit + "106000d"),
                refused("no unit delay", with("    consensus: { unit-delay: 0s }\n"), unit + "0s"),
                refused(
                        "a slow notary",
                        with("    consensus: { initial-notary-delay: 2h }\n"),
                        ":9:40: subnets[0].consensus.initial-notary-delay: expected at most 1h; got 2h"),
                refused("a rate too high", VALID + "probe: { to: app, rate: 1000001/s }\n", rate + "1000001/s"),
                refused(
                        "an absurd rate",
                        VALID + "probe: { to: app, rate: " + "9".repeat(400) + "/s }\n",
                        rate + "9".repeat(60) + "…"),
                refused(
                        "a tiny rate",
                        VALID + "probe: { to: app, rate: 0." + "0".repeat(400) + "1/s }\n",
                        rate + "0." + "0".repeat(58) + "…"),
                refused(
                        "a heavy tail",
                        jitter("1ms", "0.9", "0.02", "0.1"),
                        ":9:20: " + heavy + "0.9, tail 0.02 from 3ms, shape 0.1"),
                refused(
                        "a wide body",
                        jitter("1ms", "99", "0.02", "1.4"),
                        ":9:20: " + heavy + "99.0, tail 0.02 from 3ms, shape 1.4"),
                refused(
                        "an absurd body",
                        jitter("1ms", "1e308", "0.02", "1.4"),
                        ":9:42: network.jitter.sigma: expected a number of at most 100 digits; got 1e308"),
                refused(
                        "a tail of nothing",
                        jitter("1ms", "0.9", "0.02", "1.4").replace("tail-minimum: 3ms", "tail-minimum: 0s"),
                        ":9:79: network.jitter.tail-minimum: expected a positive duration; got 0"),
                refused(
                        "all lost",
                        VALID + "network: { loss: { least: 1, greatest: 1 } }\n",
                        ":9:18: network.loss: expected least above 0, up to greatest, below 1; got 1 to 1"));
    }

    static Stream<Arguments> wrongRanges() {
        String range = ":4:8: seeds: expected a range from the least to the greatest of at most 10000 seeds; got ";
        String form = ":4:8: seeds: expected a range of seeds, such as 1..200; got ";
        return Stream.of(
                refused("seeds that descend", VALID.replace("seed: 1", "seeds: 5..1"), range + "5..1"),
                refused("too many seeds", VALID.replace("seed: 1", "seeds: 1..99999999"), range + "1..99999999"),
                refused("seeds in words", VALID.replace("seed: 1", "seeds: all"), form + "all"),
                refused("one number of seeds", VALID.replace("seed: 1", "seeds: 20"), form + "20"),
                refused("a list of seeds", VALID.replace("seed: 1", "seeds: [1, 2]"), form + "a list"),
                refused(
                        "a negative seed",
                        VALID.replace("seed: 1", "seed: -1"),
                        ":4:7: seed: expected 0 to 9223372036854775807; got -1"),
                refused(
                        "seed and seeds",
                        VALID + "seeds: 1..2\n",
                        ":9:8: seeds: expected either seed or seeds; got both"),
                refused(
                        "neither seed nor seeds",
                        VALID.replace("seed: 1\n", ""),
                        ":1:1: expected either seed or seeds; got neither"));
    }

    static Stream<Arguments> wrongOverrides() {
        return Stream.of(
                refused(
                        "a variant of an unknown key",
                        variants("{ id: a, set: { durration: 2s } }"),
                        ":9:28: durration: unknown key (did you mean 'duration'?)"),
                refused(
                        "a variant of a bad value",
                        variants("{ id: a, set: { duration: 2 } }"),
                        ":9:38: duration: " + A_DURATION + "2"),
                refused(
                        "a variant of a subnet too many",
                        variants("{ id: a, set: { subnets.1.nodes: 4 } }"),
                        ":9:28: subnets: expected a list with an element [1]; got a list of 1"),
                refused(
                        "a variant of no path",
                        variants("{ id: a, set: { 'a b': 4 } }"),
                        ":9:28: expected the path of a setting, such as subnets[0].nodes; got a b"),
                refused(
                        "a variant of what cannot vary",
                        variants("{ id: a, set: { seed: 2 } }"),
                        ":9:28: expected a setting that can differ here; got seed"),
                refused(
                        "a variant that contradicts itself",
                        variants("{ id: a, set: { 'subnets[0].nodes': 4 } }"),
                        ":7:5: subnets[0]: expected one of like, nodes and members; got several, in variant a"),
                refused(
                        "a variant of an unknown preset",
                        variants("{ id: a, set: { preset: mainnet-20255 } }"),
                        ":9:36: preset: expected the name of a preset or the path of one; got 'mainnet-20255' (did you"
                                + " mean 'mainnet-2025'?)"),
                refused(
                        "a variant twice",
                        variants("{ id: a, set: {} }, { id: a, set: {} }"),
                        ":9:38: variants[1].id: expected each once; got 'a' again"),
                refused(
                        "a variant that is no word",
                        variants("{ id: A b, set: {} }"),
                        ":9:18: variants[0].id: " + A_NAME + "'A b'"),
                refused(
                        "a variant that sets nothing",
                        variants("{ id: a, set: }"),
                        ":9:25: variants[0].set: " + A_SECTION + "nothing"),
                refused(
                        "a variant without a set",
                        variants("{ id: a }"),
                        ":9:12: variants[0].set: expected 'set' (Overrides, path and value, such as"
                                + " subnets[0].consensus.initial-notary-delay: 600ms); got no such key"),
                refused("an unknown key when fast", fast("colour: red"), ":9:9: colour: unknown key " + TOP_KEYS),
                refused("a bad seed when fast", fast("seed: soon"), ":9:15: seed: expected a whole number; got 'soon'"),
                refused(
                        "bad seeds when fast",
                        fast("seeds: soon"),
                        ":9:16: seeds: expected a range of seeds, such as 1..200; got soon"),
                refused(
                        "odd variants when fast",
                        fast("variants: { a: b }"),
                        ":9:19: variants: expected a list; got a section of keys"),
                refused(
                        "another fast when fast",
                        fast("fast.seed: 1"),
                        ":9:9: expected a setting that can differ here; got fast.seed"));
    }

    static Stream<Arguments> wrongExpectationsAndCharts() {
        String charts = "expected one of latency-percentiles, latency-over-time, block-rate, block-makers,"
                + " block-rate-panels, block-rate-by-subnet, finality-by-size, round-trips, node-map, collusion, supply, mints-and-burns, growth, price, stakes, voting-power, yields,"
                + " break-even-burn; got ";
        return Stream.of(
                expecting("block-rat > 1/s", "expected a metric; got 'block-rat' (did you mean 'block-rate'?)"),
                expecting("block-rate > 1", "expected a positive rate, such as 100/s; got 1"),
                expecting("finality.block.p99 < 10", A_DURATION + "10"),
                expecting("higher-rank-share < 0.5", "expected a share, such as 5 %; got 0.5"),
                expecting("final-blocks > many", "expected a whole number, such as 100; got many"),
                expecting(
                        "ap.block-rate > 1/s",
                        "expected the id of a subnet before block-rate; got 'ap' (did you mean 'app'?)"),
                expecting(
                        "finality.update.p99 < 1s", "expected a probe of what finality.update.p99 measures; got none"),
                expecting("app.updates > 1", "expected a probe of what updates measures; got none"),
                expecting(
                        "all is well",
                        "expected invariants: all, violated: an invariant, live, or a bound such as finality.update.p99 < 10s; got all is well"),
                refused(
                        "one thing that is no list",
                        VALID + "expect: alive\n",
                        ":9:9: expect: expected invariants: all, violated: an invariant, live, or a bound such as finality.update.p99 < 10s; got alive"),
                refused(
                        "one bound that is no list",
                        VALID + "expect: block-rat > 1/s\n",
                        ":9:9: expect: expected a metric; got 'block-rat' (did you mean 'block-rate'?)"),
                refused(
                        "some invariants",
                        VALID + "expect:\n  - invariants: some\n",
                        ":10:17: expect[0].invariants: expected all; got 'some'"),
                refused(
                        "an unknown chart",
                        VALID + "charts: [block-rat]\n",
                        ":9:10: charts[0]: " + charts + "'block-rat' (did you mean 'block-rate'?)"),
                refused(
                        "a chart twice",
                        VALID + "charts: [block-rate, block-rate]\n",
                        ":9:22: charts[1]: expected each once; got 'block-rate' again"));
    }

    /** Editors on other systems write these; nothing is wrong with them. */
    @ParameterizedTest
    @MethodSource("harmless")
    void isRead(String kind, String content) throws IOException {
        Path file = Files.writeString(directory.resolve("good.yaml"), content);

        Icsim run = Icsim.execute("validate", file.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).isEqualTo(file + ": sound, 1 run" + System.lineSeparator());
    }

    static Stream<Arguments> harmless() {
        return Stream.of(
                arguments("as it is", VALID),
                arguments("a byte order mark", "\uFEFF" + VALID),
                arguments("Windows", VALID.replace("\n", "\r\n")),
                arguments("one document, begun and ended", "---\n" + VALID + "...\n"),
                arguments("a tab before a comment", VALID.replace("seed: 1", "seed: 1\t# one")),
                arguments("an alias", VALID.replace("short", "&name short").replace("Why?", "*name")),
                arguments("one expectation", VALID + "expect: live\n"),
                arguments("one expectation with a key", VALID + "expect: { invariants: all }\n"),
                arguments("a list of one", VALID + "expect: [live]\n"),
                arguments("a single variant that changes nothing", variants("{ id: a, set: {} }")),
                arguments(
                        "all on one line",
                        "{ scenario: a, question: b, preset: mainnet-2025, seed: 1, duration: 1s,"
                                + " subnets: [{ id: app, like: io67 }] }"));
    }

    @Test
    void theFirstLineOfAFileWithAByteOrderMarkIsTheAuthors() throws IOException {
        Path file = Files.writeString(directory.resolve("bad.yaml"), "\uFEFFscenario: A\n");

        assertThat(Icsim.run(file, directory.resolve("results")).err())
                .contains("    1 | scenario: A\n      |           ^\n");
    }

    @Test
    void allMistakesAreToldAtOnceInTheOrderOfTheFileEachWithItsLine() throws IOException {
        Path file = Files.writeString(directory.resolve("bad.yaml"), """
                scenario: Short
                question: Why?
                qestion: Why not?
                preset: mainnet-2025
                seed: 1
                seed: !!int 2
                duration: 600
                network: { latency: 1 ms, losss: none }
                subnets:
                  - id: app
                    nodes: many
                faults:
                  - { at: soon, for: 3m }
                """);

        Icsim run = Icsim.run(file, directory.resolve("results"), "--set", "probe=3");

        assertThat(run.err().replace(file.toString(), "bad.yaml")).isEqualTo("""
                command line: probe: expected a section of keys; got 3
                bad.yaml:1:11: scenario: expected lower-case words joined by hyphens, at most 100 letters; got 'Short'
                    1 | scenario: Short
                      |           ^^^^^
                bad.yaml:3:1: qestion: unknown key (did you mean 'question'?)
                    3 | qestion: Why not?
                      | ^^^^^^^
                bad.yaml:6:1: seed: expected each key once; got it again, first at line 5
                    6 | seed: !!int 2
                      | ^^^^
                bad.yaml:6:7: seed again: expected a value without a tag; got !!int
                    6 | seed: !!int 2
                      |       ^^^^^^^
                bad.yaml:7:11: duration: expected a duration with a unit, such as 600ms; got 600
                    7 | duration: 600
                      |           ^^^
                bad.yaml:8:27: network.losss: unknown key (did you mean 'loss'?)
                    8 | network: { latency: 1 ms, losss: none }
                      |                           ^^^^^
                bad.yaml:11:12: subnets[0].nodes: expected a whole number; got 'many'
                   11 |     nodes: many
                      |            ^^^^
                bad.yaml:13:11: faults[0].at: expected a duration with a unit, such as 600ms; got soon
                   13 |   - { at: soon, for: 3m }
                      |           ^^^^

                9 problems
                """);
        Refusal.assertRefused(run);
        assertOnlyContains("bad.yaml");
    }

    @Test
    void whatWasFoundBeforeTheTextBreaksOffIsToldAsWell() throws IOException {
        Path file = Files.writeString(directory.resolve("bad.yaml"), VALID + "seed: 2\nnetwork: [\n");

        Icsim run = Icsim.run(file, directory.resolve("results"));

        assertThat(run.err())
                .startsWith(file + ":9:1: seed: expected each key once; got it again, first at line 4\n")
                .contains(file + ":11:1: not YAML: ")
                .endsWith("\n2 problems\n");
    }

    @Test
    void ofVeryManyMistakesTheFirstHundredAreTold() throws IOException {
        Path file = Files.writeString(directory.resolve("bad.yaml"), VALID + "faults:\n" + "  - 3\n".repeat(15_000));

        Icsim run = Icsim.run(file, directory.resolve("results"));

        assertThat(run.err().lines().filter(line -> line.startsWith(file.toString())))
                .hasSize(100);
        assertThat(run.err()).endsWith("\n15000 problems, the first 100 of which are told\n");
        Refusal.assertRefused(run);
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
        return arguments(kind, content.getBytes(UTF_8), problem);
    }

    private static Arguments expecting(String bound, String problem) {
        return refused(bound, VALID + "expect:\n  - " + bound + "\n", ":10:5: expect[0]: " + problem);
    }

    private static String variants(String variants) {
        return VALID + "variants: [" + variants + "]\n";
    }

    private static String fast(String overrides) {
        return VALID + "fast: { " + overrides + " }\n";
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
