package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.StreamSupport;
import org.icsim.models.consensus.SafetyMonitor.Invariant;
import org.icsim.scenarios.cli.Explanations.Topic;
import org.icsim.scenarios.schema.ChartName;
import org.icsim.scenarios.schema.Metric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

class ExplainCommandTest {
    private static final Explanations EXPLANATIONS = new Explanations();

    @Test
    void listsAllThatCanBeExplained() {
        Icsim list = Icsim.execute("explain");

        assertThat(list.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(list.err()).isEmpty();
        assertThat(list.out().lines())
                .startsWith("kind         name")
                .contains(
                        "metric       finality.update",
                        "parameter    subnets.consensus.unit-delay",
                        "parameter    network.jitter.tail-shape",
                        "fault        crash",
                        "invariant    one-finalized-block-per-height",
                        "chart        block-makers",
                        "expectation  live")
                .doesNotHaveDuplicates();
    }

    @Test
    void whatHasKeysTellsThem() {
        assertThat(Icsim.execute("explain", "byzantine").out())
                .endsWith("  keys: subnet, nodes, share, does, moves-every\n");
        assertThat(Icsim.execute("explain", "faults.byzantine.does").out()).contains("withhold-shares");
    }

    /** The list comes from where the words are; none of these is missing. */
    @Test
    void nothingIsMissingInTheList() {
        List<String> names = names();

        assertThat(names)
                .containsAll(Metric.all().stream()
                        .map(metric -> metric.quantity().key())
                        .toList())
                .containsAll(
                        List.of(Invariant.values()).stream().map(Invariant::key).toList())
                .containsAll(
                        List.of(ChartName.values()).stream().map(ChartName::key).toList());
    }

    @Test
    void eachNameOfTheListIsExplained() {
        assertThat(names()).allSatisfy(name -> {
            String text = ExplainCommand.text(EXPLANATIONS.named(name));

            assertThat(text).startsWith(name + " (").doesNotContain("null", ". .");
            assertThat(text.lines())
                    .hasSizeGreaterThan(1)
                    .allMatch(line -> line.length() <= 80)
                    .noneMatch(line -> line.endsWith(" ") || line.endsWith(".."))
                    .anyMatch(line -> line.matches("  .*[\\w)]\\."));
        });
    }

    private static List<String> names() {
        return EXPLANATIONS.all().stream().map(Topic::name).toList();
    }

    @Test
    void tellsProgramsTheSame() {
        JsonNode topics =
                new ObjectMapper().readTree(Icsim.execute("explain", "--json").out());
        JsonNode crash = new ObjectMapper()
                .readTree(Icsim.execute("explain", "crash", "--json").out());

        assertThat(StreamSupport.stream(topics.spliterator(), false)
                        .map(topic -> topic.required("name").asString()))
                .isEqualTo(names());
        assertThat(crash).hasSize(1);
        assertThat(topics).contains(crash.get(0));
        assertThat(crash.get(0).required("kind").asString()).isEqualTo("fault");
    }

    @Test
    void tellsOfAMetricItsUnitAndStatistics() {
        assertThat(Icsim.execute("explain", "finality.block").out()).isEqualTo("""
                finality.block (metric)
                  From the proposal of a block to each replica's knowing that it is final. What
                  a replica learns while it is behind the others does not count.
                  unit: s
                  followed by one of: .mean .p50 .p95 .p99 .p999 .max
                """);
    }

    @Test
    void tellsOfAParameterHowItIsWrittenAndWhatThePresetsSay() {
        assertThat(Icsim.execute("explain", "subnets[0].consensus.initial-notary-delay")
                        .out())
                .startsWith("subnets.consensus.initial-notary-delay (parameter)\n")
                .contains(
                        "  written as: a duration with a unit, such as 600ms\n",
                        "  mainnet-2024: 600ms (published: ",
                        "  mainnet-2024: 1s (verified: ",
                        "  mainnet-2025: 300ms (verified: ");
    }

    @Test
    void tellsHowTheValuesOfATableAreWritten() {
        assertThat(Icsim.execute("explain", "subnets[0].round-trips").out())
                .endsWith("  each written as: a duration with a unit, such as 600ms\n");
    }

    @Test
    void tellsOfAParameterOfAnEconomyWhatTheStartStatesSay() {
        assertThat(Icsim.execute("explain", "economy.cycles.burn").out())
                .startsWith("economy.cycles.burn (parameter)\n")
                .contains(
                        "  written as: a worth of cycles a second, such as 0.05 XDR/s\n",
                        "  estimate-2025-10: 0.05 XDR/s (published: ",
                        "  snapshot-2022-12: 0.0051 XDR/s (published: ");
        assertThat(Icsim.execute("explain", "economy.start").out())
                .contains("  snapshot-2022-12, supply: 493136059 ICP (verified: ");
    }

    @ParameterizedTest
    @CsvSource({
        "finality.update.p99, finality.update (metric)",
        "subnets[0].nodes, subnets.nodes (parameter)",
        "subnets[12].consensus.unit-delay, subnets.consensus.unit-delay (parameter)",
        "faults[0].for, faults.for (parameter)",
        "faults[0].crash.nodes, faults.crash.nodes (parameter)",
        "faults[0].crash, crash (fault)",
        "faults.crash, crash (fault)",
        "expect[1], expect (parameter)"
    })
    void understandsNamesAsTheyStandInFilesAndTables(String name, String heading) {
        assertThat(Icsim.execute("explain", name).out()).startsWith(heading + "\n");
    }

    @Test
    void tellsHowTheElementsOfAListAreWritten() {
        assertThat(Icsim.execute("explain", "expect").out())
                .containsIgnoringWhitespaces(
                        "each written as: invariants: all, violated: an invariant, live, or a bound such as finality.update.p99 < 10s");
        assertThat(Icsim.execute("explain", "charts").out()).contains("  each written as: latency-percentiles, ");
    }

    @Test
    void explainsEverythingOfOneName() {
        assertThat(Icsim.execute("explain", "block-rate").out().lines())
                .containsSubsequence("block-rate (metric)", "", "block-rate (chart)");
    }

    @ParameterizedTest
    @CsvSource({
        "finalty.update, finality.update",
        "subnets.consensus.unit-dealy, subnets.consensus.unit-delay",
        "chrash, crash",
        "Seed, seed"
    })
    void suggestsWhatMayHaveBeenMeant(String name, String suggestion) {
        assertThat(Icsim.execute("explain", name))
                .isEqualTo(new Icsim(
                        ExitCode.BAD_INPUT,
                        "",
                        "explain: nothing is known of '" + name + "' (did you mean '" + suggestion
                                + "'?); 'icsim explain' lists every name\n"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "quantum", "[0]", "finality.block.p98"})
    void knowsNothingOfOtherNames(String name) {
        Icsim explain = Icsim.execute("explain", name);

        assertThat(explain.exitCode()).isEqualTo(ExitCode.BAD_INPUT);
        assertThat(explain.err()).startsWith("explain: nothing is known of '" + name + "'");
        assertThat(explain.err().lines()).hasSize(1);
    }
}
