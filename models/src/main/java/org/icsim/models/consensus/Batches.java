package org.icsim.models.consensus;

import org.icsim.models.consensus.ConsensusFact.BatchDelivered;
import org.icsim.models.consensus.ConsensusFact.StateCertified;

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
    private final ConsensusRules rules;
    private final Replies replies;

    Batches(Replica replica, int index, Subnet subnet, Pool pool) {
        this.replica = replica;
        this.index = index;
        this.subnet = subnet;
        this.pool = pool;
        this.rules = subnet.rules();
        this.replies = new Replies(replica, index, subnet, pool);
    }

    /** Takes note that a height is final. */
    void onFinal(long height) {
        replies.onFinal(height);
        signTape(pool.round(height + 1));
        deliver();
    }

    private void signTape(Round round) {
        if (round.tape.isAggregated()) {
            return;
        }
        Signature share = Signature.share(SignedArtifact.TAPE, index, round.height());
        if (replica.conduct().send(share)) {
            takeTape(round, share);
        }
    }

    private void certify(Round round) {
        if (round.certification.isAggregated()) {
            return;
        }
        Signature share = Signature.share(SignedArtifact.CERTIFICATION, index, round.height());
        if (replica.conduct().send(share)) {
            takeCertification(round, share);
        }
    }

    /** Signs the tapes and states that it could have signed before and has not. */
    void sign() {
        for (long height = pool.deliveredHeight() + 1; height <= pool.finalizedHeight() + 1; height++) {
            Round round = pool.round(height);
            if (!round.tape.hasSigner(index)) {
                signTape(round);
            }
        }
        for (long height = Math.max(1, pool.oldestDetailedHeight()); height <= pool.deliveredHeight(); height++) {
            Round round = pool.round(height);
            if (!round.certification.hasSigner(index)) {
                certify(round);
            }
        }
        deliver();
    }

    /** Takes in a share of a tape, or the tape itself. */
    void onTape(Signature received) {
        Round round = replica.find(received.height());
        if (round != null && takeTape(round, received)) {
            deliver();
            replica.progress();
        }
    }

    /** Returns whether the tape has come to be here. */
    private boolean takeTape(Round round, Signature received) {
        boolean isNew = round.tape.take(received);
        if (round.tape.isReady()) {
            round.tape.setAggregated();
            subnet.broadcastAggregate(index, SignedArtifact.TAPE, round.height(), Signature.NO_BLOCK);
        }
        return isNew;
    }

    /** Delivers every batch that is ready, in the order of heights, and signs the state after it. */
    void deliver() {
        while (pool.deliveredHeight() < pool.finalizedHeight()
                && rules.mayDeliver(pool.round(pool.deliveredHeight() + 1).tape.isAggregated())) {
            Round round = pool.round(pool.deliveredHeight() + 1);
            subnet.record(new BatchDelivered(index, round.height(), round.tape.isAggregated()));
            certify(round);
            pool.addDelivered(round.height());
        }
        answer();
    }

    private void answer() {
        if (pool.findCertified()) {
            long height = pool.certifiedHeight();
            subnet.record(new StateCertified(
                    index, height, pool.round(height).certification.madeOf()));
            replica.onCertified();
        }
        replies.answer();
    }

    /** Takes in a share of a certification, or the certification itself. */
    void onCertification(Signature received) {
        Round round = replica.find(received.height());
        if (round != null && takeCertification(round, received)) {
            answer();
            replica.progress();
        }
    }

    /** Returns whether the certification has come to be here. */
    private boolean takeCertification(Round round, Signature received) {
        boolean isNew = round.certification.take(received);
        if (round.certification.isReady()) {
            round.certification.aggregate();
            subnet.broadcastAggregate(index, SignedArtifact.CERTIFICATION, round.height(), Signature.NO_BLOCK);
        }
        return isNew;
    }

    /** The users who wait for an answer lose their connections. */
    void onCrash() {
        replies.onCrash();
    }

    /** Takes as complete what another replica's shares have made complete. */
    void onMerged(Round round) {
        if (round.tape.isReady()) {
            round.tape.setAggregated();
        }
        if (round.certification.isReady()) {
            round.certification.setAggregated();
        }
    }
}
