package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * How often something happens, as scenario files write it: {@code 100/s}.
 *
 * @param perSecond positive
 */
public record Rate(BigDecimal perSecond) {
    private static final String FORM = "(\\d+(?:\\.\\d+)?) ?/ ?s";
    private static final String EXPECTED = "a positive rate, such as 100/s";

    /**
     * Returns the rate that {@code text} states.
     *
     * @throws IllegalArgumentException if it is not a positive number of times a second
     */
    @JsonCreator
    public static Rate parse(@Pattern(regexp = FORM, message = EXPECTED) String text) {
        BigDecimal perSecond = new BigDecimal(Form.match(FORM, text, EXPECTED).group(1));
        if (perSecond.signum() == 0) {
            throw new IllegalArgumentException("expected " + EXPECTED + "; got " + text);
        }
        return new Rate(perSecond);
    }

    @Override
    @JsonValue
    public String toString() {
        return perSecond.toPlainString() + "/s";
    }
}
