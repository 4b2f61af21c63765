package org.icsim.models.consensus;

import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.engine.Timer;
import org.icsim.core.event.EventQueue;
import org.icsim.core.time.SimTime;
import org.icsim.models.consensus.ConsensusFact.BlockRequested;
import org.icsim.models.consensus.ConsensusMessage.Proposal;
import org.icsim.models.consensus.Inquiry.BlockRequest;

/**
 * How one replica comes by blocks that it has heard of and does not hold.
 *
 * <p>Whoever signs a block holds it. A replica that hears of a block, by a share or an aggregate, and does not hold it {@link
 * #PATIENCE_NANOS} later asks one of its signers, and another each {@link #RETRY_NANOS} until it has the block or another of
 * that height is final. It begins with the next in the order of indices; with an aggregate alone, which names nobody here, it
 * asks the replicas in that order.
 *
 * <p>Sources: on mainnet every holder of a valid proposal advertises it, and whoever lacks it pulls it from one of them
 * ("Abortable broadcast", arXiv 2410.22080); 5 s until another is asked: {@code MIN_ARTIFACT_RPC_TIMEOUT}, dfinity/ic {@code
 * rs/p2p/artifact_downloader}.
 *
 * <p>Simplifications: adverts are left out, for the maker's own sending nearly always comes first; the wait stands for theirs and
 * is assumed. The time between requests does not grow.
 */
final class MissingBlocks {
    /** Longer than the slowest measured way, 309 ms (lhg73), so that rounds without loss ask for nothing. Assumed. */
    static final long PATIENCE_NANOS = 500 * SimTime.NANOS_PER_MILLI;

    static final long RETRY_NANOS = 5 * SimTime.NANOS_PER_SECOND;

    private final Replica replica;
    private final int index;
    private final Subnet subnet;
    private final Pool pool;
    private final LogicalProcess process;
    private final Timer asking = this::onDue;

    MissingBlocks(Replica replica, int index, Subnet subnet, Pool pool) {
        this.replica = replica;
        this.index = index;
        this.subnet = subnet;
        this.pool = pool;
        this.process = subnet.process();
    }

    /** Takes note that there is a block. */
    void onHeard(Round round, Candidate candidate) {
        boolean isNews = candidate.askAt == EventQueue.NEVER && round.height() > pool.finalizedHeight();
        if (isNews && subnet.rules().mustFetch(candidate.isHeld())) {
            askLater(round, candidate, PATIENCE_NANOS);
        }
    }

    /** Takes note of all the blocks of a round. */
    void onHeard(Round round) {
        for (int i = 0; i < round.candidateCount(); i++) {
            onHeard(round, round.candidateAt(i));
        }
    }

    private void askLater(Round round, Candidate candidate, long delay) {
        candidate.askAt = process.now() + delay;
        replica.at(candidate.askAt, asking, round.height());
    }

    private void onDue(long tag) {
        Round round = replica.isOfThisLife(tag) ? pool.find(Replica.heightOf(tag)) : null;
        for (int i = 0; round != null && i < round.candidateCount(); i++) {
            Candidate candidate = round.candidateAt(i);
            if (candidate.askAt == process.now()) {
                candidate.askAt = EventQueue.NEVER;
                ask(round, candidate);
            }
        }
    }

    private void ask(Round round, Candidate candidate) {
        if (candidate.isHeld() || round.height() <= pool.finalizedHeight()) {
            return;
        }
        int holder = nextHolder(candidate);
        candidate.lastAsked = holder;
        subnet.record(new BlockRequested(index, round.height(), holder));
        subnet.network().send(index, holder, new BlockRequest(index, round.height(), candidate.blockId()));
        askLater(round, candidate, RETRY_NANOS);
    }

    /** Returns the next after the last that was asked, of the signers, or of all if none is known. */
    private int nextHolder(Candidate candidate) {
        int nodes = subnet.thresholds().nodes();
        int last = candidate.lastAsked == Candidate.NOBODY ? index : candidate.lastAsked;
        for (int i = 1; i <= nodes; i++) {
            int next = (last + i) % nodes;
            if (next != index && candidate.isSignedBy(next)) {
                return next;
            }
        }
        int next = (last + 1) % nodes;
        return next == index ? (next + 1) % nodes : next;
    }

    /** Sends a block to whoever asks for it, if it is here. */
    void onRequest(BlockRequest request) {
        Candidate candidate = pool.findBlock(request.height(), request.blockId());
        if (candidate != null && candidate.isHeld()) {
            subnet.network().send(index, request.sender(), new Proposal(candidate.block()));
        }
    }
}
