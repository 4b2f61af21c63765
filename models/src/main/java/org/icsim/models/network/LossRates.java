package org.icsim.models.network;

import org.icsim.core.random.RandomStream;

/**
 * How often a packet is lost on a link: each link has a rate of its own, log-uniform between two bounds.
 *
 * @param least    the smallest rate of a link, in [0, 1)
 * @param greatest the greatest, in [least, 1); equal to {@code least} for the same rate everywhere
 */
public record LossRates(double least, double greatest) {
    /** A network that loses nothing. */
    public static final LossRates NONE = new LossRates(0, 0);

    public LossRates {
        boolean isOrdered = 0 <= least && least <= greatest && greatest < 1;
        if (!isOrdered || (least == 0 && greatest > 0)) {
            throw new IllegalArgumentException(
                    "expected 0 < least <= greatest < 1, or 0 and 0; got " + least + " and " + greatest);
        }
    }

    /** Returns the rate of a link, drawn from its stream: {@code least × (greatest ÷ least)^u}, u uniform in [0, 1). */
    double drawFor(RandomStream link) {
        return least == greatest ? least : least * StrictMath.pow(greatest / least, link.nextDouble());
    }
}
