package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;

/**
 * How often packets are lost: each link has a rate of its own, log-uniform between two bounds. Written {@code none} for
 * never.
 */
public record Loss(
        @JsonProperty(required = true)
        @JsonPropertyDescription("The share of packets that the best link loses")
        @DecimalMin("0")
        @DecimalMax("1")
        double least,

        @JsonProperty(required = true)
        @JsonPropertyDescription("The share of packets that the worst link loses")
        @DecimalMin("0")
        @DecimalMax("1")
        double greatest) {
    private static final String NOTHING = "none";
    private static final String EXPECTED = "none, or least and greatest";
    private static final Loss NONE = new Loss(0, 0);

    /** Reads the two bounds. */
    @JsonCreator
    public static Loss of(@JsonProperty("least") double least, @JsonProperty("greatest") double greatest) {
        return new Loss(least, greatest);
    }

    /**
     * Reads the word {@code none}.
     *
     * @throws IllegalArgumentException if it is another
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Loss parse(@Pattern(regexp = NOTHING, message = EXPECTED) String text) {
        Form.match(NOTHING, text, EXPECTED);
        return NONE;
    }

    @Override
    public String toString() {
        return equals(NONE) ? NOTHING : Form.plain(least) + " to " + Form.plain(greatest);
    }
}
