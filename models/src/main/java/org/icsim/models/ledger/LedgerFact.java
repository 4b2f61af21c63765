package org.icsim.models.ledger;

import org.icsim.core.record.Fact;

/** What was entered in the ledger. */
public sealed interface LedgerFact extends Fact {
    /** Why ICP come into being. */
    enum Purpose {
        /** Maturity that was turned into ICP: the rewards of voters. */
        MATURITY,
        /** The pay of a node provider. */
        NODE_REWARDS
    }

    /** Why ICP vanish. */
    enum Cause {
        /** Turned into cycles, which pay for computation. */
        CYCLES,
        /** Fees of transfers. */
        FEES
    }

    /** New ICP. */
    record Minted(Account to, Icp amount, Purpose purpose) implements LedgerFact {}

    /** ICP that are no more. */
    record Burned(Account from, Icp amount, Cause cause) implements LedgerFact {}

    /**
     * ICP that changed hands.
     *
     * @param amount that arrived
     * @param fee    burned on top of it, at the sender's expense
     */
    record Transferred(Account from, Account to, Icp amount, Icp fee) implements LedgerFact {}
}
