package org.icsim.models.consensus;

import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.engine.Timer;
import org.icsim.core.event.EventQueue;
import org.icsim.models.consensus.ConsensusFact.BlockNotarized;
import org.icsim.models.consensus.ConsensusFact.NotarizationSigned;

/**
 * How one replica judges proposed blocks and notarizes them.
 *
 * <p>Source: dfinity/ic {@code rs/consensus/src/consensus/notary.rs}, {@code validator.rs}.
 */
final class Notary {
    private final Replica replica;
    private final int index;
    private final Subnet subnet;
    private final Pool pool;
    private final Finalizer finalizer;
    private final LogicalProcess process;
    private final ConsensusRules rules;
    private final long processingNanos;
    private final Timer judging = this::onDue;
    private final Timer processing = this::onProcessed;
    private final Timer reaching = this::onReached;

    /** How much longer this replica's processing takes than usual. */
    private long slownessNanos;

    private long roundStart;
    /** When this round's blocks will be looked at again, or never. */
    private long timer = EventQueue.NEVER;

    Notary(Replica replica, int index, Subnet subnet, Pool pool, Finalizer finalizer) {
        this.replica = replica;
        this.index = index;
        this.subnet = subnet;
        this.pool = pool;
        this.finalizer = finalizer;
        this.process = subnet.process();
        this.rules = subnet.rules();
        this.processingNanos = subnet.settings().processing().toNanos();
    }

    /** Lets processing that begins from now on take so much longer, or shorter, than it took before. */
    void addSlowness(long nanos) {
        if (slownessNanos + nanos < 0) {
            throw new IllegalStateException("replica " + index + " is " + slownessNanos
                    + " ns slower than usual, which " + nanos + " undercuts");
        }
        slownessNanos += nanos;
    }

    /** Starts the replica's own clock of the round; there is no common one. */
    void beginRound() {
        roundStart = process.now();
        timer = EventQueue.NEVER;
    }

    // ---- judge

    /** Finds out which blocks of a round are valid, and which of those are notarized. */
    void judge(Round round) {
        for (int i = 0; i < round.candidateCount(); i++) {
            Candidate candidate = round.candidateAt(i);
            conclude(round, candidate);
        }
    }

    /** Some blocks of the present round may have become valid. */
    void judgeAgain() {
        judge(replica.current());
    }

    /**
     * A block is valid if its maker had that rank, its parent may be extended, and it comes neither from the future nor from before
     * its parent. With a notarization only the parent matters: 2f + 1 have judged all else.
     */
    private boolean isValid(Candidate candidate) {
        if (!candidate.isHeld()) {
            return false;
        }
        Block block = candidate.block();
        Round before = pool.find(block.height() - 1);
        Candidate parent = before == null ? null : before.find(block.parentId());
        return parent != null
                && parent.isValid
                && rules.mayExtend(parent.isNotarized)
                && subnet.lottery().rank(block.height(), block.maker()) == block.rank()
                && subnet.lottery().isBlockMaker(block.height(), block.maker())
                && (candidate.notarization.hasAggregate() || isContextValid(candidate, parent));
    }

    /**
     * Compares the block's context with its parent's and with what is known here. If a replica's clock is behind, the time since the
     * parent came counts, so that slow clocks halt nothing.
     *
     * <p>Source: {@code check_block_validity}, dfinity/ic {@code rs/consensus/src/consensus/validator.rs}.
     */
    private boolean isContextValid(Candidate candidate, Candidate parent) {
        ValidationContext context = candidate.block().context();
        ValidationContext before = parent.block().context();
        long clock = Math.max(replica.clock(), before.time() + process.now() - parent.heldAt());
        if (!rules.mayFollow(context, before)) {
            return false;
        }
        boolean isReached = rules.isReached(context, pool.certifiedHeight(), clock);
        long reachedAt = process.now() + context.time() - clock;
        if (!isReached && reachedAt > process.now() && candidate.reachedAt != reachedAt) {
            candidate.reachedAt = reachedAt;
            replica.at(reachedAt, reaching, candidate.block().height());
        }
        return isReached;
    }

    /** The time of a block has come. */
    private void onReached(long tag) {
        if (replica.isOfThisLife(tag) && Replica.heightOf(tag) == replica.height()) {
            judgeAgain();
            replica.progress();
        }
    }

    // ---- sign

