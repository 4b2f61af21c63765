package org.icsim.models.consensus;

import java.util.Optional;
import org.icsim.core.event.EventQueue;
import org.icsim.models.consensus.RoundSnapshot.CandidateSnapshot;
import org.jspecify.annotations.Nullable;

/** What one replica knows of one proposed block. Shares may come before the block itself. */
final class Candidate {
    private long blockId;
    private @Nullable Block block;

    /** Shares of the notarization; aggregated means that there is a certificate, not yet that the block is valid. */
    final ShareSet notarization = new ShareSet();

    /** Shares of the finalization. */
    final ShareSet finalization = new ShareSet();

    /** Whether the block is held, its maker was entitled, and its parent may be extended. */
    boolean isValid;

    /** When this replica will have turned a quorum of shares into a notarization; never if it is not at it. */
    long processedAt = EventQueue.NEVER;

    /** Whether the block is valid and has its notarization: it ends the round. */
    boolean isNotarized;

    void reset(long id) {
        blockId = id;
        block = null;
        notarization.clear();
        finalization.clear();
        isValid = false;
        processedAt = EventQueue.NEVER;
        isNotarized = false;
    }

    boolean isBeingNotarized() {
        return processedAt != EventQueue.NEVER;
    }

    long blockId() {
        return blockId;
    }

    boolean isHeld() {
        return block != null;
    }

    void hold(Block received) {
        block = received;
    }

    /** Returns the block, which must be held. */
    Block block() {
        if (block == null) {
            throw new IllegalStateException("block " + blockId + " is not held");
        }
        return block;
    }

    void merge(CandidateSnapshot snapshot) {
        snapshot.block().ifPresent(this::hold);
        notarization.merge(snapshot.notarization());
        finalization.merge(snapshot.finalization());
    }

    CandidateSnapshot snapshot() {
        return new CandidateSnapshot(
                blockId, Optional.ofNullable(block), notarization.snapshot(), finalization.snapshot());
    }
}
