package org.icsim.scenarios.shrink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLWriteFeature;

/** Scenarios as trees of settings, and as the YAML that people read. */
final class ScenarioText {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLWriteFeature.WRITE_DOC_START_MARKER, YAMLWriteFeature.SPLIT_LINES)
            .enable(YAMLWriteFeature.MINIMIZE_QUOTES, YAMLWriteFeature.INDENT_ARRAYS_WITH_INDICATOR)
            .build();

    private ScenarioText() {}

    static ObjectNode read(String text) {
        return (ObjectNode) YAML.readTree(text);
    }

    static String write(JsonNode scenario) {
        return YAML.writeValueAsString(scenario);
    }

    /** Returns where settings of a kind are, from the outside to the inside, in the order of the file. */
    static List<JsonPointer> places(JsonNode tree, Predicate<JsonNode> kind) {
        List<JsonPointer> places = new ArrayList<>();
        collect(tree, JsonPointer.empty(), kind, places);
        return places;
    }

    private static void collect(JsonNode node, JsonPointer place, Predicate<JsonNode> kind, List<JsonPointer> places) {
        if (kind.test(node)) {
            places.add(place);
        }
        for (String key : node.propertyNames()) {
            collect(node.path(key), place.appendProperty(key), kind, places);
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.path(i), place.appendIndex(i), kind, places);
        }
    }

    /** Returns a tree that differs from {@code tree} in one place. */
    static ObjectNode with(ObjectNode tree, JsonPointer place, JsonNode value) {
        if (place.matches()) {
            return (ObjectNode) value;
        }
        ObjectNode copy = tree.deepCopy();
        JsonNode parent = copy.at(place.head());
        if (parent instanceof ArrayNode list) {
            list.set(place.last().getMatchingIndex(), value);
        } else {
            ((ObjectNode) parent).set(place.last().getMatchingProperty(), value);
        }
        return copy;
    }
}
