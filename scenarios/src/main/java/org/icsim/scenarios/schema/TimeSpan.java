package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;

/**
 * A span of time as scenario files write it: a number and a unit, such as {@code 600ms}, {@code 1.5 s} or {@code 10m}.
 * A year, {@code y}, has 365.25 days, as in the rules of the network.
 *
 * @param nanos whole nanoseconds, not negative
 */
public record TimeSpan(long nanos) {
    static final String FORM = "(\\d+(?:\\.\\d+)?) ?(y|d|h|m|s|ms|us|ns)";
    private static final String EXPECTED = "a duration with a unit, such as 600ms";
    private static final long HUNDREDTH_OF_A_YEAR = 315_576_000_000_000L;
    private static final Map<String, Long> NANOS_BY_UNIT = new LinkedHashMap<>();

    static {
        NANOS_BY_UNIT.put("y", 31_557_600_000_000_000L);
        NANOS_BY_UNIT.put("d", 86_400_000_000_000L);
        NANOS_BY_UNIT.put("h", 3_600_000_000_000L);
        NANOS_BY_UNIT.put("m", 60_000_000_000L);
        NANOS_BY_UNIT.put("s", 1_000_000_000L);
        NANOS_BY_UNIT.put("ms", 1_000_000L);
        NANOS_BY_UNIT.put("us", 1_000L);
        NANOS_BY_UNIT.put("ns", 1L);
    }

    /**
     * Returns the span that {@code text} states.
     *
     * @throws IllegalArgumentException if it is not a number with a unit, not whole nanoseconds, or above 292 years
     */
    @JsonCreator
    public static TimeSpan parse(@Pattern(regexp = FORM, message = EXPECTED) String text) {
        MatchResult form = Form.match(FORM, text, EXPECTED);
        long unit = NANOS_BY_UNIT.getOrDefault(form.group(2), 0L);
        try {
            return new TimeSpan(new BigDecimal(form.group(1))
                    .multiply(BigDecimal.valueOf(unit))
                    .longValueExact());
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("expected whole nanoseconds and at most 292 years; got " + text, e);
        }
    }

    public Duration toDuration() {
        return Duration.ofNanos(nanos);
    }

    /** Returns the span in hundredths of a year, or the largest unit that divides it; {@link #parse} reads it back. */
    @Override
    @JsonValue
    public String toString() {
        if (nanos > 0 && nanos % HUNDREDTH_OF_A_YEAR == 0) {
            return BigDecimal.valueOf(nanos / HUNDREDTH_OF_A_YEAR, 2)
                            .stripTrailingZeros()
                            .toPlainString() + "y";
        }
        for (Map.Entry<String, Long> unit : NANOS_BY_UNIT.entrySet()) {
            if (nanos > 0 && nanos % unit.getValue() == 0) {
                return nanos / unit.getValue() + unit.getKey();
            }
        }
        return "0s";
    }
}
