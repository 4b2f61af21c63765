package org.icsim.models.ledger;

/**
 * What entries do to balances and to the supply.
 *
 * <p>{@link IcpLedgerRules} are the network's. Others serve to show that a broken rule is found out.
 */
public interface LedgerRules {
    /** Returns what the receiver of a mint gets. */
    Icp credited(Icp minted);

    /** Returns by how much the supply grows with a mint. */
    Icp added(Icp minted);

    /** Returns by how much the supply shrinks with a burn. */
    Icp removed(Icp burned);

    /** Returns what of a transfer's fee is burned. */
    Icp burnedOf(Icp fee);
}
