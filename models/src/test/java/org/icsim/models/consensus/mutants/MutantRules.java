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
        NO_ONLY_BLOCK_RULE
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
            case QUORUM_OFF_BY_ONE, BEACON_REUSE, WRONG_PARENT ->
                protocol.mayFinalize(notarizedBlocks, hasNotarizedAnother);
        };
    }

    @Override
    public long blockMakerDelayNanos(int rank) {
        return protocol.blockMakerDelayNanos(rank);
    }

    @Override
    public long notaryDelayNanos(int rank, long finalityGap) {
        return protocol.notaryDelayNanos(rank, finalityGap);
    }
}
