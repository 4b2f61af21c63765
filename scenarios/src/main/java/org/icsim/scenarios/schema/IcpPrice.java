package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import org.icsim.models.ledger.IcpRate;

/** What one ICP is worth, as files write it: {@code 2.2 XDR}; up to four decimals. */
public record IcpPrice(IcpRate rate) {
    private static final String EXPECTED = "a price of one ICP above zero, such as 2.2 XDR";
    private static final Amount FORM = new Amount("XDR", 4, EXPECTED);

    /**
     * Returns the price that {@code text} states.
     *
     * @throws IllegalArgumentException if it is not an amount of XDR above zero, has more than four decimals, or is more than a
     *     hundred million XDR
     */
    @JsonCreator
    public static IcpPrice parse(@Pattern(regexp = Amount.NUMBER + "XDR", message = EXPECTED) String text) {
        long permyriad = FORM.parse(text);
        if (permyriad < IcpRate.LEAST || permyriad > IcpRate.GREATEST) {
            throw new IllegalArgumentException(
                    "expected " + EXPECTED + ", up to " + FORM.text(IcpRate.GREATEST) + "; got " + text);
        }
        return new IcpPrice(new IcpRate(permyriad));
    }

    /** Returns the price as {@link #parse} reads it back. */
    @Override
    @JsonValue
    public String toString() {
        return FORM.text(rate.permyriad());
    }
}
