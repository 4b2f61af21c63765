package org.icsim.models.economy;

/** The same rate every day. */
public record ConstantPrice(IcpRate rate) implements PriceProcess {

    @Override
    public IcpRate next() {
        return rate;
    }
}
