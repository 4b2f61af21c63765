package org.icsim.models.consensus.mutants;

import org.icsim.models.consensus.ConsensusRules;

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
        ANSWER_AFTER_CRASH
    }

    @Override
    public int quorum() {
        return protocol.quorum() - (mutant == Mutant.QUORUM_OFF_BY_ONE ? 1 : 0);
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
    public boolean mayFinalize(int notarizedBlocks, boolean hasNotarizedAnother) {
        return switch (mutant) {
            case TWO_NOTARIZATIONS_THEN_FINALIZE -> protocol.mayFinalize(notarizedBlocks, false);
            case NO_ONLY_BLOCK_RULE -> protocol.mayFinalize(1, hasNotarizedAnother);
            default -> protocol.mayFinalize(notarizedBlocks, hasNotarizedAnother);
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
    public long blockMakerDelayNanos(int rank) {
        return mutant == Mutant.HASTY_MAKERS ? 0 : protocol.blockMakerDelayNanos(rank);
    }

    @Override
    public long notaryDelayNanos(int rank, long finalityGap) {
        return switch (mutant) {
            case HASTY_NOTARIES -> protocol.notaryDelayNanos(0, 0);
            case NO_BACK_OFF -> protocol.notaryDelayNanos(rank, 0);
            default -> protocol.notaryDelayNanos(rank, finalityGap);
        };
    }
}
