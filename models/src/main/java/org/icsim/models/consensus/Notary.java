package org.icsim.models.consensus;

import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.engine.Timer;
import org.icsim.core.event.EventQueue;
import org.icsim.models.consensus.ConsensusFact.BlockNotarized;
import org.icsim.models.consensus.ConsensusFact.NotarizationSigned;
import org.icsim.models.consensus.ConsensusMessage.NotarizationShare;

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
            candidate.isValid = candidate.isValid || isValid(candidate);
            conclude(round, candidate);
        }
    }

    /** A block is valid if its maker had that rank and its parent may be extended. */
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
                && subnet.lottery().isBlockMaker(block.height(), block.maker());
    }

    // ---- sign

    /**
     * Signs every valid block of the lowest rank known, once that rank's delay has passed in this round. With a notarized
     * block the round is over for the notary, even while the beacon is still missing.
     */
    void notarizeWhenDue() {
        Round round = replica.current();
        boolean isOpen = round.hasValid() && !round.isNotarized();
        if (!isOpen || !subnet.lottery().isInCommittee(round.height(), index)) {
            return;
        }
        int rank = round.lowestValidRank();
        long due = roundStart + rules.notaryDelayNanos(rank, round.height() - 1 - pool.finalizedHeight());
        if (due > process.now()) {
            await(due);
            return;
        }
        for (int i = 0; i < round.candidateCount() && !round.isNotarized(); i++) {
            Candidate candidate = round.candidateAt(i);
            if (candidate.isValid && candidate.block().rank() == rank && !candidate.notarization.hasSigner(index)) {
                sign(round, candidate);
            }
        }
        if (replica.canLeaveRound()) {
            replica.progress();
        }
    }

    private void sign(Round round, Candidate candidate) {
        subnet.record(new NotarizationSigned(index, candidate.block()));
        subnet.network().broadcast(index, new NotarizationShare(index, round.height(), candidate.blockId()));
        addShare(round, candidate, index);
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

    void onShare(long of, long blockId, int signer) {
        Round round = replica.find(of);
        if (round != null && addShare(round, round.candidate(blockId), signer)) {
            replica.progress();
        }
    }

    /** Returns whether there are enough shares. */
    private boolean addShare(Round round, Candidate candidate, int signer) {
        boolean isReady = candidate.notarization.add(signer) && candidate.notarization.isReady(rules.quorum());
        if (isReady) {
            conclude(round, candidate);
        }
        return isReady;
    }

    void onNotarization(long of, long blockId) {
        Round round = replica.find(of);
        if (round == null) {
            return;
        }
        Candidate candidate = round.candidate(blockId);
        if (!candidate.notarization.isAggregated()) {
            candidate.notarization.setAggregated();
            conclude(round, candidate);
            replica.progress();
        }
    }

    /** Takes a valid block as notarized if its notarization is here, or makes that from a quorum of shares. */
    private void conclude(Round round, Candidate candidate) {
        if (!candidate.isValid || candidate.isNotarized) {
            return;
        }
        if (candidate.notarization.isAggregated()) {
            accept(round, candidate);
        } else if (candidate.notarization.isReady(rules.quorum()) && !candidate.isBeingNotarized()) {
            candidate.processedAt = process.now() + processingNanos;
            if (processingNanos == 0) {
                complete(round, candidate);
            } else {
                replica.at(candidate.processedAt, processing, round.height());
            }
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

    /** Makes the notarization, unless it has come from elsewhere meanwhile. */
    private void complete(Round round, Candidate candidate) {
        if (!candidate.isNotarized) {
            candidate.notarization.setAggregated();
            subnet.broadcastAggregate(index, subnet.aggregates().notarization(round.height(), candidate.blockId()));
            accept(round, candidate);
        }
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
