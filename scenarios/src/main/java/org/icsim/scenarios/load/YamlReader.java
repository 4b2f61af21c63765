package org.icsim.scenarios.load;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.icsim.scenarios.schema.Rate;
import org.icsim.scenarios.schema.TimeSpan;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads YAML into the records of the schema: unknown and doubled keys are errors, and so are a missing one, a key without
 * a value, and anchors, aliases and tags.
 */
final class YamlReader {
    private final YAMLMapper mapper = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .build();

    /**
     * Returns what {@code text} states.
     *
     * @param file the name for messages
     * @throws BadInputException if it is not YAML or does not fit the schema
     */
    <T> T read(String file, String text, Class<T> schema) {
        T value;
        Map<String, String> places = Map.of();
        try {
            places = places(file, text);
            value = mapper.readValue(text, schema);
        } catch (JacksonException e) {
            throw new BadInputException(describe(file, e, places), e);
        }
        if (value == null) {
            throw new BadInputException(
                    file + ":1:1: expected a " + schema.getSimpleName() + "; got an empty document");
        }
        return value;
    }

    /**
     * Returns where each key and each element of a list stands, by paths such as {@code faults[0].crash.nodes}.
     *
     * <p>Refuses what binding would not notice: it takes an alias for the text of its name, passes over a tag, and sets a
     * key without a value to null.
     */
    Map<String, String> places(String file, String text) {
        Map<String, String> places = new HashMap<>();
        try (YAMLParser parser = (YAMLParser) mapper.createParser(text)) {
            try {
                while (parser.nextToken() != null) {
                    requirePlain(file, parser);
                    String path = path(parser.streamReadContext().pathAsPointer());
                    places.putIfAbsent(path, file + place(parser.currentTokenLocation()));
                }
            } catch (StreamConstraintsException e) {
                throw new BadInputException(
                        file + place(parser.currentTokenLocation()) + ": " + e.getOriginalMessage(), e);
            }
        }
        return places;
    }

    private static void requirePlain(String file, YAMLParser parser) {
        String place = file + place(parser.currentTokenLocation());
        boolean isInside = !parser.streamReadContext().inRoot();
        if (parser.currentToken() == JsonToken.VALUE_NULL && isInside) {
            throw new BadInputException(place + ": expected a value; got nothing");
        }
        if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
            throw new BadInputException(place + ": expected plain YAML; got an anchor, an alias or a tag");
        }
    }

    private static String path(JsonPointer pointer) {
        StringBuilder path = new StringBuilder();
        for (JsonPointer rest = pointer; !rest.matches(); rest = rest.tail()) {
            if (rest.mayMatchElement()) {
                path.append('[').append(rest.getMatchingIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(rest.getMatchingProperty());
            }
        }
        return path.toString();
    }

    private static String place(TokenStreamLocation location) {
        return location == null || location.getLineNr() <= 0
                ? ""
                : ":" + location.getLineNr() + ":" + location.getColumnNr();
    }

    /** Returns where the value stands that was not understood; the exception may know only how far was read. */
    private static TokenStreamLocation location(JacksonException e) {
        return e.processor() instanceof JsonParser parser ? parser.currentTokenLocation() : e.getLocation();
    }

    private static String describe(String file, JacksonException e, Map<String, String> places) {
        String path = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
        String place = file + place(location(e));
        if (e instanceof UnrecognizedPropertyException) {
            place = places.getOrDefault(path, place);
        }
        return place + ": " + (path.isEmpty() ? "" : path + ": ") + firstLine(innermost(e));
    }

    /** A value's own reader knows best what it expected. */
    private static String innermost(JacksonException e) {
        Throwable cause = e.getCause();
        if (cause instanceof MarkedYamlEngineException syntax) {
            return syntax.getProblem();
        }
        if (cause instanceof IllegalArgumentException && cause.getMessage() != null) {
            return cause.getMessage();
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "unknown key; expected one of " + new TreeSet<>(unknown.getKnownPropertyIds());
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() == TimeSpan.class) {
            return "expected a duration with a unit, such as 600ms; got another kind of value";
        }
        if (e instanceof MismatchedInputException mismatch && mismatch.getTargetType() == Rate.class) {
            return "expected a positive rate, such as 100/s; got another kind of value";
        }
        // The library's own words for such as .nan name one of its exceptions.
        boolean isNoNumber = e.getOriginalMessage().startsWith("Malformed numeric value");
        return isNoNumber ? "expected a number; got another kind of value" : e.getOriginalMessage();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("not readable");
    }
}
