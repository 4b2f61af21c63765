package org.icsim.models.consensus;

/**
 * How many replicas of a subnet can sign at a moment, and of how many of them any hears.
 *
 * @param down        are down
 * @param withholding are up and hold their shares back
 * @param stranded    are up and too far behind the others to come back by themselves
 * @param heard       the most of those who sign that any replica which is up hears of, itself included
 */
public record Signers(Thresholds thresholds, int down, int withholding, int stranded, int heard) {
    /** Returns how many sign, whoever hears them. */
    public int signing() {
        return thresholds.nodes() - down - withholding - stranded;
    }

    /** Returns whether some replica hears of a quorum, whatever the committee. */
    public boolean isEnough() {
        return heard >= thresholds.toGoOn();
    }
}
