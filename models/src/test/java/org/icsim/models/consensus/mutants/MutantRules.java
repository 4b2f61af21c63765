package org.icsim.models.consensus.mutants;

import org.icsim.models.consensus.ConsensusRules;
import org.icsim.models.consensus.Thresholds;
import org.icsim.models.consensus.ValidationContext;

/**
 * The protocol's rules with one of them broken.
 *
 * @param protocol what holds otherwise
 */
public record MutantRules(Mutant mutant, ConsensusRules protocol) implements ConsensusRules {

    /** How a rule is broken. */
    public enum Mutant {
        /** A quorum is one share short. */
        QUORUM_OFF_BY_ONE,
        /** All heights are ranked by one and the same beacon. */
        BEACON_REUSE,
        /** A block may extend one that is not notarized. */
        WRONG_PARENT,
        /** A replica signs a finalization though it has notarized another block of the height. */
        TWO_NOTARIZATIONS_THEN_FINALIZE,
        /** A replica signs a finalization though it knows of another notarized block of the height. */
        NO_ONLY_BLOCK_RULE,
        /** Every block maker proposes at once. */
        HASTY_MAKERS,
        /** A replica notarizes blocks of every rank at once. */
        HASTY_NOTARIES,
        /** The wait for higher ranks does not grow with the heights that are notarized and not final. */
        NO_BACK_OFF,
        /** A replica answers a user as soon as the message has been executed. */
        ANSWER_UNCERTIFIED,
        /** A replica answers users whose connections it has lost. */
        ANSWER_AFTER_CRASH,
        /** A replica notarizes blocks of makers of whom it knows that they have made two. */
        NO_DISQUALIFICATION,
        /** A replica does not ask for blocks that it lacks. */
        NO_FETCH,
        /** A beacon or a tape is made of one share less. */
        BEACON_OFF_BY_ONE,
        /** As many shares certify a state as make a beacon. */
        CERTIFICATION_OF_FEW,
        /** Replicas of every rank make blocks. */
        EVERYONE_MAKES_BLOCKS,
        /** A block's time is its maker's clock, even if its parent is later. */
        TIME_BY_CLOCK_ALONE,
        /** A replica notarizes blocks whose time has not come. */
        BLOCKS_FROM_THE_FUTURE,
        /** A replica notarizes blocks that refer to certifications which it has not. */
        UNKNOWN_CERTIFICATIONS,
        /** A batch is executed without its random tape. */
        TAPE_NOT_AWAITED,
        /** Blocks are notarized however far certification lags. */
        NO_CERTIFICATION_LIMIT,
        /** Notaries do not wait longer when certification lags. */
        NO_CERTIFICATION_BACK_OFF,
        /** Makers of higher ranks do not wait longer when many blocks are theirs. */
        NO_DYNAMIC_DELAY,
        /** A replica goes on to notarize blocks of a height of which one is notarized. */
        NOTARIZE_ON,
        /** A replica signs the finalization of every notarized block. */
        FINALIZE_TWO
    }

    @Override
    public int quorum() {
        return protocol.quorum() - (mutant == Mutant.QUORUM_OFF_BY_ONE ? 1 : 0);
    }

    @Override
    public int lowThreshold() {
        return protocol.lowThreshold() - (mutant == Mutant.BEACON_OFF_BY_ONE ? 1 : 0);
    }

    @Override
    public int highThreshold() {
        return mutant == Mutant.CERTIFICATION_OF_FEW ? protocol.lowThreshold() : protocol.highThreshold();
    }

    @Override
    public int blockMakers() {
        return mutant == Mutant.EVERYONE_MAKES_BLOCKS ? Thresholds.MAX_NODES : protocol.blockMakers();
    }

    @Override
    public long rankingBeacon(long height) {
        return mutant == Mutant.BEACON_REUSE ? 0 : protocol.rankingBeacon(height);
    }

