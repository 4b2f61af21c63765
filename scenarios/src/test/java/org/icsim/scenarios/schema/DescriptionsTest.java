package org.icsim.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.icsim.scenarios.load.Library;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Editors show what a key means; a key that says nothing is one that nobody can use. */
class DescriptionsTest {
    @ParameterizedTest
    @ValueSource(strings = {"scenario", "preset", "economy-start"})
    void eachKeyIsDescribed(String kind) {
        JsonNode schema = new JsonMapper().readTree(Library.schema(kind));

        assertThat(keysWithoutDescription(schema, "")).isEmpty();
        assertThat(schema.findValues("properties")).isNotEmpty();
    }

    private static List<String> keysWithoutDescription(JsonNode node, String path) {
        List<String> keys = new ArrayList<>();
        node.path("properties").forEachEntry((key, rules) -> {
            if (rules.path("description").asString("").isBlank()) {
                keys.add(path + "." + key);
            }
        });
        node.forEachEntry((key, part) -> keys.addAll(keysWithoutDescription(part, path + "/" + key)));
        return keys;
    }
}
