package org.icsim.scenarios.load;

import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads YAML into the records of the schema: unknown and doubled keys are errors, and so is a missing one. */
final class YamlReader {
    private final YAMLMapper mapper = YAMLMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    /**
     * Returns what {@code text} states.
     *
     * @param file the name for messages
     * @throws BadInputException if it is not YAML or does not fit the schema
     */
    <T> T read(String file, String text, Class<T> schema) {
        T value;
        try {
            value = mapper.readValue(text, schema);
        } catch (JacksonException e) {
            throw new BadInputException(describe(file, e), e);
        }
        if (value == null) {
            throw new BadInputException(
                    file + ":1:1: expected a " + schema.getSimpleName() + "; got an empty document");
        }
        return value;
    }

    private static String describe(String file, JacksonException e) {
        StringBuilder place = new StringBuilder(file);
        if (e.getLocation() != null && e.getLocation().getLineNr() > 0) {
            place.append(':').append(e.getLocation().getLineNr());
            place.append(':').append(e.getLocation().getColumnNr());
        }
        String path = e.getPath().stream()
                .map(step ->
                        step.getPropertyName() != null ? "." + step.getPropertyName() : "[" + step.getIndex() + "]")
                .collect(Collectors.joining());
        place.append(": ").append(path.isEmpty() ? "" : path.replaceFirst("^\\.", "") + ": ");
        return place + firstLine(innermost(e));
    }

    /** A value's own reader knows best what it expected. */
    private static String innermost(JacksonException e) {
        Throwable cause = e.getCause();
        return cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : e.getOriginalMessage();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("not readable");
    }
}
