package org.icsim.models.consensus;

import java.util.List;
import java.util.Optional;
import org.icsim.core.random.Hash;

/**
 * The artifacts of one height in a replica's pool, as it offers them to another. Sets of signers are bits.
 *
 * @param disqualified makers of more than one block of the height
 * @param candidates   the blocks of the height, in the order in which the replica heard of them
 */
record RoundSnapshot(
        long height,
        Artifact beacon,
        Artifact tape,
        Artifact certification,
        long disqualified,
        List<CandidateSnapshot> candidates) {

    /** Returns what remains in a pool of a height that has long been final: its block, and every aggregate. */
    static RoundSnapshot ofFinal(Block block) {
        Artifact aggregate = new Artifact(0, true);
        return new RoundSnapshot(
                block.height(),
                aggregate,
                aggregate,
                aggregate,
                0,
                List.of(new CandidateSnapshot(block.id(), Optional.of(block), aggregate, aggregate)));
    }

    /** Returns the size of all its artifacts on the wire, in bytes. */
    int bytes() {
        int bytes = beacon.bytes() + tape.bytes() + certification.bytes();
        bytes += Long.bitCount(disqualified) * WireSize.EQUIVOCATION_PROOF;
        for (CandidateSnapshot candidate : candidates) {
            bytes += candidate.bytes();
        }
        return bytes;
    }

    long digest() {
        long digest = Hash.combine(height, beacon.digest());
        digest = Hash.combine(digest, tape.digest());
        digest = Hash.combine(digest, certification.digest());
        digest = disqualified == 0 ? digest : Hash.combine(digest, disqualified);
        for (CandidateSnapshot candidate : candidates) {
            digest = Hash.combine(digest, candidate.digest());
        }
        return digest;
    }

    /** Shares by signer, and whether their aggregate is there. */
    record Artifact(long signers, boolean isAggregated) {
        /** Nobody sends shares of what is aggregated. */
        int bytes() {
            return isAggregated ? WireSize.AGGREGATE : Long.bitCount(signers) * WireSize.SHARE;
        }

        long digest() {
            return Hash.combine(signers, isAggregated ? 1 : 0);
        }
    }

    /** A block of the height, if it is held, and what is known of its notarization and finalization. */
    record CandidateSnapshot(long blockId, Optional<Block> block, Artifact notarization, Artifact finalization) {
        int bytes() {
            int shares = notarization.bytes() + finalization.bytes();
            return block.isPresent() ? WireSize.ofProposal(block.get()) + shares : shares;
        }

        long digest() {
            long shares = Hash.combine(notarization.digest(), finalization.digest());
            return Hash.combine(Hash.combine(blockId, block.isPresent() ? 1 : 0), shares);
        }
    }
}
