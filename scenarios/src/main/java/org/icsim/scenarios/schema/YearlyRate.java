package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;

/**
 * A change, or a part, in a year of 365.25 days, as files write it: {@code -20 %/year}; up to two decimals.
 *
 * @param permyriad ten-thousandths a year, of either sign
 */
public record YearlyRate(int permyriad) {
    private static final String FORM = Percentage.SIGNED + "/year";
    private static final String EXPECTED = "a number in percent a year, such as 20 %/year";
    private static final double WHOLE = 10_000;

    /**
     * Returns the rate that {@code text} states.
     *
     * @throws IllegalArgumentException if it is not in percent a year, or has more than two decimals
     */
    @JsonCreator
    public static YearlyRate parse(@Pattern(regexp = FORM, message = EXPECTED) String text) {
        return new YearlyRate(Percentage.parse(FORM, text, EXPECTED));
    }

    /** Returns it as a multiple of one: 0.2 for 20 %/year. */
    public double toDouble() {
        return permyriad / WHOLE;
    }

    /** Returns the rate as {@link #parse} reads it back. */
    @Override
    @JsonValue
    public String toString() {
        return Percentage.text(permyriad) + "/year";
    }
}
