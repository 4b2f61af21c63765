package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How often something happens, as scenario files write it: {@code 100/s}.
 *
 * @param perSecond positive
 */
public record Rate(BigDecimal perSecond) {
    private static final Pattern FORM = Pattern.compile("(\\d+(?:\\.\\d+)?) ?/ ?s");

    /**
     * Returns the rate that {@code text} states.
     *
     * @throws IllegalArgumentException if it is not a positive number of times a second
     */
    @JsonCreator
    public static Rate parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches() || new BigDecimal(matcher.group(1)).signum() == 0) {
            throw new IllegalArgumentException("expected a positive rate, such as 100/s; got " + text);
        }
        return new Rate(new BigDecimal(matcher.group(1)));
    }

    @Override
    @JsonValue
    public String toString() {
        return perSecond.toPlainString() + "/s";
    }
}
