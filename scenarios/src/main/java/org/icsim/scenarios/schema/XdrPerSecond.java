package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.math.BigInteger;
import org.icsim.models.ledger.Xdr;

/**
 * The worth of cycles that are used up, as files write it: {@code 0.05 XDR/s}; up to eight decimals.
 *
 * @param parts hundred-millionths of an XDR per second, not negative; one of them is 10,000 cycles a second
 */
public record XdrPerSecond(long parts) {
    private static final String EXPECTED = "a worth of cycles a second, such as 0.05 XDR/s";
    private static final Amount FORM = new Amount("XDR/s", 8, EXPECTED);
    private static final long SECONDS_PER_DAY = 86_400;
    private static final long PARTS_PER_PERMYRIAD = 10_000;

    /**
     * Returns the rate that {@code text} states.
     *
     * @throws IllegalArgumentException if it is not XDR per second, has more than eight decimals, or does not fit
     */
    @JsonCreator
    public static XdrPerSecond parse(@Pattern(regexp = Amount.NUMBER + "XDR/s", message = EXPECTED) String text) {
        return new XdrPerSecond(FORM.parse(text));
    }

    /**
     * Returns what that is in a day of 86,400 s, rounded down to a ten-thousandth of an XDR.
     *
     * @throws ArithmeticException if it does not fit, above ten thousand million XDR per second
     */
    public Xdr perDay() {
        return new Xdr(BigInteger.valueOf(parts)
                .multiply(BigInteger.valueOf(SECONDS_PER_DAY))
                .divide(BigInteger.valueOf(PARTS_PER_PERMYRIAD))
                .longValueExact());
    }

    /** Returns the rate as {@link #parse} reads it back. */
    @Override
    @JsonValue
    public String toString() {
        return FORM.text(parts);
    }
}
