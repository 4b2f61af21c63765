package org.icsim.models.consensus;

import org.icsim.models.consensus.RoundSnapshot.Artifact;

/**
 * The shares a replica has of one artifact, and whether it has the aggregate.
 *
 * <p>An aggregate comes to be in two ways: the replica completes it from shares, and passes it on as its own, or it
 * receives it.
 */
final class ShareSet {
    private long signers;
    private boolean isAggregated;

    void clear() {
        signers = 0;
        isAggregated = false;
    }

    /** Adds a share; returns false if the aggregate is there already, so that the share no longer matters. */
    boolean add(int signer) {
        signers |= 1L << signer;
        return !isAggregated;
    }

    /** Returns whether the shares suffice for an aggregate that is not there yet. */
    boolean isReady(int threshold) {
        return !isAggregated && Long.bitCount(signers) >= threshold;
    }

    boolean isAggregated() {
        return isAggregated;
    }

    void setAggregated() {
        isAggregated = true;
    }

    boolean hasSigner(int signer) {
        return (signers >>> signer & 1) != 0;
    }

    void merge(Artifact artifact) {
        signers |= artifact.signers();
        isAggregated |= artifact.isAggregated();
    }

    Artifact snapshot() {
        return new Artifact(signers, isAggregated);
    }
}
