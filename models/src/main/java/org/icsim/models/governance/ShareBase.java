package org.icsim.models.governance;

/** What a reward event's pool is divided by. */
public enum ShareBase {
    /** The rights of ballots that were cast: those who vote share the whole pool. In force until about early 2023. */
    VOTES_CAST,
    /** The rights of all, as potential voting power: the share of a ballot not cast goes to nobody. Source: PR 2385. */
    ALL_POWER
}
