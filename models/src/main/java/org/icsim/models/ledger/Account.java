package org.icsim.models.ledger;

/** Whose ICP they are, as far as the economy tells holders apart. */
public enum Account {
    /** Held outside of neurons: by anybody who could sell them, stake them or burn them today. */
    LIQUID,
    /** On the accounts of neurons, locked, dissolving or dissolved. */
    NEURONS
}
