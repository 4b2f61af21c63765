package org.icsim.models.governance;

import org.icsim.models.ledger.Icp;

/**
 * By how much the ICP for maturity differ from its face.
 *
 * @param permyriad ten-thousandths, more than −10,000
 * @param day       of its computation, days since 1970; {@link #NEVER} if it has not been computed
 */
public record Modulation(int permyriad, long day) {
    /** The day of a modulation that has not been computed. */
    public static final long NEVER = Long.MIN_VALUE;

    /** Face value, before the first computation. */
    public static final Modulation NONE = new Modulation(0, NEVER);

    private static final int ONE = 10_000;

    public Modulation {
        if (permyriad <= -ONE) {
            throw new IllegalArgumentException("expected a modulation that leaves something; got " + permyriad);
        }
    }

    /** Returns whether it has been computed at least once. */
    public boolean isComputed() {
        return day != NEVER;
    }

    /**
     * Returns the ICP minted for maturity: {@code ⌊maturity × (10,000 + permyriad) ÷ 10,000⌋}. Source: dfinity/ic {@code
     * rs/nervous_system/governance/src/maturity_modulation/mod.rs}.
     */
    public Icp apply(Icp maturity) {
        return maturity.timesFloor(ONE + permyriad, ONE);
    }
}
