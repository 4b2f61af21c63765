package org.icsim.models.consensus;

/**
 * A share of something that replicas sign together, or the aggregate of enough shares. A share bears its signer; an aggregate is
 * the same whoever made it.
 *
 * @param signer  whose share it is; {@link #ALL} of an aggregate
 * @param blockId the block that it is about; {@link #NO_BLOCK} where there is none
 */
record Signature(SignedArtifact artifact, int signer, long height, long blockId) implements ConsensusMessage {
    /** Stands for enough signers, whoever they are. */
    static final int ALL = -1;

    static final long NO_BLOCK = 0;

    /** Returns a replica's share of what a height has one of. */
    static Signature share(SignedArtifact artifact, int signer, long height) {
        return new Signature(artifact, signer, height, NO_BLOCK);
    }

    /** Returns a replica's share of what is about a block. */
    static Signature share(SignedArtifact artifact, int signer, long height, long blockId) {
        return new Signature(artifact, signer, height, blockId);
    }

    /**
     * Returns the aggregate of enough shares.
     *
     * @param blockId the block that it is about, or {@link #NO_BLOCK}
     */
    static Signature aggregate(SignedArtifact artifact, long height, long blockId) {
        return new Signature(artifact, ALL, height, blockId);
    }

    boolean isShare() {
        return signer != ALL;
    }

    /** Returns the signer as a bit; nothing of an aggregate. */
    long signerBit() {
        return isShare() ? 1L << signer : 0;
    }

    @Override
    public void deliverTo(Replica receiver) {
        switch (artifact) {
            case BEACON -> receiver.beacons().onBeacon(this);
            case NOTARIZATION -> receiver.notary().onNotarization(this);
            case FINALIZATION -> receiver.finalizer().onFinalization(this);
            case TAPE -> receiver.batches().onTape(this);
            case CERTIFICATION -> receiver.batches().onCertification(this);
        }
    }

    @Override
    public int bytes() {
        return isShare() ? WireSize.SHARE : WireSize.AGGREGATE;
    }

    @Override
    public long digest() {
        return isShare()
                ? ConsensusMessage.digestOf(artifact.kind(), signer, height, blockId)
                : ConsensusMessage.digestOf(artifact.kind() + 1, 0, height, blockId);
    }

    @Override
    public String toString() {
        return artifact.title()
                + (isShare() ? "Share[signer=" + signer + ", " : "[")
                + "height=" + height
                + (artifact.isOfBlock() ? ", blockId=" + blockId : "")
                + "]";
    }
}
