package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;

/**
 * How many there are of something each day, as files write it: {@code 500000/day}.
 *
 * @param perDay not negative
 */
public record DailyCount(long perDay) {
    private static final String FORM = "(\\d{1,18}) ?/ ?day";
    private static final String EXPECTED = "a whole number a day, such as 500000/day";

    /**
     * Returns the number that {@code text} states.
     *
     * @throws IllegalArgumentException if it is not a whole number a day
     */
    @JsonCreator
    public static DailyCount parse(@Pattern(regexp = FORM, message = EXPECTED) String text) {
        return new DailyCount(Long.parseLong(Form.match(FORM, text, EXPECTED).group(1)));
    }

    /** Returns the number as {@link #parse} reads it back. */
    @Override
    @JsonValue
    public String toString() {
        return perDay + "/day";
    }
}
