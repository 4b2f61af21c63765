package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCheckTest {
    private static final String VALID = """
            scenario: short
            question: Why?
            preset: mainnet-2025
            seed: 1
            duration: 1s
            subnets: [{ id: app, nodes: 4 }]
            """;
    private static final String KNOWN =
            "(known here: scenario, question, preset, seed, seeds, start, duration, network,"
                    + " fidelity, subnets, probe, faults, economy, variants, expect, charts, fast)";
    private static final SchemaCheck SCENARIO = new SchemaCheck("scenario");

    @Test
    void whatFitsHasNoProblem() {
        assertThat(problems(VALID)).isEmpty();
    }

    /** One line for each way not to fit: what was expected, what came, and what may have been meant. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "probe: { rate: 1/s } | probe.to: expected 'to' (The id of a subnet); got no such key",
                "prob: 3             | prob: unknown key (did you mean 'probe'?)",
                "network: { x: 3 }   | network.x: unknown key (known here: latency, measured, geography, bandwidth, jitter, loss, bad-links)",
                "fidelity: { traffic: Full } | fidelity.traffic: expected one of shares, full; got 'Full' (did you mean 'full'?)",
                "fidelity: { traffic: [] } | fidelity.traffic: expected one of shares, full; got a list",
                "expect: [{ invariants: no }] | expect[0].invariants: expected all; got 'no'",
                "expect: [{ invariants: 1 }]  | expect[0].invariants: expected all; got 1",
                "start: 2025-02-30   | start: expected a date, such as 2025-11-01; got 2025-02-30",
                "start: {}           | start: expected a date, such as 2025-11-01; got a section of keys",
                "start: -2025-01-01  | start: expected a date, such as 2025-11-01; got -2025-01-01",
                "seeds: 9            | seeds: expected a range of seeds, such as 1..200; got 9",
                "faults: {}          | faults: expected a list; got a section of keys",
                "faults: [1]         | faults[0]: expected a section of keys; got 1",
                "faults: [null]      | faults[0]: expected a section of keys; got nothing",
                "network: { loss: 1 } | network.loss: expected none, or least and greatest; got 1",
                "network: { loss: { least: x, greatest: 1 } } | network.loss.least: expected a number; got 'x'",
                "network: { loss: { least: -1, greatest: 1 } } | network.loss.least: expected 0 to 1; got -1",
                "network: { latency: 1e-7 } | network.latency: expected a duration with a unit, such as 600ms; got 1E-7",
                "network: { latency: true } | network.latency: expected a duration with a unit, such as 600ms; got true",
                "network: { latency: 0.5ns } | network.latency: expected whole nanoseconds and at most 292 years; got 0.5ns",
                "variants: [{ id: A, set: {} }] | variants[0].id: expected lower-case words joined by hyphens, at most 100 letters; got 'A'",
                "fast: []            | fast: expected a section of keys; got a list"
            })
    void whatDoesNotFitIsTold(String line, String problem) {
        assertThat(problems(VALID + line + "\n")).containsExactly(problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"id: 1", "id: ''", "id: a_b", "id: -a", "id: a-", "id: a--b", "id: Ä"})
    void idsAreLowerCaseWords(String id) {
        assertThat(problems(VALID.replace("id: app", id)))
                .singleElement()
                .asString()
                .startsWith("subnets[0].id: expected lower-case words joined by hyphens, at most 100 letters; got ");
    }

    @ParameterizedTest
    @CsvSource({"0, false", "1, true", "64, true", "65, false", "-1, false", "4.0, true", "4.5, false"})
    void numbersHaveBounds(String nodes, boolean isWithin) {
        assertThat(problems(VALID.replace("nodes: 4", "nodes: " + nodes)).isEmpty())
                .isEqualTo(isWithin);
    }

    @ParameterizedTest
    @CsvSource({
        "-0.1, 0.5, 1, sigma: expected 0 to 100; got -0.1",
        ".nan, 0.5, 1, sigma: expected a number; got '.nan'",
        "1, -0.1, 1, tail-share: expected 0 to 1; got -0.1",
        "1, 1.1, 1, tail-share: expected 0 to 1; got 1.1",
        "1, 0.5, 0, tail-shape: expected 0.01 to 1000; got 0",
        "1, 0.5, .inf, tail-shape: expected a number; got '.inf'"
    })
    void impossibleJitterIsTold(String sigma, String tailShare, String tailShape, String problem) {
        String jitter =
                "network: { jitter: { median: 1ms, sigma: %s, tail-share: %s, tail-minimum: 1ms, tail-shape: %s } }\n";

        assertThat(problems(VALID + jitter.formatted(sigma, tailShare, tailShape)))
                .containsExactly("network.jitter." + problem);
    }

    @Test
    void allThatDoesNotFitIsTold() {
        assertThat(problems("seed: x\nfaults: [3, { at: 3 }]\nnone: 1\n"))
                .containsExactlyInAnyOrder(
                        "scenario: expected 'scenario' (The name of the scenario; results go below it); got no such key",
                        "question: expected 'question' (What somebody wants to know); got no such key",
                        "preset: expected 'preset' (A dated set of parameters, by name or as the path of a file beside"
                                + " this one); got no such key",
                        "duration: expected 'duration' (How much time is simulated); got no such key",
                        "seed: expected a whole number; got 'x'",
                        "faults[0]: expected a section of keys; got 3",
                        "faults[1].for: expected 'for' (How long it lasts, above zero); got no such key",
                        "faults[1].at: expected a duration with a unit, such as 600ms; got 3",
                        "none: unknown key " + KNOWN);
    }

    @Test
    void whatAFindingTellsOfTheSameSettingIsNotToldAgain() {
        Findings findings = new Findings();
        Document document = YamlParser.parse(new Source("a.yaml", VALID + "network: *net\n"), findings);

        SCENARIO.check(document, findings);

        assertThat(findings.problems())
                .extracting(Problem::message)
                .containsExactly("expected a value; got an alias of nothing, *net");
    }

    @Test
    void presetsHaveASchemaOfTheirOwn() {
        Findings findings = new Findings();

        new SchemaCheck("preset").check(YamlParser.parse(new Source("a.yaml", "preset: a\n"), findings), findings);

        assertThat(findings.problems()).extracting(Problem::path).containsExactly("about", "consensus", "network");
    }

    private static List<String> problems(String text) {
        Findings findings = new Findings();
        Document document = YamlParser.parse(new Source("a.yaml", text), findings);
        assertThat(findings.problems()).isEmpty();
        SCENARIO.check(document, findings);
        return findings.problems().stream()
                .map(problem -> (problem.path().isEmpty() ? "" : problem.path() + ": ") + problem.message())
                .toList();
    }
}
