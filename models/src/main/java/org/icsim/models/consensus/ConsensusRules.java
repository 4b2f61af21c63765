package org.icsim.models.consensus;

/**
 * The rules of a round on which safety and fairness rest, apart from the machinery that applies them.
 *
 * <p>{@link ProtocolRules} are the protocol's. Others serve to show that a broken rule is found out.
 */
public interface ConsensusRules {
    /** Returns how many shares of distinct committee members notarize or finalize a block. */
    int quorum();

    /** Returns the height whose random beacon ranks the block makers of {@code height}. */
    long rankingBeacon(long height);

    /** Returns whether a block may be extended, by a maker and in the eyes of those who judge its proposal. */
    boolean mayExtend(boolean isNotarized);

    /**
     * Returns whether a replica may sign the finalization of a notarized block.
     *
     * @param notarizedBlocks     how many notarized blocks of that height the replica knows
     * @param hasNotarizedAnother whether the replica has itself signed the notarization of another block of that height
     */
    boolean mayFinalize(int notarizedBlocks, boolean hasNotarizedAnother);

    /**
     * Returns whether a replica may answer the users whose messages have been executed up to a height.
     *
     * @param isCertified whether it has the certification of the state after that height
     */
    boolean mayAnswer(boolean isCertified);

    /** Returns whether a replica may answer the user of a message it took, having crashed since or not. */
    boolean mayStillAnswer(boolean hasCrashedSince);

    /** Returns how long after the start of a round the maker of this rank proposes, in nanoseconds. */
    long blockMakerDelayNanos(int rank);

    /**
     * Returns how long after the start of a round a replica notarizes a block of this rank, in nanoseconds.
     *
     * @param finalityGap how many notarized heights are not final yet
     */
    long notaryDelayNanos(int rank, long finalityGap);
}
