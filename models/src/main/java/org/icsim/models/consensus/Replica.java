package org.icsim.models.consensus;

import java.util.List;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.engine.Timer;
import org.icsim.models.consensus.ConsensusFact.BlockProposed;
import org.icsim.models.consensus.ConsensusMessage.BeaconShare;
import org.icsim.models.consensus.ConsensusMessage.IngressGossip;
import org.icsim.models.consensus.ConsensusMessage.Proposal;
import org.jspecify.annotations.Nullable;

/**
 * One node's part in consensus: its rounds, from entering one to leaving it.
 *
 * <p>A replica is in round h once it holds a notarized block and the random beacon of height h − 1. It makes its share of
 * beacon h, proposes a block if it is its turn, and leaves with a notarized block and beacon h. In between its
 * {@link Notary} judges and notarizes blocks, and its {@link Finalizer} makes them final.
 */
public final class Replica {
    private static final int HEIGHT_BITS = 48;
    private static final long MAX_HEIGHT = (1L << HEIGHT_BITS) - 1;
    /** Timers of so many lives ago are no longer pending. */
    private static final int MAX_LIVES = 1 << (Long.SIZE - HEIGHT_BITS);

    private final int index;
    private final Subnet subnet;
    private final LogicalProcess process;
    private final Timer turn = this::onTurn;
    private final Pool pool = new Pool();
    private final IngressPool ingress = new IngressPool();
    private final Batches batches;
    private final Finalizer finalizer;
    private final Notary notary;
    private final CatchUp catchUp;

    private long height;
    private Round current;
    private long lastProposedHeight;
    private int lives;

    Replica(int index, Subnet subnet) {
        this.index = index;
        this.subnet = subnet;
        this.process = subnet.process();
        this.current = pool.round(0);
        this.batches = new Batches(this, index, subnet, pool);
        this.finalizer = new Finalizer(this, index, subnet, pool);
        this.notary = new Notary(this, index, subnet, pool, finalizer);
        this.catchUp = new CatchUp(this, index, subnet, pool);
    }

    /** Begins with the genesis block as notarized, final and certified. */
    void start() {
        batches.onFinal(0);
        progress();
    }

    // ---- enter and leave rounds

    /** Does all that present knowledge allows: leaves finished rounds, begins the one reached, notarizes what is due. */
    void progress() {
        while (canLeaveRound()) {
            leaveFinishedRounds();
            beginRound();
        }
        notary.notarizeWhenDue();
    }

    boolean canLeaveRound() {
        return current.isNotarized() && current.beacon.isAggregated();
    }

    private void leaveFinishedRounds() {
        while (canLeaveRound()) {
            height++;
            current = pool.round(height);
            notary.judge(current);
        }
    }

    private void beginRound() {
        notary.beginRound();
        shareBeacon();
        int rank = subnet.lottery().rank(height, index);
        if (rank < subnet.thresholds().blockMakers()) {
            at(process.now() + subnet.rules().blockMakerDelayNanos(rank), turn, height);
        }
    }

    // ---- make the beacon

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
            subnet.broadcastAggregate(index, subnet.aggregates().beacon(round.height()));
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

    private void onTurn(long tag) {
        if (isOfThisLife(tag) && heightOf(tag) == height) {
            propose(subnet.lottery().rank(height, index));
        }
    }

    /** Makes a block on the best block of the height before, unless a better maker's block is here already. */
    private void propose(int rank) {
        Candidate parent = pool.round(height - 1).bestExtendable(subnet.rules());
        if (parent == null || current.lowestValidRank() < rank || lastProposedHeight >= height) {
            return;
        }
        lastProposedHeight = height;
        List<Ingress> payload = ingress.selectPayload(pool.chainSinceFinal(parent.block()), process.now());
        Block block = Block.extending(parent.block(), rank, index, process.now(), payload);
        subnet.record(new BlockProposed(index, block));
        subnet.network().broadcast(index, new Proposal(block));
        hold(current, block);
    }

    void onProposal(Block block) {
        Round round = find(block.height());
        if (round != null) {
            hold(round, block);
        }
    }

    private void hold(Round round, Block block) {
        round.candidate(block.id()).hold(block);
        if (block.height() <= height) {
            notary.judge(round);
            progress();
        }
    }

    // ---- a node's life

    /** Takes a message from a user and passes it on to the other replicas. */
    void onIngress(Ingress received) {
        onIngressGossip(received);
        subnet.network().broadcast(index, new IngressGossip(received));
    }

    void onIngressGossip(Ingress received) {
        ingress.add(received, process.now());
    }

    /** Stops. What is in the pool stays, as on disk; what was being worked on is lost. */
    void crash() {
        lives = (lives + 1) % MAX_LIVES;
        batches.onCrash();
    }

    /** Runs again from the pool, in a round that begins anew, and asks the others for what it has missed. */
    void restart() {
        if (height == 0) {
            start();
        } else {
            resume();
        }
        catchUp.onRestart();
    }

    private void resume() {
        for (long h = oldestOpenHeight(); h <= height; h++) {
            pool.round(h).forgetUnfinishedWork();
            notary.judge(pool.round(h));
        }
        beginRound();
        progress();
    }

    /** Takes what another replica had in its pool. */
    void onArtifacts(List<RoundSnapshot> rounds) {
        for (RoundSnapshot snapshot : rounds) {
            Round round = find(snapshot.height());
            if (round != null) {
                round.merge(snapshot);
                completeBeacon(round);
                batches.onMerged(round);
            }
        }
        for (long h = oldestOpenHeight(); h <= height; h++) {
            notary.judge(pool.round(h));
        }
        progress();
        for (long h = height; h > pool.finalizedHeight(); h--) {
            finalizer.finalizeIfReady(pool.round(h));
        }
        batches.deliver();
    }

    /** The round of the last final block is open too: another of its height may be notarized late. */
    private long oldestOpenHeight() {
        return Math.max(1, pool.finalizedHeight());
    }

    /** Sets a timer that concerns a height. What it is told holds both that and in which of the replica's lives it was set. */
    void at(long time, Timer timer, long about) {
        process.at(time, timer, (long) lives << HEIGHT_BITS | about);
    }

    /** Returns whether the replica has not crashed since a timer was set. */
    boolean isOfThisLife(long tag) {
        return tag >>> HEIGHT_BITS == lives;
    }

    /** Returns the height that a timer concerns. */
    static long heightOf(long tag) {
        return tag & MAX_HEIGHT;
    }

    /** Returns what is known of a height, or null if it has been purged or lies beyond what there is room for. */
    @Nullable
    Round find(long of) {
        if (of > catchUp.limit()) {
            catchUp.onBeyondLimit(of);
            return null;
        }
        return pool.find(of);
    }

    /** Returns the height of the round the replica is in. */
    long height() {
        return height;
    }

    /** Returns what is known of the round the replica is in. */
    Round current() {
        return current;
    }

    Notary notary() {
        return notary;
    }

    Finalizer finalizer() {
        return finalizer;
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
}
