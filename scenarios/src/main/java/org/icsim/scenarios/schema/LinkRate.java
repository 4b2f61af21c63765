package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.MatchResult;

/**
 * How fast a link is, as scenario files write it: {@code 300 Mbit/s}, or {@code unlimited}.
 *
 * @param bitsPerSecond positive; empty without a limit
 */
public record LinkRate(OptionalLong bitsPerSecond) {
    private static final String UNLIMITED = "unlimited";
    static final String LIMITED = "(\\d+(?:\\.\\d+)?) ?(kbit|Mbit|Gbit)/s";
    private static final String FORM = "unlimited|" + LIMITED;
    private static final String EXPECTED =
            "unlimited or a positive rate in kbit/s, Mbit/s or Gbit/s, such as 300 Mbit/s";
    private static final Map<String, Long> BITS_BY_UNIT = new LinkedHashMap<>();

    static {
        BITS_BY_UNIT.put("Gbit", 1_000_000_000L);
        BITS_BY_UNIT.put("Mbit", 1_000_000L);
        BITS_BY_UNIT.put("kbit", 1_000L);
    }

    /**
     * Returns the rate that {@code text} states.
     *
     * @throws IllegalArgumentException if it is not a whole, positive number of bits per second
     */
    @JsonCreator
    public static LinkRate parse(@Pattern(regexp = FORM, message = EXPECTED) String text) {
        MatchResult form = Form.match(FORM, text, EXPECTED);
        if (text.equals(UNLIMITED)) {
            return new LinkRate(OptionalLong.empty());
        }
        long unit = BITS_BY_UNIT.getOrDefault(form.group(2), 0L);
        try {
            long bits = new BigDecimal(form.group(1))
                    .multiply(BigDecimal.valueOf(unit))
                    .longValueExact();
            if (bits > 0) {
                return new LinkRate(OptionalLong.of(bits));
            }
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException("expected a whole number of bits per second; got " + text, e);
        }
        throw new IllegalArgumentException("expected " + EXPECTED + "; got " + text);
    }

    /** Returns the rate in the largest unit that divides it; {@link #parse} reads it back. */
    @Override
    @JsonValue
    public String toString() {
        if (bitsPerSecond.isEmpty()) {
            return UNLIMITED;
        }
        long bits = bitsPerSecond.getAsLong();
        for (Map.Entry<String, Long> unit : BITS_BY_UNIT.entrySet()) {
            if (bits % unit.getValue() == 0) {
                return bits / unit.getValue() + " " + unit.getKey() + "/s";
            }
        }
        return BigDecimal.valueOf(bits, 3).stripTrailingZeros().toPlainString() + " kbit/s";
    }
}
