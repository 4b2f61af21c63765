package org.icsim.models.economy;

import org.icsim.models.ledger.IcpRate;

/**
 * The price of ICP from day to day.
 *
 * <p>A process is asked once a day. What it draws comes from streams of its own, so that its path depends on nothing else that
 * happens: two runs with other parameters elsewhere see the same prices.
 */
@FunctionalInterface
public interface PriceProcess {

    /** Returns the rate at the start of the next day; the first call returns that of the first day. */
    IcpRate next();
}
