package org.icsim.models.consensus;

import java.util.ArrayList;
import java.util.List;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.event.EventQueue;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.BlockNotarized;
import org.icsim.models.consensus.ConsensusFact.BlockProposed;
import org.icsim.models.consensus.ConsensusFact.FinalizationSigned;
import org.icsim.models.consensus.ConsensusFact.NotarizationSigned;
import org.icsim.models.consensus.ConsensusMessage.Beacon;
import org.icsim.models.consensus.ConsensusMessage.BeaconShare;
import org.icsim.models.consensus.ConsensusMessage.Finalization;
import org.icsim.models.consensus.ConsensusMessage.FinalizationShare;
import org.icsim.models.consensus.ConsensusMessage.Notarization;
import org.icsim.models.consensus.ConsensusMessage.NotarizationShare;
import org.icsim.models.consensus.ConsensusMessage.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * One node's part in consensus: the rounds, from the proposal of a block to its finalization.
 *
 * <p>A replica is in round h once it holds a notarized block and the random beacon of height h − 1. The methods stand in
 * the order of a round: begin, propose, judge, notarize, leave, finalize.
 */
public final class Replica {
    private final int index;
    private final Subnet subnet;
    private final LogicalProcess process;
    private final ConsensusRules rules;
    private final long processingNanos;
    private final Pool pool = new Pool();
    private final Batches batches;
    private final CatchUp catchUp;
    private final IngressPool ingress = new IngressPool();

    private long height;
    private Round current;
    private long roundStart;
    private long notaryTimer = EventQueue.NEVER;
    private long lastProposedHeight;
    private int lives;

    Replica(int index, Subnet subnet) {
        this.index = index;
        this.subnet = subnet;
        this.process = subnet.process();
        this.rules = subnet.rules();
        this.processingNanos = subnet.settings().processing().toNanos();
        this.current = pool.round(0);
        this.batches = new Batches(this, index, subnet, pool);
        this.catchUp = new CatchUp(this, index, subnet, pool);
    }

    /** Begins with the genesis block as notarized, final and certified. */
    void start() {
        batches.onFinal(0);
        progress();
    }

    // ---- begin a round

    /** Does all that present knowledge allows: leaves finished rounds, begins the one reached, notarizes what is due. */
    private void progress() {
        while (canLeaveRound()) {
            leaveFinishedRounds();
            beginRound();
        }
        notarizeWhenDue();
    }

    private boolean canLeaveRound() {
        return current.isNotarized() && current.beacon.isAggregated();
    }

    private void leaveFinishedRounds() {
        while (canLeaveRound()) {
            height++;
            current = pool.round(height);
            judge(current);
        }
    }

    private void beginRound() {
        roundStart = process.now();
        notaryTimer = EventQueue.NEVER;
        shareBeacon();
        int rank = subnet.lottery().rank(height, index);
        if (rank < subnet.thresholds().blockMakers()) {
            long round = height;
            at(roundStart + rules.blockMakerDelayNanos(rank), () -> {
                if (height == round) {
                    propose(rank);
                }
            });
        }
    }

    /** The beacon of this round is needed to leave it; it is made beside the block. */
    private void shareBeacon() {
        if (current.beacon.isAggregated() || current.beacon.hasSigner(index)) {
            return;
        }
        subnet.network().broadcast(index, new BeaconShare(index, height));
        addBeaconShare(current, index);
    }

    void onBeaconShare(long of, int signer) {
        Round round = find(of);
        if (round != null && addBeaconShare(round, signer)) {
            progressIn(of);
        }
    }

    /** Returns whether the share completed the beacon. */
    private boolean addBeaconShare(Round round, int signer) {
        boolean isComplete = round.beacon.add(signer) && completeBeacon(round);
        if (isComplete) {
            subnet.broadcastAggregate(index, new Beacon(round.height()));
        }
        return isComplete;
    }

    void onBeacon(long of) {
        Round round = find(of);
        if (round != null && !round.beacon.isAggregated()) {
            round.beacon.setAggregated();
            progressIn(of);
        }
    }

    private boolean completeBeacon(Round round) {
        boolean isReady = round.beacon.isReady(subnet.thresholds().low());
        if (isReady) {
            round.beacon.setAggregated();
        }
        return isReady;
    }

    private void progressIn(long round) {
        if (round == height) {
            progress();
        }
    }

    // ---- propose

    /** Makes a block on the best block of the height before, unless a better maker's block is here already. */
    private void propose(int rank) {
        Candidate parent = pool.round(height - 1).bestExtendable(rules);
        if (parent == null || current.lowestValidRank() < rank || lastProposedHeight >= height) {
            return;
        }
        lastProposedHeight = height;
        List<Ingress> payload = ingress.selectPayload(pendingChain(parent.block()), process.now());
        Block block = Block.extending(parent.block(), rank, index, process.now(), payload);
        subnet.record(new BlockProposed(index, block));
        subnet.network().broadcast(index, new Proposal(block));
        onProposal(block);
    }

