package org.icsim.models.consensus;

import java.util.List;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.engine.Timer;
import org.icsim.models.consensus.ConsensusFact.PoolGrew;
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
    private final Pool pool;
    private final IngressPool ingress = new IngressPool();
    private final Beacons beacons;
    private final Batches batches;
    private final Finalizer finalizer;
    private final Notary notary;
    private final BlockMaker blockMaker;
    private final MissingBlocks missingBlocks;
    private final Disqualification disqualification;
    private final CatchUp catchUp;

    private long height;
    private Round current;
    private int lives;
    private boolean hasNewCertification;
    private int poolRoom;
    /** How far its clock is ahead of the true time, in nanoseconds. */
    private long clockOffset;

    private Conduct conduct;

    Replica(int index, Subnet subnet) {
        this.index = index;
        this.subnet = subnet;
        this.process = subnet.process();
        this.pool = new Pool(subnet.rules());
        this.current = pool.round(0);
        this.beacons = new Beacons(this, index, subnet);
        this.batches = new Batches(this, index, subnet, pool);
        this.finalizer = new Finalizer(this, index, subnet, pool);
        this.notary = new Notary(this, index, subnet, pool, finalizer);
        this.blockMaker = new BlockMaker(this, index, subnet, pool);
        this.missingBlocks = new MissingBlocks(this, index, subnet, pool);
        this.disqualification = new Disqualification(this, index, subnet);
        this.catchUp = new CatchUp(this, index, subnet, pool);
        this.conduct = new HonestConduct(this, index, subnet);
        updateLimit();
    }

    /** Begins with the genesis block as notarized, final and certified. */
    void start() {
        batches.onFinal(0);
        progress();
    }

    // ---- enter and leave rounds

    /** Does all that present knowledge allows: leaves finished rounds, begins the one reached, notarizes what is due. */
    void progress() {
        advance();
        if (hasNewCertification) {
            hasNewCertification = false;
            notary.judgeAgain();
            blockMaker.proposeIfDue();
            advance();
        }
        notary.notarizeWhenDue();
    }

    private void advance() {
        while (canLeaveRound()) {
            leaveFinishedRounds();
            beginRound();
        }
    }

    boolean canLeaveRound() {
        return current.isNotarized() && current.beacon.isAggregated();
    }

    private void leaveFinishedRounds() {
        while (canLeaveRound()) {
            height++;
            updateLimit();
            current = pool.round(height);
            notary.judge(current);
        }
        if (pool.room() > poolRoom) {
            poolRoom = pool.room();
            subnet.record(new PoolGrew(index, pool.detailedHeights()));
        }
    }

    private void beginRound() {
        notary.beginRound();
        beacons.share();
        blockMaker.beginRound();
    }

    // ---- take blocks in

    void onProposal(Block block) {
        Round round = find(block.height());
        if (round == null) {
            return;
        }
        boolean isToBePassedOn =
                subnet.network().isFoul() && !round.candidate(block.id()).isHeld();
        hold(round, block);
        if (isToBePassedOn) {
            subnet.network().broadcast(index, new Proposal(block));
        }
    }

    /** Takes in a block of its own, for which there is always room. */
    void hold(Block block) {
        hold(pool.round(block.height()), block);
    }

    private void hold(Round round, Block block) {
        Candidate candidate = round.candidate(block.id());
        candidate.hold(block, process.now());
        disqualification.onBlock(round, block);
        conduct.onBlock(round, candidate);
        if (block.height() <= height) {
            notary.judge(round);
            progress();
        }
    }

    /** Returns what is known of a block that somebody has signed. */
    Candidate hear(Round round, long blockId) {
        Candidate candidate = round.candidate(blockId);
        if (!candidate.isHeld()) {
            missingBlocks.onHeard(round, candidate);
        }
        return candidate;
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

    /** Does from now on as {@code other} says, and signs what it has held back. */
    void behave(Conduct other) {
        conduct = other;
        if (height > 0 && subnet.isUp(index)) {
            signWhatIsMissing();
            progress();
        }
    }

    /** Signs what it could have signed before and has not, of what is still open. */
    private void signWhatIsMissing() {
        beacons.share();
        for (long h = oldestOpenHeight(); h <= height; h++) {
            finalizer.sign(pool.round(h));
        }
        batches.sign();
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
        for (long h = oldestOpenHeight(); h <= pool.newestHeight(); h++) { // of those ahead it may have heard, too
            pool.round(h).forgetUnfinishedWork();
            missingBlocks.onHeard(pool.round(h));
        }
        for (long h = oldestOpenHeight(); h <= height; h++) {
            notary.judge(pool.round(h));
        }
        beginRound();
        signWhatIsMissing();
        progress();
    }

    /** Takes what another replica had in its pool. */
    void onArtifacts(List<RoundSnapshot> rounds) {
        for (RoundSnapshot snapshot : rounds) {
            Round round = find(snapshot.height());
            if (round != null) {
                round.merge(snapshot, process.now());
                missingBlocks.onHeard(round);
                beacons.complete(round);
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
        progress();
    }

    /** The state of a later height than before is certified: blocks may refer to it, which is for the next progress to see. */
    void onCertified() {
        hasNewCertification = true;
    }

    /** Returns what its clock shows, nanoseconds since the epoch. */
    long clock() {
        return process.now() + clockOffset;
    }

    /** Returns how far its clock is ahead of the true time, in nanoseconds. */
    long clockOffset() {
        return clockOffset;
    }

    void setClock(long nanosAhead) {
        clockOffset = nanosAhead;
        if (height > 0 && subnet.isUp(index)) {
            notary.judgeAgain();
            progress();
        }
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
        if (of > pool.shares().limit()) {
            catchUp.onBeyondLimit(of);
            return null;
        }
        return pool.find(of);
    }

    /** Takes note that there may be room for more heights, or fewer. */
    void updateLimit() {
        pool.shares().setLimit(catchUp.limit());
    }

    /** Returns the height of the round the replica is in. */
    long height() {
        return height;
    }

    /** Returns what is known of the round the replica is in. */
    Round current() {
        return current;
    }

    Conduct conduct() {
        return conduct;
    }

    Beacons beacons() {
        return beacons;
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

    BlockMaker blockMaker() {
        return blockMaker;
    }

    MissingBlocks missingBlocks() {
        return missingBlocks;
    }

    Disqualification disqualification() {
        return disqualification;
    }

    CatchUp catchUp() {
        return catchUp;
    }

    ShareTable shares() {
        return pool.shares();
    }

    IngressPool ingress() {
        return ingress;
    }
}
