package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import org.icsim.models.ledger.Icp;

/** An amount of ICP or of maturity as files write it: {@code 400 ICP}, {@code 1.5 M ICP}; up to eight decimals. */
public record IcpAmount(Icp amount) {
    private static final String EXPECTED = "an amount of ICP, such as 400 ICP or 1.5 M ICP";
    private static final Amount FORM = new Amount("ICP", 8, EXPECTED);

    /**
     * Returns the amount that {@code text} states.
     *
     * @throws IllegalArgumentException if it is not an amount of ICP, has more than eight decimals, or does not fit
     */
    @JsonCreator
    public static IcpAmount parse(@Pattern(regexp = Amount.NUMBER + "ICP", message = EXPECTED) String text) {
        return new IcpAmount(new Icp(FORM.parse(text)));
    }

    /** Returns the amount as {@link #parse} reads it back. */
    @Override
    @JsonValue
    public String toString() {
        return FORM.text(amount.e8s());
    }
}
