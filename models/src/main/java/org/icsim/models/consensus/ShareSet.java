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
    private int madeOf;

    void clear() {
        signers = 0;
        isAggregated = false;
        madeOf = 0;
    }

    /** Adds a share; returns false if the aggregate is there already, so that the share no longer matters. */
    boolean add(int signer) {
        signers |= 1L << signer;
        return !isAggregated;
    }

    /** Returns whether the shares suffice for an aggregate that is not there yet. */
    boolean isReady(int threshold) {
        return !isAggregated && count() >= threshold;
    }

    /** Returns how many signers' shares are here. */
    int count() {
        return Long.bitCount(signers);
    }

    /** Returns whether the aggregate is here, or could be made. */
    boolean hasAggregate(int threshold) {
        return isAggregated || count() >= threshold;
    }

    boolean isAggregated() {
        return isAggregated;
    }

    void setAggregated() {
        isAggregated = true;
    }

    /** Makes the aggregate from the shares that are here. */
    void aggregate() {
        isAggregated = true;
        madeOf = count();
    }

    /** Returns of how many shares this replica has made the aggregate, or 0 if it has it from another. */
    int madeOf() {
        return madeOf;
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
