package org.icsim.scenarios.schema;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.icsim.scenarios.Golden;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The committed schemas are those of the records. */
class JsonSchemasTest {
    private static final JsonMapper MAPPER =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @ParameterizedTest
    @MethodSource("files")
    void theCommittedSchemaIsThatOfTheRecord(String name, Class<?> record) throws IOException {
        String schema = MAPPER.writeValueAsString(JsonSchemas.of(record)) + "\n";

        Golden.assertHolds(Path.of("schema", name + ".schema.json"), schema);
    }

    static Stream<Arguments> files() {
        return Stream.of(
                Arguments.of("scenario", Scenario.class),
                Arguments.of("preset", Preset.class),
                Arguments.of("economy-start", EconomyStart.class));
    }
}
