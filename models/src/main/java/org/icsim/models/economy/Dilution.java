package org.icsim.models.economy;

import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpRate;

/**
 * How new ICP press on the price: it is multiplied with {@code (supply at the start ÷ supply)^exponent}.
 *
 * <p>With 0 the price takes no notice, with 1 the worth of all ICP together takes none. An assumption in any case: markets
 * publish no such law.
 *
 * @param exponent from 0 to 2
 */
public record Dilution(double exponent) {
    /** The price takes no notice of supply. */
    public static final Dilution NONE = new Dilution(0);

    public Dilution {
        Range.require("an exponent of dilution", exponent, 0, 2);
    }

    IcpRate apply(IcpRate rate, Icp atStart, Icp supply) {
        if (exponent == 0 || supply.isZero()) {
            return rate;
        }
        double share = (double) atStart.e8s() / supply.e8s();
        return IcpRate.nearest(rate.toXdr() * StrictMath.pow(share, exponent));
    }
}
