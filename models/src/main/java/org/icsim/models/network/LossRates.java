package org.icsim.models.network;

import org.icsim.core.random.RandomStream;

/**
 * How often a packet is lost on a link, which is one direction between two nodes: each has a rate of its own, log-uniform
 * between two bounds, and a few bad ones have one between bounds of theirs.
 *
 * @param least    the smallest rate of a good link, in [0, 1)
 * @param greatest the greatest, in [least, 1); equal to {@code least} for the same rate everywhere
 * @param bad      the links that lose far more than the others
 */
public record LossRates(double least, double greatest, BadLinks bad) {
    /** A network that loses nothing. */
    public static final LossRates NONE = new LossRates(0, 0);

    public LossRates {
        requireRates(least, greatest);
    }

    /** Makes the rates of a network without bad links. */
    public LossRates(double least, double greatest) {
        this(least, greatest, BadLinks.NONE);
    }

    /**
     * Returns the rate of a link, drawn from its stream: {@code least × (greatest ÷ least)^u}, u uniform in [0, 1).
     *
     * <p>Whether the link is bad is drawn last, so that the rates of good links are the same with bad ones among them.
     */
    double drawFor(RandomStream link) {
        double good = drawLogUniform(least, greatest, link);
        return bad.share > 0 && link.nextChance(bad.share) ? drawLogUniform(bad.least, bad.greatest, link) : good;
    }

    private static double drawLogUniform(double least, double greatest, RandomStream link) {
        return least == greatest ? least : least * StrictMath.pow(greatest / least, link.nextDouble());
    }

    private static void requireRates(double least, double greatest) {
        boolean isOrdered = 0 <= least && least <= greatest && greatest < 1;
        if (!isOrdered || (least == 0 && greatest > 0)) {
            throw new IllegalArgumentException(
                    "expected 0 < least <= greatest < 1, or 0 and 0; got " + least + " and " + greatest);
        }
    }

    /**
     * The bad links. Of the 1,068 between the replicas of lhg73, io67 and uzr34, five of lhg73 were measured to lose 0.11 to
     * 0.55 (dfinity/ic {@code rs/tests/driver/src/driver/simulate_network.rs}).
     *
     * @param share    the chance of a link to be one, in [0, 1]
     * @param least    the smallest rate of a bad link, in [0, 1)
     * @param greatest the greatest, in [least, 1)
     */
    public record BadLinks(double share, double least, double greatest) {
        /** No link is bad. */
        public static final BadLinks NONE = new BadLinks(0, 0, 0);

        public BadLinks {
            boolean isShare = 0 <= share && share <= 1;
            if (!isShare) {
                throw new IllegalArgumentException("expected a share of bad links from 0 to 1, got " + share);
            }
            requireRates(least, greatest);
        }
    }
}