    /** Returns a block and its ancestors that are not final here, the youngest first. */
    private List<Block> pendingChain(Block tip) {
        List<Block> chain = new ArrayList<>();
        Block block = tip;
        while (block.height() > pool.finalizedHeight()) {
            chain.add(block);
            Candidate parent = pool.round(block.height() - 1).find(block.parentId());
            if (parent == null) {
                throw new IllegalStateException("replica " + index + " lacks the parent of a valid block: " + block);
            }
            block = parent.block();
        }
        return chain;
    }

    void onProposal(Block block) {
        Round round = find(block.height());
        if (round == null) {
            return;
        }
        round.candidate(block.id()).hold(block);
        if (block.height() <= height) {
            judge(round);
            progress();
        }
    }

    // ---- judge

    /** Finds out which blocks of a round are valid, and which of those are notarized. */
    private void judge(Round round) {
        for (int i = 0; i < round.candidateCount(); i++) {
            Candidate candidate = round.candidateAt(i);
            candidate.isValid = candidate.isValid || isValid(candidate);
            concludeNotarization(round, candidate);
        }
    }

    private boolean isValid(Candidate candidate) {
        if (!candidate.isHeld() || candidate.block().height() == 0) {
            return candidate.isHeld();
        }
        Block block = candidate.block();
        Round before = pool.find(block.height() - 1);
        Candidate parent = before == null ? null : before.find(block.parentId());
        return parent != null
                && parent.isHeld()
                && rules.mayExtend(parent.isNotarized)
                && subnet.lottery().rank(block.height(), block.maker()) == block.rank()
                && subnet.lottery().isBlockMaker(block.height(), block.maker());
    }

    // ---- notarize

    /** Signs every valid block of the lowest rank known, once that rank's delay has passed in this round. */
    private void notarizeWhenDue() {
        if (!current.hasValid() || !subnet.lottery().isInCommittee(height, index)) {
            return;
        }
        int rank = current.lowestValidRank();
        long due = roundStart + rules.notaryDelayNanos(rank, height - 1 - pool.finalizedHeight());
        if (due > process.now()) {
            awaitNotaryDelay(due);
            return;
        }
        for (int i = 0; i < current.candidateCount(); i++) {
            Candidate candidate = current.candidateAt(i);
            boolean isDue = candidate.isValid && candidate.block().rank() == rank;
            if (isDue && !candidate.notarization.hasSigner(index) && !candidate.notarization.isAggregated()) {
                subnet.record(new NotarizationSigned(index, candidate.block()));
                subnet.network().broadcast(index, new NotarizationShare(index, height, candidate.blockId()));
                addNotarizationShare(current, candidate, index);
            }
        }
        if (canLeaveRound()) {
            progress();
        }
    }

    private void awaitNotaryDelay(long due) {
        boolean isAwaited = notaryTimer > process.now() && notaryTimer <= due;
        if (isAwaited) {
            return;
        }
        notaryTimer = due;
        long round = height;
        at(due, () -> {
            if (height == round) {
                notaryTimer = EventQueue.NEVER;
                notarizeWhenDue();
            }
        });
    }

    void onNotarizationShare(long of, long blockId, int signer) {
        Round round = find(of);
        if (round != null && addNotarizationShare(round, round.candidate(blockId), signer)) {
            progress();
        }
    }

    /** Returns whether there are enough shares. */
    private boolean addNotarizationShare(Round round, Candidate candidate, int signer) {
        boolean isReady = candidate.notarization.add(signer) && candidate.notarization.isReady(rules.quorum());
        if (isReady) {
            concludeNotarization(round, candidate);
        }
        return isReady;
    }

    void onNotarization(long of, long blockId) {
        Round round = find(of);
        if (round == null) {
            return;
        }
        Candidate candidate = round.candidate(blockId);
        if (!candidate.notarization.isAggregated()) {
            candidate.notarization.setAggregated();
            concludeNotarization(round, candidate);
            progress();
        }
    }

    /** Takes a valid block as notarized if its notarization is here, or makes that from a quorum of shares. */
    private void concludeNotarization(Round round, Candidate candidate) {
        if (!candidate.isValid || candidate.isNotarized) {
            return;
        }
        if (candidate.notarization.isAggregated()) {
            acceptNotarized(round, candidate);
        } else if (candidate.notarization.isReady(rules.quorum()) && !candidate.isBeingNotarized) {
            candidate.isBeingNotarized = true;
            long of = round.height();
            long blockId = candidate.blockId();
            if (processingNanos == 0) {
                completeNotarization(of, blockId);
            } else {
                at(process.now() + processingNanos, () -> {
                    completeNotarization(of, blockId);
                    progress();
                });
            }
        }
    }

    private void completeNotarization(long of, long blockId) {
        Round round = pool.find(of);
        Candidate candidate = round == null ? null : round.find(blockId);
        if (round != null && candidate != null && !candidate.isNotarized) {
            candidate.notarization.setAggregated();
            subnet.broadcastAggregate(index, new Notarization(of, blockId));
            acceptNotarized(round, candidate);
        }
    }

