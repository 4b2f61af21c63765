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

    private final int quorum;
    private final long initialNotaryDelayNanos;
    private final long unitDelayNanos;

    public ProtocolRules(Thresholds thresholds, ConsensusSettings settings) {
        this.quorum = thresholds.quorum();
        this.initialNotaryDelayNanos = settings.initialNotaryDelay().toNanos();
        this.unitDelayNanos = settings.unitDelay().toNanos();
    }

    @Override
    public int quorum() {
        return quorum;
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

    /** Signs if this is the only notarized block it knows of the height, and it has helped to notarize no other. */
    @Override
    public boolean mayFinalize(int notarizedBlocks, boolean hasNotarizedAnother) {
        return notarizedBlocks == 1 && !hasNotarizedAnother;
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

    /** {@code unit delay × rank}. */
    @Override
    public long blockMakerDelayNanos(int rank) {
        return Math.multiplyExact(unitDelayNanos, rank);
    }

    /** {@code initial notary delay + unit delay × rank × 1.5^gap}, rounded down to a nanosecond. */
    @Override
    public long notaryDelayNanos(int rank, long finalityGap) {
        if (rank == 0) {
            return initialNotaryDelayNanos;
        }
        double wait = (double) unitDelayNanos * rank * StrictMath.pow(BACK_OFF, (double) finalityGap);
        return initialNotaryDelayNanos + (long) Math.min(wait, LONGEST_WAIT_NANOS);
    }
}
