package org.icsim.models.consensus;

import java.util.Optional;
import org.icsim.core.event.EventQueue;
import org.icsim.models.consensus.RoundSnapshot.CandidateSnapshot;
import org.jspecify.annotations.Nullable;

/** What one replica knows of one proposed block. Shares may come before the block itself. */
final class Candidate {
    static final int NOBODY = -1;

    private final ShareRow row;
    private @Nullable Block block;

    /** Shares of the notarization; aggregated means that there is a certificate, not yet that the block is valid. */
    final ShareSet notarization;

    /** Shares of the finalization. */
    final ShareSet finalization;

    /** Whether the block is held, its maker was entitled, and its parent may be extended. */
    boolean isValid;

    /** When this replica will have turned a quorum of shares into a notarization; never if it is not at it. */
    long processedAt = EventQueue.NEVER;

    /** Whether the block is valid and has its notarization: it ends the round. */
    boolean isNotarized;

    /** When the block came. */
    private long heldAt;

    /** When its time will have come by this replica's clock; never if it is not waited for. */
    long reachedAt = EventQueue.NEVER;

    /** When this replica will ask for the block, if it is not here by then; never if it is not about to. */
    long askAt = EventQueue.NEVER;

    /** Whom it asked last. */
    int lastAsked = NOBODY;

    /** Makes a candidate whose shares stand in a row. */
    Candidate(ShareRow row, ConsensusRules rules) {
        this.row = row;
        this.notarization = new ShareSet(row, SignedArtifact.NOTARIZATION, rules);
        this.finalization = new ShareSet(row, SignedArtifact.FINALIZATION, rules);
    }

    /** Stands for a block from now on, of which nothing is known. */
    void reset(long id) {
        row.beginBlock(id);
        block = null;
        isValid = false;
        processedAt = EventQueue.NEVER;
        isNotarized = false;
        askAt = EventQueue.NEVER;
        lastAsked = NOBODY;
        reachedAt = EventQueue.NEVER;
    }

    /** Returns whether a replica is known to have signed the block, so that it holds it. */
    boolean isSignedBy(int replica) {
        return notarization.hasSigner(replica) || finalization.hasSigner(replica);
    }

    boolean isBeingNotarized() {
        return processedAt != EventQueue.NEVER;
    }

    long blockId() {
        return row.get(ShareTable.BLOCK);
    }

    boolean isHeld() {
        return block != null;
    }

    void hold(Block received, long now) {
        heldAt = block == null ? now : heldAt;
        block = received;
        row.setState(ShareTable.BLOCK);
    }

    /** Returns when the block came, which must be held. */
    long heldAt() {
        return heldAt;
    }

    /** Returns the block, which must be held. */
    Block block() {
        if (block == null) {
            throw new IllegalStateException("block " + blockId() + " is not held");
        }
        return block;
    }

    void merge(CandidateSnapshot snapshot, long now) {
        snapshot.block().ifPresent(offered -> hold(offered, now));
        notarization.merge(snapshot.notarization());
        finalization.merge(snapshot.finalization());
    }

    CandidateSnapshot snapshot() {
        return new CandidateSnapshot(
                blockId(), Optional.ofNullable(block), notarization.snapshot(), finalization.snapshot());
    }
}