    /** A block is notarized: sign its finalization if nothing speaks against it, and look again at its children. */
    private void acceptNotarized(Round round, Candidate candidate) {
        candidate.isNotarized = true;
        subnet.record(new BlockNotarized(index, candidate.block()));
        signFinalization(round, candidate);
        finalizeIfReady(round, candidate);
        if (round.height() < height) {
            judge(pool.round(round.height() + 1));
        }
    }

    // ---- finalize

    private void signFinalization(Round round, Candidate candidate) {
        boolean isPointless = round.height() <= pool.finalizedHeight() || candidate.finalization.isAggregated();
        if (isPointless
                || round.hasSignedFinalization
                || !subnet.lottery().isInCommittee(round.height(), index)
                || !rules.mayFinalize(round.notarizedBlocks(), round.hasNotarizedAnother(index, candidate))) {
            return;
        }
        round.hasSignedFinalization = true;
        subnet.record(new FinalizationSigned(index, candidate.block()));
        subnet.network().broadcast(index, new FinalizationShare(index, round.height(), candidate.blockId()));
        candidate.finalization.add(index);
    }

    void onFinalizationShare(long of, long blockId, int signer) {
        Round round = find(of);
        if (round == null) {
            return;
        }
        Candidate candidate = round.candidate(blockId);
        if (candidate.finalization.add(signer) && candidate.finalization.isReady(rules.quorum())) {
            finalizeIfReady(round, candidate);
            notarizeWhenDue();
        }
    }

    void onFinalization(long of, long blockId) {
        Round round = find(of);
        if (round == null) {
            return;
        }
        Candidate candidate = round.candidate(blockId);
        if (!candidate.finalization.isAggregated()) {
            candidate.finalization.setAggregated();
            finalizeIfReady(round, candidate);
            notarizeWhenDue();
        }
    }

    /** Takes a notarized block with its finalization as final, and all its ancestors with it. */
    private void finalizeIfReady(Round round, Candidate candidate) {
        if (!candidate.isNotarized) {
            return;
        }
        boolean isOwn = candidate.finalization.isReady(rules.quorum());
        if (isOwn) {
            candidate.finalization.setAggregated();
            subnet.broadcastAggregate(index, new Finalization(round.height(), candidate.blockId()));
        }
        if (candidate.finalization.isAggregated() && round.height() > pool.finalizedHeight()) {
            List<Block> chain = pendingChain(candidate.block());
            for (int i = chain.size() - 1; i >= 0; i--) {
                acceptFinal(chain.get(i));
            }
        }
    }

    private void acceptFinal(Block block) {
        pool.addFinal(block);
        ingress.onFinal(block);
        subnet.record(new BlockFinalized(index, block, catchUp.isBehind()));
        batches.onFinal(block.height());
    }

    // ---- a node's life

    /** Takes a message from a user and passes it on to the other replicas. */
    void onIngress(Ingress received) {
        ingress.add(received);
        subnet.network().broadcast(index, new ConsensusMessage.IngressGossip(received));
    }

    /** Stops. What is in the pool stays, as on disk; what was being worked on is lost. */
    void crash() {
        lives++;
    }

    /** Runs again from the pool, in a round that begins anew, and asks the others for what it has missed. */
    void restart() {
        for (long h = Math.max(1, pool.finalizedHeight()); h <= height; h++) {
            Round round = pool.round(h);
            for (int i = 0; i < round.candidateCount(); i++) {
                round.candidateAt(i).isBeingNotarized = false;
            }
            judge(round);
        }
        beginRound();
        progress();
        catchUp.onRestart();
    }

    /** Takes what another replica had in its pool. */
    void onArtifacts(List<RoundSnapshot> rounds) {
        for (RoundSnapshot snapshot : rounds) {
            Round round = find(snapshot.height());
            if (round != null) {
                round.merge(snapshot);
                completeBeacon(round);
            }
        }
        for (long h = Math.max(1, pool.finalizedHeight()); h <= height; h++) {
            judge(pool.round(h));
        }
        progress();
        finalizeMerged();
        batches.deliver();
    }

    private void finalizeMerged() {
        for (long h = height; h > pool.finalizedHeight(); h--) {
            Round round = pool.round(h);
            for (int i = 0; i < round.candidateCount(); i++) {
                finalizeIfReady(round, round.candidateAt(i));
            }
        }
    }

    long height() {
        return height;
    }

    Batches batches() {
        return batches;
    }

    CatchUp catchUp() {
        return catchUp;
    }

    IngressPool ingress() {
        return ingress;
    }

    /** Returns what is known of a height, or null if it has been purged or lies beyond what there is room for. */
    @Nullable
    Round find(long of) {
        if (of > catchUp.limit()) {
            catchUp.onBeyondLimit();
            return null;
        }
        return pool.find(of);
    }

    /** Runs {@code action} at {@code time}, unless the replica has crashed before. */
    void at(long time, Runnable action) {
        int life = lives;
        process.at(time, () -> {
            if (life == lives) {
                action.run();
            }
        });
    }
}
