package org.icsim.scenarios.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.icsim.scenarios.load.BadInputException;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Writes records as JSON, the same bytes on every machine, and reads them back. */
public final class Json {
    private final JsonMapper mapper = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .defaultPrettyPrinter(new DefaultPrettyPrinter()
                    .withObjectIndenter(new DefaultIndenter("  ", "\n"))
                    .withArrayIndenter(new DefaultIndenter("  ", "\n")))
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_ABSENT))
            .build();

    /** Returns the text, ended by a line feed. */
    public String write(Object value) {
        return mapper.writeValueAsString(value) + "\n";
    }

    /**
     * Returns the record that {@link #write} wrote.
     *
     * @param file where the text comes from, for messages
     * @throws BadInputException if it is no such record
     */
    public <T> T read(String file, String text, Class<T> type) {
        T value;
        try {
            value = mapper.readValue(text, type);
        } catch (JacksonException e) {
            throw new BadInputException(file, "expected what icsim wrote there; got something else", e);
        }
        if (value == null) {
            throw new BadInputException(file, "expected what icsim wrote there; got nothing");
        }
        return value;
    }
}
