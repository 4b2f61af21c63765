package org.icsim.models.economy;

import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.Xdr;

/**
 * The arithmetic on which amounts rest: where a window begins, and which way a division rounds.
 *
 * <p>{@link NetworkRules} are the network's. Others serve to show that a broken rule is found out.
 */
public interface EconomyRules {

    /** Returns the first of the {@code days} days that end with {@code lastDay}. */
    long firstDay(long lastDay, int days);

    /**
     * Returns the mean of daily rates.
     *
     * @param sum   of the rates that count, in ten-thousandths of an XDR
     * @param known how many count; positive
     * @param days  how many days the window has; at least {@code known}
     */
    IcpRate mean(long sum, int known, int days);

    /** Returns the ICP that are burned for cycles worth {@code demand}, no more than {@code available}. */
    Icp burnedFor(Xdr demand, IcpRate rate, Icp available);

    /** Returns the ICP that are burned in fees of so many transfers, no more than {@code available}. */
    Icp feesOf(long transfers, Icp available);
}
