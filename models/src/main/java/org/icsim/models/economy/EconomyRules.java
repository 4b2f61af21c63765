package org.icsim.models.economy;

import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.Xdr;

/**
 * The arithmetic of what is burned: which way a division rounds, and where it ends.
 *
 * <p>{@link NetworkRules} are the network's. Others serve to show that a broken rule is found out.
 */
public interface EconomyRules {

    /** Returns the ICP that are burned for cycles worth {@code demand}, no more than {@code available}. */
    Icp burnedFor(Xdr demand, IcpRate rate, Icp available);

    /** Returns the ICP that are burned in fees of so many transfers, no more than {@code available}. */
    Icp feesOf(long transfers, Icp available);
}
