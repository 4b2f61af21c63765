package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.icsim.scenarios.load.ScenarioLoader.Options;
import org.icsim.scenarios.schema.Preset;
import org.icsim.scenarios.schema.Preset.Sourced;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A preset is read as it stands, and each value says where it comes from. */
class PresetTest {
    private static final Path PRESETS = Path.of("presets");

    @ParameterizedTest
    @MethodSource("names")
    void eachValueHasASource(String name) {
        Preset preset = preset(name);

        assertThat(preset.preset()).isEqualTo(name);
        assertThat(preset.about()).isNotBlank();
        assertThat(values(preset)).hasSize(12).allSatisfy(value -> {
            assertThat(value.source()).isNotBlank();
            assertThat(value.mark()).isNotNull();
            assertThat(value.value()).isNotNull();
        });
    }

    @ParameterizedTest
    @MethodSource("names")
    void eachDurationStandsInTheFileAsItIsWritten(String name) throws IOException {
        Preset preset = preset(name);

        String text = Files.readString(PRESETS.resolve(name + ".yaml"));
        assertThat(text)
                .contains(lines("initial-notary-delay", preset.consensus().initialNotaryDelay()))
                .contains(lines("initial-notary-delay-large", preset.consensus().initialNotaryDelayLarge()))
                .contains(lines("unit-delay", preset.consensus().unitDelay()))
                .contains(lines("unit-delay-large", preset.consensus().unitDelayLarge()))
                .contains(lines("bandwidth", preset.network().bandwidth()))
                .contains(lines("processing", preset.consensus().processing()))
                .contains(lines("pacing", preset.consensus().pacing()))
                .contains("median: " + preset.network().jitter().value().median() + ",");
    }

    static List<String> names() {
        return Library.presets();
    }

    static Preset preset(String name) {
        Source scenario = new Source("a.yaml", """
                scenario: a
                question: Why?
                preset: %s
                seed: 1
                duration: 1s
                subnets: [{ id: app, like: lhg73 }]
                """.formatted(name));
        return new ScenarioLoader(new Library())
                .load(scenario, Options.NONE)
                .versions()
                .get(0)
                .preset();
    }

    private static List<Sourced<?>> values(Preset preset) {
        return List.of(
                preset.consensus().initialNotaryDelay(),
                preset.consensus().initialNotaryDelayLarge(),
                preset.consensus().unitDelay(),
                preset.consensus().unitDelayLarge(),
                preset.consensus().processing(),
                preset.consensus().pacing(),
                preset.network().measured(),
                preset.network().geography(),
                preset.network().bandwidth(),
                preset.network().jitter(),
                preset.network().loss(),
                preset.network().badLinks());
    }

    private static String lines(String key, Sourced<?> value) {
        return "\n  " + key + ":\n    value: " + value.value() + "\n";
    }
}
