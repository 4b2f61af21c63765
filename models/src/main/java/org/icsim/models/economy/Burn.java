package org.icsim.models.economy;

import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.Quotient;
import org.icsim.models.ledger.Xdr;

/**
 * The ICP that were burned on a day.
 *
 * @param demand    the worth of the cycles that were demanded
 * @param forCycles burned for cycles
 * @param forFees   burned in fees of transfers
 */
public record Burn(Xdr demand, Icp forCycles, Icp forFees) {

    /** Returns the worth of what was burned for cycles, rounded down: less than the demand where there were too few ICP. */
    public Xdr paid(IcpRate rate) {
        return new Xdr(Quotient.floor(forCycles.e8s(), rate.permyriad(), Icp.E8S));
    }

    /** Returns all that was burned. */
    public Icp total() {
        return forCycles.plus(forFees);
    }
}
