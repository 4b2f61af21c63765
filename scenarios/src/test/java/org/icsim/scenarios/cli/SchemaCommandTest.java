package org.icsim.scenarios.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SchemaCommandTest {
    @ParameterizedTest
    @ValueSource(strings = {"scenario", "preset", "economy-start"})
    void printsTheCommittedFile(String kind) throws IOException {
        Icsim schema = Icsim.execute("schema", kind);

        assertThat(schema)
                .isEqualTo(new Icsim(ExitCode.OK, Files.readString(Path.of("schema", kind + ".schema.json")), ""));
    }

    @Test
    void isOfScenariosUnlessAskedOtherwise() {
        assertThat(Icsim.execute("schema")).isEqualTo(Icsim.execute("schema", "scenario"));
    }

    @Test
    void knowsNoOtherKind() {
        assertThat(Icsim.execute("schema", "presets"))
                .isEqualTo(new Icsim(
                        ExitCode.BAD_INPUT,
                        "",
                        "schema: expected one of scenario, preset, economy-start; got presets\n"));
    }
}
