package org.icsim.scenarios.schema;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Optional;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.Xdr;
import org.icsim.models.providers.MintTerms;

/**
 * The price of ICP below which none is reckoned when node providers are paid, as files write it: {@code mainnet}, {@code none}
 * or {@code 2 XDR}.
 *
 * @param isMainnets whether it is that of the network, which has a date
 * @param fixed      a price at all times; empty for none, and for the network's
 */
public record MinimumPrice(boolean isMainnets, Optional<IcpPrice> fixed) {
    private static final String MAINNET = "mainnet";
    private static final String NOTHING = "none";
    private static final String FORM = "(?:mainnet|none|" + Amount.NUMBER + "XDR)";
    private static final String EXPECTED = "mainnet, none, or a price such as 2 XDR";

    /**
     * Returns the minimum that {@code text} states.
     *
     * @throws IllegalArgumentException if it is none of these, or a price out of range
     */
    @JsonCreator
    public static MinimumPrice parse(@Pattern(regexp = FORM, message = EXPECTED) String text) {
        Form.match(FORM, text, EXPECTED);
        boolean isWord = text.equals(MAINNET) || text.equals(NOTHING);
        return new MinimumPrice(text.equals(MAINNET), isWord ? Optional.empty() : Optional.of(IcpPrice.parse(text)));
    }

    /** Returns the minimum on a day; where there is none, the least price that there is, which never counts. */
    public Xdr on(LocalDate day) {
        return isMainnets
                ? MintTerms.on(day, Xdr.ZERO).minimumPrice()
                : new Xdr(fixed.map(price -> price.rate().permyriad()).orElse(IcpRate.LEAST));
    }

    /** Returns the minimum as {@link #parse} reads it back. */
    @Override
    @JsonValue
    public String toString() {
        return isMainnets ? MAINNET : fixed.map(IcpPrice::toString).orElse(NOTHING);
    }
}
