package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;

/**
 * A number in percent that need not lie between 0 and 100, as files write it: {@code 80 %}; up to two decimals.
 *
 * @param permyriad ten-thousandths, of either sign
 */
public record Percent(int permyriad) {
    private static final String EXPECTED = "a number in percent, such as 80 %";
    private static final double WHOLE = 10_000;

    /**
     * Returns the number that {@code text} states.
     *
     * @throws IllegalArgumentException if it is not in percent, or has more than two decimals
     */
    @JsonCreator
    public static Percent parse(@Pattern(regexp = Percentage.SIGNED, message = EXPECTED) String text) {
        return new Percent(Percentage.parse(Percentage.SIGNED, text, EXPECTED));
    }

    /** Returns it as a multiple of one: 0.8 for 80 %. */
    public double toDouble() {
        return permyriad / WHOLE;
    }

    /** Returns the number as {@link #parse} reads it back. */
    @Override
    @JsonValue
    public String toString() {
        return Percentage.text(permyriad);
    }
}
