package org.icsim.models.economy;

import org.icsim.models.ledger.IcpRate;

/** The same rate every day. */
public record ConstantPrice(IcpRate rate) implements PriceProcess {

    @Override
    public IcpRate next() {
        return rate;
    }
}
