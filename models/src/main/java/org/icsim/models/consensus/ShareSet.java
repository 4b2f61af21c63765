package org.icsim.models.consensus;

import org.icsim.models.consensus.RoundSnapshot.Artifact;

/**
 * The shares a replica has of one artifact, and whether it has the aggregate.
 *
 * <p>An aggregate comes to be in two ways: the replica completes it from shares, and passes it on as its own, or it
 * receives it.
 */
final class ShareSet {
    private final ShareRow row;
    private final int column;
    private final int threshold;
    private int madeOf;

    /** Makes a view of the shares in a row. */
    ShareSet(ShareRow row, SignedArtifact artifact, ConsensusRules rules) {
        this.row = row;
        this.column = artifact.column();
        this.threshold = artifact.threshold(rules);
    }

    /** Takes note that the row has been cleared. */
    void reset() {
        madeOf = 0;
    }

    /** Adds a share; returns false if the aggregate is there already, so that the share no longer matters. */
    boolean add(int signer) {
        addAll(1L << signer);
        return !isAggregated();
    }

    /**
     * Takes in a share, or the aggregate.
     *
     * @return whether the aggregate is new here, or there are enough shares to make it
     */
    boolean take(Signature received) {
        if (received.isShare()) {
            return add(received.signer()) && isReady();
        }
        boolean isNew = !isAggregated();
        setAggregated();
        return isNew;
    }

    private void addAll(long signers) {
        row.set(column, signers() | signers);
    }

    private long signers() {
        return row.get(column);
    }

    /** Returns whether the shares suffice for an aggregate that is not there yet. */
    boolean isReady() {
        return !isAggregated() && count() >= threshold;
    }

    /** Returns how many signers' shares are here. */
    int count() {
        return Long.bitCount(signers());
    }

    /** Returns whether the aggregate is here, or could be made. */
    boolean hasAggregate() {
        return isAggregated() || count() >= threshold;
    }

    boolean isAggregated() {
        return row.hasState(column);
    }

    void setAggregated() {
        row.setState(column);
    }

    /** Makes the aggregate from the shares that are here. */
    void aggregate() {
        setAggregated();
        madeOf = count();
    }

    /** Returns of how many shares this replica has made the aggregate, or 0 if it has it from another. */
    int madeOf() {
        return madeOf;
    }

    boolean hasSigner(int signer) {
        return (signers() >>> signer & 1) != 0;
    }

    void merge(Artifact artifact) {
        addAll(artifact.signers());
        if (artifact.isAggregated()) {
            setAggregated();
        }
    }

    Artifact snapshot() {
        return new Artifact(signers(), isAggregated());
    }
}
