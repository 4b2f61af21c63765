package org.icsim.scenarios.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.icsim.scenarios.load.Experiment;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.ScenarioLoader;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.load.Source;
import org.icsim.scenarios.schema.Preset;
import org.icsim.scenarios.schema.Scenario.ConsensusSection;
import org.icsim.scenarios.schema.TimeSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettledTest {
    private static final String MEASURED = """
            scenario: short
            question: Why?
            preset: mainnet-2025
            seed: 1
            duration: 1s
            subnets: [{ id: app, like: lhg73 }]
            """;

    private final Experiment experiment = load(MEASURED);
    private final Preset preset = experiment.versions().get(0).preset();

    @Test
    void whatTheScenarioLeavesOutComesFromThePreset() {
        Settled settled = settled(MEASURED);

        assertThat(settled.scenario().network()).hasValueSatisfying(network -> {
            assertThat(network.latency()).isEmpty();
            assertThat(network.jitter()).contains(preset.network().jitter().value());
            assertThat(network.loss()).contains(preset.network().loss().value());
        });
        ConsensusSection consensus =
                settled.scenario().subnets().get(0).consensus().orElseThrow();
        assertThat(consensus.initialNotaryDelay())
                .contains(preset.consensus().initialNotaryDelay().value());
        assertThat(consensus.unitDelay())
                .contains(preset.consensus().unitDelay().value());
        assertThat(consensus.processing())
                .contains(preset.consensus().processing().value());
        assertThat(consensus.pacing()).contains(preset.consensus().pacing().value());
    }

    @Test
    void eachParameterIsToldOnceInTheOrderOfTheFile() {
        assertThat(settled(MEASURED).parameters())
                .extracting(Parameter::path)
                .containsExactly(
                        "network.measured",
                        "network.geography",
                        "network.bandwidth",
                        "network.jitter",
                        "network.loss",
                        "network.bad-links",
                        "fidelity.traffic",
                        "subnets[0].like",
                        "subnets[0].type",
                        "subnets[0].consensus.initial-notary-delay",
                        "subnets[0].consensus.unit-delay",
                        "subnets[0].consensus.processing",
                        "subnets[0].consensus.pacing");
    }

    @Test
    void aParameterOfThePresetKeepsItsMarkAndSource() {
        assertThat(parameter(MEASURED, "subnets[0].consensus.processing"))
                .isEqualTo(new Parameter(
                        "subnets[0].consensus.processing",
                        preset.consensus().processing().value().toString(),
                        "derived",
                        preset.consensus().processing().source()));
    }

    @Test
    void whatTheScenarioSetsIsMarkedAsItsOwn() {
        String scenario = MEASURED + "network: { loss: none }\n";

        assertThat(parameter(scenario, "network.loss"))
                .isEqualTo(new Parameter("network.loss", "none", "scenario", "set by the scenario"));
        assertThat(parameter(scenario, "network.jitter").mark()).isEqualTo("assumed");
    }

    /** Who writes down what holds anyway makes no claim of his own. */
    @Test
    void aValueEqualToThePresetsKeepsItsMarkAndSource() {
        String unit = preset.consensus().unitDelay().value().nanos() / 1_000_000 + "ms";

        assertThat(parameter(
                        MEASURED.replace("lhg73 }", "lhg73, consensus: { unit-delay: " + unit + " } }"),
                        "subnets[0].consensus.unit-delay"))
                .isEqualTo(parameter(MEASURED, "subnets[0].consensus.unit-delay"));
        assertThat(parameter(MEASURED + "fidelity: { traffic: full }\n", "fidelity.traffic"))
                .isEqualTo(parameter(MEASURED, "fidelity.traffic"));
    }

    @ParameterizedTest
    @CsvSource({"'nodes: 1', 600ms", "'nodes: 13', 600ms", "'nodes: 14', 1s", "'like: io67', 600ms", "'like: uzr34', 1s"
    })
    void moreThanThirteenNodesTakeTheDelayOfLargeSubnets(String subnet, String delay) {
        String scenario = MEASURED.replace("mainnet-2025", "mainnet-2024").replace("like: lhg73", subnet);

        Settled settled = settled(scenario);

        assertThat(settled.scenario().subnets().get(0).consensus())
                .hasValueSatisfying(
                        consensus -> assertThat(consensus.initialNotaryDelay()).contains(TimeSpan.parse(delay)));
    }

    @Test
    void whatIsSettledStaysSettled() {
        Settled once = settled(MEASURED);

        assertThat(Settled.of(once.scenario(), preset, Optional.empty()).scenario())
                .isEqualTo(once.scenario());
    }

    private static Parameter parameter(String text, String path) {
        return settled(text).parameters().stream()
                .filter(parameter -> parameter.path().equals(path))
                .findFirst()
                .orElseThrow();
    }

    private static Settled settled(String text) {
        return Settled.of(load(text).versions().get(0));
    }

    private static Experiment load(String text) {
        return new ScenarioLoader(new Library()).load(new Source("a.yaml", text), Options.NONE);
    }
}
