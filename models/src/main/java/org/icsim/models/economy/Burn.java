package org.icsim.models.economy;

import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.Xdr;

/**
 * The ICP that were burned on a day.
 *
 * @param demand    the worth of the cycles that were demanded
 * @param forCycles burned for cycles
 * @param forFees   burned in fees of transfers
 */
public record Burn(Xdr demand, Icp forCycles, Icp forFees) {

    /** Returns all that was burned. */
    public Icp total() {
        return forCycles.plus(forFees);
    }
}
