package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How the demand for cycles differs from day to day around its trend, whose mean it keeps: {@code none}, {@code { weekly: 2 }}
 * or {@code { chance: 1 %, least: 1, shape: 1.5 }}. That it is one of these, a check tells.
 */
public record DemandBursts(
        @JsonPropertyDescription(
                "What the demand of every seventh day is multiplied with, the other six share the rest")
        @DecimalMin("0")
        @DecimalMax("7")
        Optional<Double> weekly,

        @JsonPropertyDescription("The chance of a day to have a burst, whose rise has a Pareto distribution")
        Optional<Share> chance,

        @JsonPropertyDescription("The smallest rise of a burst, as a multiple of the usual demand")
        @DecimalMin("0")
        @DecimalMax("1000")
        Optional<Double> least,

        @JsonPropertyDescription("The exponent of a burst's rise: the smaller, the heavier the tail")
        @DecimalMin("1.1")
        @DecimalMax("100")
        Optional<Double> shape) {
    private static final String NOTHING = "none";
    private static final String EXPECTED = "none, or weekly, or chance, least and shape";
    private static final DemandBursts NONE =
            new DemandBursts(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** Reads the keys. */
    @JsonCreator
    public static DemandBursts of(
            @JsonProperty("weekly") Optional<Double> weekly,
            @JsonProperty("chance") Optional<Share> chance,
            @JsonProperty("least") Optional<Double> least,
            @JsonProperty("shape") Optional<Double> shape) {
        return new DemandBursts(weekly, chance, least, shape);
    }

    /**
     * Reads the word {@code none}.
     *
     * @throws IllegalArgumentException if it is another
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DemandBursts parse(@Pattern(regexp = NOTHING, message = EXPECTED) String text) {
        Form.match(NOTHING, text, EXPECTED);
        return NONE;
    }

    /** Returns whether every day is like the trend. */
    public boolean areNone() {
        return equals(NONE);
    }

    /** Returns what a file would say. */
    @JsonValue
    Object written() {
        return areNone() ? NOTHING : keys();
    }

    private Map<String, Object> keys() {
        Map<String, Object> keys = new LinkedHashMap<>();
        weekly.ifPresent(value -> keys.put("weekly", value));
        chance.ifPresent(value -> keys.put("chance", value));
        least.ifPresent(value -> keys.put("least", value));
        shape.ifPresent(value -> keys.put("shape", value));
        return keys;
    }

    @Override
    public String toString() {
        return areNone() ? NOTHING : Form.list(keys());
    }
}
