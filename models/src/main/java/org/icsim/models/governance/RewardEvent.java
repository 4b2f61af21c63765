package org.icsim.models.governance;

import org.icsim.models.ledger.Icp;

/**
 * What a reward event had and paid.
 *
 * @param day                 full days from genesis to the event; it pays up to the day before
 * @param available           the pool, with what rolled over from the event before
 * @param distributed         what was paid to neurons, at most what was available
 * @param hasSettledProposals whether there was a proposal to pay votes for
 */
public record RewardEvent(long day, Icp available, Icp distributed, boolean hasSettledProposals) {
    /** Before the first event: nothing yet. Source: {@code RewardEvent} at initialization, {@code governance.rs}. */
    public static final RewardEvent GENESIS = new RewardEvent(0, Icp.ZERO, Icp.ZERO, true);

    public RewardEvent {
        if (day < 0) {
            throw new IllegalArgumentException("expected a day from genesis on; got " + day);
        }
    }
}
