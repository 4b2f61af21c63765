package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import org.icsim.models.ledger.Xdr;

/**
 * A pay as files write it: {@code 1.38 M XDR/month}; up to four decimals.
 *
 * @param perMonth in a month of 365.25 ÷ 12 days, which is the period in which node providers are paid
 */
public record XdrPerMonth(Xdr perMonth) {
    private static final String EXPECTED = "a pay in XDR a month, such as 1.38 M XDR/month";
    private static final Amount FORM = new Amount("XDR/month", 4, EXPECTED);

    /**
     * Returns the pay that {@code text} states.
     *
     * @throws IllegalArgumentException if it is not XDR a month, has more than four decimals, or does not fit
     */
    @JsonCreator
    public static XdrPerMonth parse(@Pattern(regexp = Amount.NUMBER + "XDR/month", message = EXPECTED) String text) {
        return new XdrPerMonth(new Xdr(FORM.parse(text)));
    }

    /** Returns the pay as {@link #parse} reads it back. */
    @Override
    @JsonValue
    public String toString() {
        return FORM.text(perMonth.permyriad());
    }
}
