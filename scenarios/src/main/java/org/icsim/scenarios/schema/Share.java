package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;

/**
 * A part of a whole, or a chance, as files write it: {@code 36 %}; up to two decimals.
 *
 * @param permyriad ten-thousandths, from 0 to {@link #WHOLE}
 */
public record Share(int permyriad) {
    /** The share that is everything. */
    public static final int WHOLE = 10_000;

    static final String FORM = "(\\d{1,3}(?:\\.\\d{1,2})?) ?%";
    private static final String EXPECTED = "a share from 0 % to 100 %, such as 36 %";

    /**
     * Returns the share that {@code text} states.
     *
     * @throws IllegalArgumentException if it is not in percent, has more than two decimals, or is above 100 %
     */
    @JsonCreator
    public static Share parse(@Pattern(regexp = FORM, message = EXPECTED) String text) {
        int permyriad = Percentage.parse(FORM, text, EXPECTED);
        if (permyriad > WHOLE) {
            throw new IllegalArgumentException("expected " + EXPECTED + "; got " + text);
        }
        return new Share(permyriad);
    }

    /** Returns it as a number from 0 to 1. */
    public double toDouble() {
        return permyriad / (double) WHOLE;
    }

    /** Returns the share as {@link #parse} reads it back. */
    @Override
    @JsonValue
    public String toString() {
        return Percentage.text(permyriad);
    }
}