    /**
     * Signs every qualified block of the lowest rank known, once that rank's delay has passed in this round. With a notarized
     * block the round is over for the notary, even while the beacon is still missing.
     */
    void notarizeWhenDue() {
        Round round = replica.current();
        int rank = rules.mayStillNotarize(round.isNotarized()) ? round.lowestQualifiedRank() : Round.NO_RANK;
        boolean isOpen = rank != Round.NO_RANK && rules.isWithinLimit(round.height() - 1 - pool.certifiedHeight());
        if (!isOpen || !subnet.lottery().isInCommittee(round.height(), index)) {
            return;
        }
        long finalityGap = round.height() - 1 - pool.finalizedHeight();
        long certificationGap = pool.finalizedHeight() - pool.certifiedHeight();
        long due = roundStart + rules.notaryDelayNanos(rank, finalityGap, certificationGap);
        if (due > process.now()) {
            await(due);
            return;
        }
        for (int i = 0; i < round.candidateCount() && rules.mayStillNotarize(round.isNotarized()); i++) {
            Candidate candidate = round.candidateAt(i);
            if (round.isQualified(candidate)
                    && candidate.block().rank() == rank
                    && !candidate.notarization.hasSigner(index)) {
                sign(round, candidate);
            }
        }
        if (replica.canLeaveRound()) {
            replica.progress();
        }
    }

    private void sign(Round round, Candidate candidate) {
        Signature share = Signature.share(SignedArtifact.NOTARIZATION, index, round.height(), candidate.blockId());
        if (replica.conduct().send(share)) {
            subnet.record(new NotarizationSigned(index, candidate.block()));
            take(round, candidate, share);
        }
    }

    /** Signs a block that is held, unless it has, without asking whether it may. */
    void signAtOnce(Block block) {
        Round round = pool.find(block.height());
        if (round == null || !subnet.lottery().isInCommittee(round.height(), index)) {
            return;
        }
        Candidate candidate = round.candidate(block.id());
        if (!candidate.notarization.hasSigner(index)) {
            sign(round, candidate);
        }
    }

    private void await(long due) {
        boolean isAwaited = timer > process.now() && timer <= due;
        if (isAwaited) {
            return;
        }
        timer = due;
        replica.at(due, judging, replica.height());
    }

    private void onDue(long tag) {
        if (replica.isOfThisLife(tag) && Replica.heightOf(tag) == replica.height()) {
            timer = EventQueue.NEVER;
            notarizeWhenDue();
        }
    }

    // ---- collect shares

    /** Takes in a share of a notarization, or the notarization itself. */
    void onNotarization(Signature received) {
        Round round = replica.find(received.height());
        if (round == null) {
            return;
        }
        if (take(round, replica.hear(round, received.blockId()), received)) {
            replica.progress();
        }
    }

    /** Returns whether the notarization has come to be here, or can be made. */
    private boolean take(Round round, Candidate candidate, Signature received) {
        boolean isReady = candidate.notarization.take(received);
        if (isReady) {
            conclude(round, candidate);
        }
        return isReady;
    }

    /**
     * Takes a valid block as notarized if its notarization is here, or makes that from a quorum of shares. A replica that is
     * slower than usual is so with either.
     */
    private void conclude(Round round, Candidate candidate) {
        if (round.height() <= replica.height()) {
            candidate.isValid = candidate.isValid || isValid(candidate);
        }
        if (!candidate.isValid || candidate.isNotarized) {
            return;
        }
        boolean isAggregated = candidate.notarization.isAggregated();
        if (isAggregated && slownessNanos == 0) {
            accept(round, candidate);
        } else if ((isAggregated || candidate.notarization.isReady()) && !candidate.isBeingNotarized()) {
            process(round, candidate, slownessNanos + (isAggregated ? 0 : processingNanos));
        }
    }

    private void process(Round round, Candidate candidate, long nanos) {
        candidate.processedAt = process.now() + nanos;
        if (nanos == 0) {
            complete(round, candidate);
        } else {
            replica.at(candidate.processedAt, processing, round.height());
        }
    }

    /** The processing time has passed for a block of a height. */
    private void onProcessed(long tag) {
        Round round = replica.isOfThisLife(tag) ? pool.find(Replica.heightOf(tag)) : null;
        if (round == null) {
            return;
        }
        for (int i = 0; i < round.candidateCount(); i++) {
            Candidate candidate = round.candidateAt(i);
            if (candidate.processedAt == process.now()) {
                complete(round, candidate);
                replica.progress();
            }
        }
    }

    /** Makes the notarization, unless it has come from elsewhere meanwhile, and takes the block as notarized. */
    private void complete(Round round, Candidate candidate) {
        if (candidate.isNotarized) {
            return;
        }
        if (!candidate.notarization.isAggregated()) {
            candidate.notarization.setAggregated();
            subnet.broadcastAggregate(index, SignedArtifact.NOTARIZATION, round.height(), candidate.blockId());
        }
        accept(round, candidate);
    }

    /** A block is notarized: it may be finalized, and its children become valid. */
    private void accept(Round round, Candidate candidate) {
        candidate.isNotarized = true;
        subnet.record(new BlockNotarized(index, candidate.block()));
        finalizer.onNotarized(round, candidate);
        if (round.height() < replica.height()) {
            judge(pool.round(round.height() + 1));
        }
    }
}
