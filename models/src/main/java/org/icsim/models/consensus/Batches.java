package org.icsim.models.consensus;

import org.icsim.models.consensus.ConsensusFact.StateCertified;
import org.icsim.models.consensus.ConsensusMessage.Certification;
import org.icsim.models.consensus.ConsensusMessage.CertificationShare;
import org.icsim.models.consensus.ConsensusMessage.Tape;
import org.icsim.models.consensus.ConsensusMessage.TapeShare;

/**
 * What one replica does with final blocks: random tape, delivery of the batch, certification of the state.
 *
 * <p>After height h is final a replica signs the tape of h + 1. The batch of h is delivered once h is final and its tape
 * is there; the state after it is certified by 2f + 1 shares.
 *
 * <p>Simplification: executing a batch takes no time yet.
 */
final class Batches {
    private final Replica replica;
    private final int index;
    private final Subnet subnet;
    private final Pool pool;

    private long deliveredHeight;

    Batches(Replica replica, int index, Subnet subnet, Pool pool) {
        this.replica = replica;
        this.index = index;
        this.subnet = subnet;
        this.pool = pool;
    }

    /** Takes note that a height is final. */
    void onFinal(long height) {
        long next = height + 1;
        if (!pool.round(next).tape.isAggregated()) {
            subnet.network().broadcast(index, new TapeShare(index, next));
            onTapeShare(next, index);
        }
        deliver();
    }

    void onTapeShare(long height, int signer) {
        Round round = replica.find(height);
        if (round != null
                && round.tape.add(signer)
                && round.tape.isReady(subnet.thresholds().low())) {
            round.tape.setAggregated();
            subnet.broadcastAggregate(index, new Tape(height));
            deliver();
        }
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
        while (deliveredHeight < pool.finalizedHeight() && hasTape(deliveredHeight + 1)) {
            deliveredHeight++;
            Round round = pool.find(deliveredHeight);
            if (round != null && !round.certification.isAggregated()) {
                subnet.network().broadcast(index, new CertificationShare(index, deliveredHeight));
                onCertificationShare(deliveredHeight, index);
            }
        }
    }

    void onCertificationShare(long height, int signer) {
        Round round = replica.find(height);
        if (round != null
                && round.certification.add(signer)
                && round.certification.isReady(subnet.thresholds().quorum())) {
            round.certification.setAggregated();
            subnet.broadcastAggregate(index, new Certification(height));
            subnet.record(new StateCertified(index, height));
        }
    }

    void onCertification(long height) {
        Round round = replica.find(height);
        if (round != null && !round.certification.isAggregated()) {
            round.certification.setAggregated();
            subnet.record(new StateCertified(index, height));
        }
    }

    /** Returns whether the tape of a height is there; a height that has been purged had its own. */
    private boolean hasTape(long height) {
        Round round = pool.find(height);
        if (round == null) {
            return true;
        }
        if (round.tape.isReady(subnet.thresholds().low())) {
            round.tape.setAggregated();
        }
        return round.tape.isAggregated();
    }
}
