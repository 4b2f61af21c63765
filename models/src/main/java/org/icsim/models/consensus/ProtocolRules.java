package org.icsim.models.consensus;

/**
 * The rules as the Internet Computer's replicas follow them.
 *
 * <p>Sources: Camenisch et al., "Internet Computer Consensus", PODC 2022 (eprint 2021/632); dfinity/ic
 * {@code rs/consensus/src/consensus/{block_maker,notary,finalizer}.rs}.
 */
public final class ProtocolRules implements ConsensusRules {
    /** By how much the wait for higher ranks grows with each height that is notarized and not final. */
    private static final double BACK_OFF = 1.5;

    /** Keeps the product within a {@code long}; by then the wait is longer than any run. */
    private static final double LONGEST_WAIT_NANOS = 0x1p62;

    private final Thresholds thresholds;
    private final Pacing pacing;
    private final long initialNotaryDelayNanos;
    private final long unitDelayNanos;

    public ProtocolRules(Thresholds thresholds, ConsensusSettings settings) {
        this.thresholds = thresholds;
        this.pacing = settings.pacing();
        this.initialNotaryDelayNanos = settings.initialNotaryDelay().toNanos();
        this.unitDelayNanos = settings.unitDelay().toNanos();
    }

    @Override
    public int quorum() {
        return thresholds.quorum();
    }

    @Override
    public int lowThreshold() {
        return thresholds.low();
    }

    @Override
    public int highThreshold() {
        return thresholds.quorum();
    }

    @Override
    public int blockMakers() {
        return thresholds.blockMakers();
    }

    /** Returns the height before, whose beacon nobody knew before that height's round began. */
    @Override
    public long rankingBeacon(long height) {
        return height - 1;
    }

    /** Only a notarized block may be extended. */
    @Override
    public boolean mayExtend(boolean isNotarized) {
        return isNotarized;
    }

    /**
     * The later of the maker's clock and {@code parent's time + initial notary delay + 1 ns}: no notary signs the parent sooner than
     * that after it was made, and if clocks fall behind, time goes on at that rate.
     */
    @Override
    public long blockTime(long clock, long parentTime) {
        return Math.max(clock, parentTime + initialNotaryDelayNanos + 1);
    }

    /** Certified heights do not fall, and time grows. */
    @Override
    public boolean mayFollow(ValidationContext block, ValidationContext parent) {
        return block.certifiedHeight() >= parent.certifiedHeight() && block.time() > parent.time();
    }

    /** Signs nothing from the future. */
    @Override
    public boolean isReached(ValidationContext block, long certifiedHeight, long clock) {
        return block.certifiedHeight() <= certifiedHeight && block.time() <= clock;
    }

    /** Whoever makes two blocks of a height has made none. */
    @Override
    public boolean mayNotarize(boolean isDisqualified) {
        return !isDisqualified;
    }

    /** With a notarized block the round is over: a replica that has signed its finalization must not help another. */
    @Override
    public boolean mayStillNotarize(boolean isNotarized) {
        return !isNotarized;
    }

    /** Asks for what it lacks. */
    @Override
    public boolean mustFetch(boolean isHeld) {
        return !isHeld;
    }

    /** Signs if this is the only notarized block it knows of the height, and it has helped no other. */
    @Override
    public boolean mayFinalize(int notarizedBlocks, boolean hasNotarizedAnother, boolean hasFinalizedAnother) {
        return notarizedBlocks == 1 && !hasNotarizedAnother && !hasFinalizedAnother;
    }

    /** What is random in a block was known to nobody when it became final. */
    @Override
    public boolean mayDeliver(boolean hasTape) {
        return hasTape;
    }

    /** Answers bear a certificate. */
    @Override
    public boolean mayAnswer(boolean isCertified) {
        return isCertified;
    }

    /** Whoever was connected is no longer. */
    @Override
    public boolean mayStillAnswer(boolean hasCrashedSince) {
        return !hasCrashedSince;
    }

    /** {@code unit delay × rank}, and for higher ranks than 0 one more if many blocks before were theirs. */
    @Override
    public long blockMakerDelayNanos(int rank, int recentOfHigherRank) {
        boolean isSlowed = rank > 0 && recentOfHigherRank > pacing.tolerated();
        return Math.multiplyExact(unitDelayNanos, isSlowed ? rank + 1 : rank);
    }

    @Override
    public boolean isWithinLimit(long certificationGap) {
        return certificationGap < pacing.certificationLimit();
    }

    /**
     * {@code initial notary delay + unit delay × rank × 1.5^finality gap}, rounded down to a nanosecond, and what the {@linkplain
     * Pacing.Backlog backlog} of certifications adds.
     */
    @Override
    public long notaryDelayNanos(int rank, long finalityGap, long certificationGap) {
        long delay = initialNotaryDelayNanos + pacing.backlog().waitNanos(certificationGap, unitDelayNanos);
        if (rank == 0) {
            return delay;
        }
        double wait = (double) unitDelayNanos * rank * StrictMath.pow(BACK_OFF, (double) finalityGap);
        return delay + (long) Math.min(wait, LONGEST_WAIT_NANOS);
    }
}
