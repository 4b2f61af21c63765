package org.icsim.models.consensus;

import java.util.List;

/**
 * What a replica does at the points at which an adversary would do otherwise. What it knows and believes is no matter of
 * conduct: shares of others cannot be forged.
 */
interface Conduct {
    /**
     * Returns how long after the beginning of its round a maker of this rank proposes, in nanoseconds.
     *
     * @param turnNanos how long after it the maker may
     */
    long proposalDelayNanos(int rank, long turnNanos);

    /** Returns what a maker puts into its block of the users' messages that it could put there. */
    List<Ingress> payload(List<Ingress> selected);

    /** Proposes a block: tells the others of it and takes it in. */
    void propose(Block block);

    /** Sends a share of the replica's own; returns whether it did, so that the share counts here, too. */
    boolean send(ConsensusMessage share);

    /** Does what there is to do at once about a block that has come to be held. */
    void onBlock(Round round, Candidate candidate);
}
