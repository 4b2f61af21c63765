package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import org.icsim.models.ledger.IcpRate;

/**
 * How the demand for cycles follows the price of ICP: it is multiplied with (price ÷ reference)^exponent. Written {@code none}
 * for not at all.
 */
public record PriceElasticity(
        @JsonProperty(required = true)
        @JsonPropertyDescription("Above zero where a dear ICP draws users")
        @DecimalMin("-10")
        @DecimalMax("10")
        double exponent,

        @JsonProperty(required = true) @JsonPropertyDescription("The price at which demand is as its trend says")
        IcpPrice reference) {
    private static final String NOTHING = "none";
    private static final String EXPECTED = "none, or exponent and reference";
    private static final PriceElasticity NONE = new PriceElasticity(0, new IcpPrice(new IcpRate(10_000)));

    /** Reads the two numbers. */
    @JsonCreator
    public static PriceElasticity of(
            @JsonProperty("exponent") double exponent, @JsonProperty("reference") IcpPrice reference) {
        return new PriceElasticity(exponent, reference);
    }

    /**
     * Reads the word {@code none}.
     *
     * @throws IllegalArgumentException if it is another
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PriceElasticity parse(@Pattern(regexp = NOTHING, message = EXPECTED) String text) {
        Form.match(NOTHING, text, EXPECTED);
        return NONE;
    }

    @Override
    public String toString() {
        return exponent == 0 ? NOTHING : "exponent " + Form.plain(exponent) + ", reference " + reference;
    }
}
