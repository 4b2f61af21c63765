package org.icsim.models.ledger.mutants;

import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpLedgerRules;
import org.icsim.models.ledger.LedgerRules;

/** The ledger's rules with one of them broken. */
public enum LedgerMutant implements LedgerRules {
    /** A mint reaches its receiver twice. */
    MINT_TWICE,
    /** Minted ICP are not part of the supply. */
    MINT_UNCOUNTED,
    /** Burned ICP stay in the supply. */
    BURN_UNCOUNTED,
    /** The fee leaves the sender and stays in the supply. */
    FEE_NOT_BURNED;

    private static final LedgerRules NETWORK = new IcpLedgerRules();

    @Override
    public Icp credited(Icp minted) {
        return this == MINT_TWICE ? minted.plus(minted) : NETWORK.credited(minted);
    }

    @Override
    public Icp added(Icp minted) {
        return this == MINT_UNCOUNTED ? Icp.ZERO : NETWORK.added(minted);
    }

    @Override
    public Icp removed(Icp burned) {
        return this == BURN_UNCOUNTED ? Icp.ZERO : NETWORK.removed(burned);
    }

    @Override
    public Icp burnedOf(Icp fee) {
        return this == FEE_NOT_BURNED ? Icp.ZERO : NETWORK.burnedOf(fee);
    }
}
