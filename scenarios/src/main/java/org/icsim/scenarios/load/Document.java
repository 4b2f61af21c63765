package org.icsim.scenarios.load;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.icsim.scenarios.load.SettingPath.IndexStep;
import org.icsim.scenarios.load.SettingPath.KeyStep;
import org.icsim.scenarios.load.SettingPath.Step;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a file says, as a tree in which each key and each value knows where it was written. Never changes. */
final class Document {
    private final JsonNode root;
    private final Map<SettingPath, Place> keys;
    private final Map<SettingPath, Place> values;

    /** Takes over a tree and its places; who made them lets them go. The top has a place among the values. */
    Document(JsonNode root, Map<SettingPath, Place> keys, Map<SettingPath, Place> values) {
        this.root = root;
        this.keys = keys;
        this.values = values;
    }

    JsonNode root() {
        return root;
    }

    /** Returns a problem with the value at a path, told with the nearest value around it where there is none. */
    Problem problem(SettingPath path, String message) {
        return new Problem(placeOf(path), path.toString(), message);
    }

    /** Returns a problem with the key at a path. */
    Problem problemOfKey(SettingPath path, String message) {
        return new Problem(placeOfKey(path), path.toString(), message);
    }

    /** Returns where the value at a path is written, or the nearest thing around it. */
    Place placeOf(SettingPath path) {
        return path.isTop() || values.containsKey(path)
                ? Optional.ofNullable(values.get(path)).orElseThrow()
                : keys.containsKey(path) ? placeOfKey(path) : placeOf(path.parent());
    }

    /** Returns where the key at a path is written, or the nearest thing around it. */
    Place placeOfKey(SettingPath path) {
        Place place = keys.get(path);
        return place == null ? placeOf(path) : place;
    }

    /** Returns the value at a path if there is one. */
    Optional<JsonNode> at(SettingPath path) {
        JsonNode node = root;
        for (Step step : path.steps()) {
            node = step.in(node);
        }
        return node.isMissingNode() ? Optional.empty() : Optional.of(node);
    }

    /** Returns what stands at a path as a document of its own. */
    Document part(SettingPath path) {
        return new Document(at(path).orElseThrow(), below(keys, path), below(values, path));
    }

    private static Map<SettingPath, Place> below(Map<SettingPath, Place> places, SettingPath top) {
        Map<SettingPath, Place> below = new HashMap<>();
        places.forEach((path, place) -> {
            if (path.startsWith(top)) {
                below.put(path.moved(top, SettingPath.TOP), place);
            }
        });
        return below;
    }

    /** Returns the same values, all of them written at one place. */
    Document writtenAt(Place place) {
        Map<SettingPath, Place> same = new HashMap<>(values);
        same.putAll(keys);
        same.replaceAll((path, other) -> place);
        return new Document(root, same, same);
    }

    /** Returns this document without a key of the top. */
    Document without(String key) {
        JsonNode copy = root.deepCopy();
        if (copy instanceof ObjectNode object) {
            object.remove(key);
        }
        SettingPath gone = SettingPath.TOP.key(key);
        return new Document(copy, replaced(keys, gone, Map.of()), replaced(values, gone, Map.of()));
    }

    /**
     * Returns this document with another value at a path. Sections that are missing on the way are made.
     *
     * @param key where it is written that this value shall be set
     * @throws BadInputException if the way leads through something that is not a section or a list with that index
     */
    Document with(SettingPath path, Document value, Place key) {
        JsonNode copy = root.deepCopy();
        JsonNode parent = copy;
        for (int i = 0; i < path.steps().size() - 1; i++) {
            parent = enter(parent, path, i, key);
        }
        put(parent, path, value.root, key);
        Map<SettingPath, Place> newKeys = replaced(keys, path, value.keys);
        Map<SettingPath, Place> newValues = replaced(values, path, value.values);
        newKeys.put(path, key);
        for (SettingPath way = path.parent(); !way.isTop(); way = way.parent()) {
            newKeys.putIfAbsent(way, key);
        }
        return new Document(copy, newKeys, newValues);
    }

    private static Map<SettingPath, Place> replaced(
            Map<SettingPath, Place> places, SettingPath top, Map<SettingPath, Place> below) {
        Map<SettingPath, Place> replaced = new HashMap<>(places);
        replaced.keySet().removeIf(path -> path.startsWith(top));
        below.forEach((path, place) -> replaced.put(path.moved(SettingPath.TOP, top), place));
        return replaced;
    }

    private static JsonNode enter(JsonNode parent, SettingPath path, int i, Place key) {
        Step step = path.steps().get(i);
        if (step instanceof KeyStep section
                && !requireSection(parent, path, i, key).has(section.name())) {
            ((ObjectNode) parent).set(section.name(), JsonNodeFactory.instance.objectNode());
        } else if (step instanceof IndexStep element) {
            requireElement(parent, element, path, i, key);
        }
        return step.in(parent);
    }

    private static void put(JsonNode parent, SettingPath path, JsonNode value, Place key) {
        int i = path.steps().size() - 1;
        if (path.last() instanceof IndexStep element) {
            requireElement(parent, element, path, i, key).set(element.number(), value);
        } else {
            requireSection(parent, path, i, key).set(path.last().toString(), value);
        }
    }

    private static ArrayNode requireElement(JsonNode parent, IndexStep element, SettingPath path, int i, Place key) {
        if (parent instanceof ArrayNode list && element.number() < list.size()) {
            return list;
        }
        String got = parent.isArray() ? "a list of " + parent.size() : "something else";
        throw refused(path, i, key, "expected a list with an element " + element + "; got " + got);
    }

    private static ObjectNode requireSection(JsonNode parent, SettingPath path, int i, Place key) {
        if (parent instanceof ObjectNode section) {
            return section;
        }
        throw refused(path, i, key, "expected a section of keys; got " + (parent.isArray() ? "a list" : "a value"));
    }

    private static BadInputException refused(SettingPath path, int i, Place key, String message) {
        SettingPath parent = new SettingPath(path.steps().subList(0, i));
        return new BadInputException(List.of(new Problem(key, parent.toString(), message)));
    }
}
