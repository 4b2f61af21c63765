package org.icsim.models.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.icsim.core.event.EventQueue;
import org.icsim.models.consensus.RoundSnapshot.CandidateSnapshot;
import org.jspecify.annotations.Nullable;

/** What one replica knows of one height. Objects are used again for later heights. */
final class Round {
    /** Above all ranks. */
    static final int NO_RANK = Integer.MAX_VALUE;

    private long height;
    /** The first {@code candidateCount} belong to this height. */
    private Candidate[] candidates;

    private int candidateCount;

    private final ConsensusRules rules;
    private final ShareRow row;
    final ShareSet beacon;
    final ShareSet tape;
    final ShareSet certification;

    /** Whether this replica has signed a finalization of this height. */
    boolean hasSignedFinalization;

    /** Makers of more than one block of this height, as bits. */
    private long disqualified;

    /** Makes a round whose shares, and those of its first candidate, stand in a row. */
    Round(ShareRow row, ConsensusRules rules) {
        this.rules = rules;
        this.row = row;
        this.beacon = new ShareSet(row, SignedArtifact.BEACON, rules);
        this.tape = new ShareSet(row, SignedArtifact.TAPE, rules);
        this.certification = new ShareSet(row, SignedArtifact.CERTIFICATION, rules);
        this.candidates = new Candidate[] {new Candidate(row, rules), new Candidate(new ShareRow(), rules)};
    }

    ShareRow row() {
        return row;
    }

    void reset(long newHeight) {
        height = newHeight;
        candidateCount = 0;
        row.clear();
        certification.reset();
        hasSignedFinalization = false;
        disqualified = 0;
    }

    long height() {
        return height;
    }

    int candidateCount() {
        return candidateCount;
    }

    Candidate candidateAt(int index) {
        return candidates[index];
    }

    /** Returns what is known of a block, beginning a new entry if it is the first that is heard of it. */
    Candidate candidate(long blockId) {
        Candidate known = find(blockId);
        if (known != null) {
            return known;
        }
        if (candidateCount == candidates.length) {
            candidates = Arrays.copyOf(candidates, 2 * candidateCount);
            Arrays.setAll(candidates, i -> i < candidateCount ? candidates[i] : new Candidate(new ShareRow(), rules));
        }
        Candidate added = candidates[candidateCount++];
        added.reset(blockId);
        return added;
    }

    @Nullable
    Candidate find(long blockId) {
        for (int i = 0; i < candidateCount; i++) {
            if (candidates[i].blockId() == blockId) {
                return candidates[i];
            }
        }
        return null;
    }

    boolean isNotarized() {
        return notarizedBlocks() > 0;
    }

    int notarizedBlocks() {
        int count = 0;
        for (int i = 0; i < candidateCount; i++) {
            count += candidates[i].isNotarized ? 1 : 0;
        }
        return count;
    }

    /** Returns whether a block is valid and its maker may have it notarized. */
    boolean isQualified(Candidate candidate) {
        return candidate.isValid
                && rules.mayNotarize(isDisqualified(candidate.block().maker()));
    }

    /** Returns the lowest rank of a qualified block, or one above all ranks if there is none. */
    int lowestQualifiedRank() {
        int lowest = NO_RANK;
        for (int i = 0; i < candidateCount; i++) {
            Candidate candidate = candidates[i];
            if (isQualified(candidate)) {
                lowest = Math.min(lowest, candidate.block().rank());
            }
        }
        return lowest;
    }

    boolean isDisqualified(int maker) {
        return (disqualified >>> maker & 1) != 0;
    }

    void disqualify(int maker) {
        disqualified |= 1L << maker;
    }

    /** Returns whether another block of the same maker is held. */
    boolean hasAnotherBlockOf(Block block) {
        for (int i = 0; i < candidateCount; i++) {
            Candidate other = candidates[i];
            if (other.isHeld() && other.blockId() != block.id() && other.block().maker() == block.maker()) {
                return true;
            }
        }
        return false;
    }

    /** Returns the best block that may be extended: of the lowest rank, and of these the first heard of. */
    @Nullable
    Candidate bestExtendable() {
        Candidate best = null;
        for (int i = 0; i < candidateCount; i++) {
            Candidate candidate = candidates[i];
            boolean isBetter = candidate.isValid
                    && rules.mayExtend(candidate.isNotarized)
                    && (best == null || candidate.block().rank() < best.block().rank());
            best = isBetter ? candidate : best;
        }
        return best;
    }

    /** Returns whether the replica has signed the notarization of a block of this height other than this one. */
    boolean hasNotarizedAnother(int replica, Candidate than) {
        for (int i = 0; i < candidateCount; i++) {
            Candidate other = candidates[i];
            if (other.blockId() != than.blockId() && other.notarization.hasSigner(replica)) {
                return true;
            }
        }
        return false;
    }

    /** A replica that has crashed no longer makes notarizations it had begun to make, nor asks for blocks. */
    void forgetUnfinishedWork() {
        for (int i = 0; i < candidateCount; i++) {
            candidates[i].processedAt = EventQueue.NEVER;
            candidates[i].askAt = EventQueue.NEVER;
            candidates[i].reachedAt = EventQueue.NEVER;
        }
    }

    void merge(RoundSnapshot snapshot, long now) {
        beacon.merge(snapshot.beacon());
        tape.merge(snapshot.tape());
        certification.merge(snapshot.certification());
        disqualified |= snapshot.disqualified();
        for (CandidateSnapshot candidate : snapshot.candidates()) {
            candidate(candidate.blockId()).merge(candidate, now);
        }
    }

    RoundSnapshot snapshot() {
        List<CandidateSnapshot> blocks = new ArrayList<>(candidateCount);
        for (int i = 0; i < candidateCount; i++) {
            blocks.add(candidates[i].snapshot());
        }
        return new RoundSnapshot(
                height, beacon.snapshot(), tape.snapshot(), certification.snapshot(), disqualified, blocks);
    }
}
