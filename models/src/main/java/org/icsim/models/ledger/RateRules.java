package org.icsim.models.ledger;

/**
 * The arithmetic of means of rates: where a window begins, and which way the division rounds.
 *
 * <p>{@link NetworkRateRules} are the network's. Others serve to show that a broken rule is found out.
 */
public interface RateRules {

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
}
