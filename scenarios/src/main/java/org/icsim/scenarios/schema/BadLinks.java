package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;

/** The few links that lose much more than the others. Written {@code none} for none. */
public record BadLinks(
        @JsonProperty(required = true)
        @JsonPropertyDescription("The share of links that are bad")
        @DecimalMin("0")
        @DecimalMax("1")
        double share,

        @JsonProperty(required = true)
        @JsonPropertyDescription("The share of packets that the best of them loses")
        @DecimalMin("0")
        @DecimalMax("1")
        double least,

        @JsonProperty(required = true)
        @JsonPropertyDescription("The share of packets that the worst of them loses")
        @DecimalMin("0")
        @DecimalMax("1")
        double greatest) {
    private static final String NOTHING = "none";
    private static final String EXPECTED = "none, or share, least and greatest";
    private static final BadLinks NONE = new BadLinks(0, 0, 0);

    /** Reads the three numbers. */
    @JsonCreator
    public static BadLinks of(
            @JsonProperty("share") double share,
            @JsonProperty("least") double least,
            @JsonProperty("greatest") double greatest) {
        return new BadLinks(share, least, greatest);
    }

    /**
     * Reads the word {@code none}.
     *
     * @throws IllegalArgumentException if it is another
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static BadLinks parse(@Pattern(regexp = NOTHING, message = EXPECTED) String text) {
        Form.match(NOTHING, text, EXPECTED);
        return NONE;
    }

    /** Returns whether there are any. */
    public boolean areThere() {
        return share > 0;
    }

    @Override
    public String toString() {
        return areThere() ? share + " of links lose " + least + " to " + greatest : NOTHING;
    }
}