    @Override
    public boolean mayExtend(boolean isNotarized) {
        return mutant == Mutant.WRONG_PARENT || protocol.mayExtend(isNotarized);
    }

    @Override
    public long blockTime(long clock, long parentTime) {
        return mutant == Mutant.TIME_BY_CLOCK_ALONE ? clock : protocol.blockTime(clock, parentTime);
    }

    @Override
    public boolean mayFollow(ValidationContext block, ValidationContext parent) {
        return mutant == Mutant.TIME_BY_CLOCK_ALONE || protocol.mayFollow(block, parent);
    }

    @Override
    public boolean isReached(ValidationContext block, long certifiedHeight, long clock) {
        return switch (mutant) {
            case BLOCKS_FROM_THE_FUTURE -> protocol.isReached(block, certifiedHeight, Long.MAX_VALUE);
            case UNKNOWN_CERTIFICATIONS -> protocol.isReached(block, Long.MAX_VALUE, clock);
            default -> protocol.isReached(block, certifiedHeight, clock);
        };
    }

    @Override
    public boolean mayDeliver(boolean hasTape) {
        return mutant == Mutant.TAPE_NOT_AWAITED || protocol.mayDeliver(hasTape);
    }

    @Override
    public boolean isWithinLimit(long certificationGap) {
        return mutant == Mutant.NO_CERTIFICATION_LIMIT || protocol.isWithinLimit(certificationGap);
    }

    @Override
    public boolean mayNotarize(boolean isDisqualified) {
        return mutant == Mutant.NO_DISQUALIFICATION || protocol.mayNotarize(isDisqualified);
    }

    @Override
    public boolean mustFetch(boolean isHeld) {
        return mutant != Mutant.NO_FETCH && protocol.mustFetch(isHeld);
    }

    @Override
    public boolean mayStillNotarize(boolean isNotarized) {
        return mutant == Mutant.NOTARIZE_ON || protocol.mayStillNotarize(isNotarized);
    }

    @Override
    public boolean mayFinalize(int notarizedBlocks, boolean hasNotarizedAnother, boolean hasFinalizedAnother) {
        return switch (mutant) {
            case TWO_NOTARIZATIONS_THEN_FINALIZE -> protocol.mayFinalize(notarizedBlocks, false, hasFinalizedAnother);
            case NO_ONLY_BLOCK_RULE -> protocol.mayFinalize(1, hasNotarizedAnother, hasFinalizedAnother);
            case FINALIZE_TWO -> true;
            default -> protocol.mayFinalize(notarizedBlocks, hasNotarizedAnother, hasFinalizedAnother);
        };
    }

    @Override
    public boolean mayAnswer(boolean isCertified) {
        return mutant == Mutant.ANSWER_UNCERTIFIED || protocol.mayAnswer(isCertified);
    }

    @Override
    public boolean mayStillAnswer(boolean hasCrashedSince) {
        return mutant == Mutant.ANSWER_AFTER_CRASH || protocol.mayStillAnswer(hasCrashedSince);
    }

    @Override
    public long blockMakerDelayNanos(int rank, int recentOfHigherRank) {
        return switch (mutant) {
            case HASTY_MAKERS -> 0;
            case NO_DYNAMIC_DELAY -> protocol.blockMakerDelayNanos(rank, 0);
            default -> protocol.blockMakerDelayNanos(rank, recentOfHigherRank);
        };
    }

    @Override
    public long notaryDelayNanos(int rank, long finalityGap, long certificationGap) {
        return switch (mutant) {
            case HASTY_NOTARIES -> protocol.notaryDelayNanos(0, 0, certificationGap);
            case NO_BACK_OFF -> protocol.notaryDelayNanos(rank, 0, certificationGap);
            case NO_CERTIFICATION_BACK_OFF -> protocol.notaryDelayNanos(rank, finalityGap, 0);
            default -> protocol.notaryDelayNanos(rank, finalityGap, certificationGap);
        };
    }
}
