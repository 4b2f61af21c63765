package org.icsim.models.consensus;

/**
 * The rules of a round on which safety and fairness rest, apart from the machinery that applies them.
 *
 * <p>{@link ProtocolRules} are the protocol's. Others serve to show that a broken rule is found out.
 */
public interface ConsensusRules {
    /** Returns how many shares of distinct committee members notarize or finalize a block. */
    int quorum();

    /** Returns how many shares of distinct replicas make a random beacon or tape. */
    int lowThreshold();

    /** Returns how many shares of distinct replicas certify a state. */
    int highThreshold();

    /** Returns how many replicas, those of the lowest ranks, may make a block of a height. */
    int blockMakers();

    /** Returns the height whose random beacon ranks the block makers of {@code height}. */
    long rankingBeacon(long height);

    /** Returns whether a block may be extended, by a maker and in the eyes of those who judge its proposal. */
    boolean mayExtend(boolean isNotarized);

    /**
     * Returns the time of a block.
     *
     * @param clock      the maker's, nanoseconds since the epoch
     * @param parentTime the time of the block that it extends
     */
    long blockTime(long clock, long parentTime);

    /** Returns whether a block of this context may extend one of the context {@code parent}. */
    boolean mayFollow(ValidationContext block, ValidationContext parent);

    /**
     * Returns whether whoever judges a block knows what its maker knew.
     *
     * @param certifiedHeight the greatest height whose state it has a certification of
     * @param clock           the time as far as it knows, nanoseconds since the epoch
     */
    boolean isReached(ValidationContext block, long certifiedHeight, long clock);

    /**
     * Returns whether a valid block may be notarized and keeps makers of higher ranks waiting.
     *
     * @param isDisqualified whether its maker is known to have made another of that height
     */
    boolean mayNotarize(boolean isDisqualified);

    /** Returns whether a replica notarizes blocks of the round that it is in, of which one may be notarized already. */
    boolean mayStillNotarize(boolean isNotarized);

    /** Returns whether a replica asks others for a block that it has heard of. */
    boolean mustFetch(boolean isHeld);

    /**
     * Returns whether a replica may sign the finalization of a notarized block.
     *
     * @param notarizedBlocks     how many notarized blocks of that height the replica knows
     * @param hasNotarizedAnother whether the replica has itself signed the notarization of another block of that height
     * @param hasFinalizedAnother whether it has signed the finalization of another
     */
    boolean mayFinalize(int notarizedBlocks, boolean hasNotarizedAnother, boolean hasFinalizedAnother);

    /** Returns whether a final block may be executed. */
    boolean mayDeliver(boolean hasTape);

    /**
     * Returns whether a replica may answer the users whose messages have been executed up to a height.
     *
     * @param isCertified whether it has the certification of the state after that height
     */
    boolean mayAnswer(boolean isCertified);

    /** Returns whether a replica may answer the user of a message it took, having crashed since or not. */
    boolean mayStillAnswer(boolean hasCrashedSince);

    /**
     * Returns how long after the start of a round the maker of this rank proposes, in nanoseconds.
     *
     * @param recentOfHigherRank how many of the last blocks before had a higher rank than 0
     */
    long blockMakerDelayNanos(int rank, int recentOfHigherRank);

    /**
     * Returns whether a replica notarizes anything.
     *
     * @param certificationGap how many notarized heights have no certified state yet
     */
    boolean isWithinLimit(long certificationGap);

    /**
     * Returns how long after the start of a round a replica notarizes a block of this rank, in nanoseconds.
     *
     * @param finalityGap      how many notarized heights are not final yet
     * @param certificationGap how many final heights have no certified state yet
     */
    long notaryDelayNanos(int rank, long finalityGap, long certificationGap);
}
