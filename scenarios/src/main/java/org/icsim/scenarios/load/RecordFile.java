package org.icsim.scenarios.load;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Files that stand for a record: YAML, JSON Schema, binding. Many versions of a scenario name the same file, which is read once.
 *
 * @param <T> the record
 */
final class RecordFile<T> {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private final SchemaCheck check;
    private final Class<T> type;
    private final Map<Source, Content<T>> contents = new HashMap<>();

    /**
     * Makes a reader.
     *
     * @param kind of the schema, such as {@code preset}
     */
    RecordFile(String kind, Class<T> type) {
        this.check = new SchemaCheck(kind);
        this.type = type;
    }

    /** What a file says, and where. */
    record Content<T>(T value, Document document) {}

    /**
     * Returns what a source says.
     *
     * @throws BadInputException with every problem of shape and unit
     */
    Content<T> read(Source source) {
        return contents.computeIfAbsent(source, this::parse);
    }

    private Content<T> parse(Source source) {
        Findings findings = new Findings();
        Document document = YamlParser.parse(source, findings);
        check(document, findings);
        findings.throwIfAny();
        return new Content<>(bind(document), document);
    }

    /** Adds what does not fit the schema. */
    void check(Document document, Findings findings) {
        check.check(document, findings);
    }

    /** What fits the schema can be bound; where it cannot, schema and records contradict each other. */
    T bind(Document document) {
        try {
            return MAPPER.treeToValue(document.root(), type);
        } catch (JacksonException e) {
            throw new IllegalStateException("the schema allows what " + type.getSimpleName() + " does not take", e);
        }
    }
}
