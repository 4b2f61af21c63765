package org.icsim.models.consensus;

import org.icsim.models.consensus.ConsensusMessage.CertificationShare;
import org.icsim.models.consensus.ConsensusMessage.TapeShare;

/**
 * What one replica does with final blocks: random tape, delivery of the batch, certification of the state.
 *
 * <p>After height h is final a replica signs the tape of h + 1. The batch of h is delivered once h is final and its tape
 * is there; the state after it is certified by 2f + 1 shares, and users are answered.
 *
 * <p>Simplification: executing a batch takes no time yet.
 */
final class Batches {
    private final Replica replica;
    private final int index;
    private final Subnet subnet;
    private final Pool pool;
    private final Replies replies;

    Batches(Replica replica, int index, Subnet subnet, Pool pool) {
        this.replica = replica;
        this.index = index;
        this.subnet = subnet;
        this.pool = pool;
        this.replies = new Replies(replica, index, subnet, pool);
    }

    /** Takes note that a height is final. */
    void onFinal(long height) {
        replies.onFinal(height);
        long next = height + 1;
        Round round = pool.round(next);
        if (!round.tape.isAggregated()) {
            subnet.network().broadcast(index, new TapeShare(index, next));
            addTapeShare(round, index);
        }
        deliver();
    }

    void onTapeShare(long height, int signer) {
        Round round = replica.find(height);
        if (round != null && addTapeShare(round, signer)) {
            deliver();
        }
    }

    /** Returns whether the share completed the tape. */
    private boolean addTapeShare(Round round, int signer) {
        boolean isComplete =
                round.tape.add(signer) && round.tape.isReady(subnet.thresholds().low());
        if (isComplete) {
            round.tape.setAggregated();
            subnet.broadcastAggregate(index, subnet.aggregates().tape(round.height()));
        }
        return isComplete;
    }

    void onTape(long height) {
        Round round = replica.find(height);
        if (round != null && !round.tape.isAggregated()) {
            round.tape.setAggregated();
            deliver();
        }
    }

    /** Delivers every batch that is ready, in the order of heights, and signs the state after it. */
    void deliver() {
        while (pool.deliveredHeight() < pool.finalizedHeight()
                && pool.round(pool.deliveredHeight() + 1).tape.isAggregated()) {
            Round round = pool.round(pool.deliveredHeight() + 1);
            if (!round.certification.isAggregated()) {
                subnet.network().broadcast(index, new CertificationShare(index, round.height()));
                addCertificationShare(round, index);
            }
            pool.addDelivered(round.height());
        }
        replies.answer();
    }

    void onCertificationShare(long height, int signer) {
        Round round = replica.find(height);
        if (round != null && addCertificationShare(round, signer)) {
            replies.answer();
        }
    }

    /** Returns whether the share completed the certification. */
    private boolean addCertificationShare(Round round, int signer) {
        boolean isComplete = round.certification.add(signer)
                && round.certification.isReady(subnet.thresholds().quorum());
        if (isComplete) {
            round.certification.setAggregated();
            subnet.broadcastAggregate(index, subnet.aggregates().certification(round.height()));
        }
        return isComplete;
    }

    void onCertification(long height) {
        Round round = replica.find(height);
        if (round != null && !round.certification.isAggregated()) {
            round.certification.setAggregated();
            replies.answer();
        }
    }

    /** The users who wait for an answer lose their connections. */
    void onCrash() {
        replies.onCrash();
    }

    /** Takes as complete what another replica's shares have made complete. */
    void onMerged(Round round) {
        if (round.tape.isReady(subnet.thresholds().low())) {
            round.tape.setAggregated();
        }
        if (round.certification.isReady(subnet.thresholds().quorum())) {
            round.certification.setAggregated();
        }
    }
}
