package org.icsim.models.consensus;

import java.util.List;
import org.icsim.models.consensus.ConsensusFact.IngressCertified;

/**
 * Whom one replica can answer of the users whose messages it took.
 *
 * <p>A reply bears a certificate of the state it was read from. A message in the block of height h is therefore answered once
 * a height at or above h is executed and its state certified here: by 2f + 1 shares of the subnet's key. Update calls (v3
 * and v4) keep the user's connection open until then, the user of an older one asks again and again (IC interface
 * specification, "Request: Call").
 *
 * <p>Connections do not outlive a crash. What becomes final while the replica is behind the others, or was not answered by
 * then, is not answered either, as {@link FinalityLatencies} does not count it.
 */
final class Replies {
    private final Replica replica;
    private final int index;
    private final Subnet subnet;
    private final Pool pool;

    /** The greatest height whose messages have been answered, or never will be. */
    private long settledHeight;
    /** The least number that a message of somebody still connected can have. */
    private long firstOfThisLife;

    Replies(Replica replica, int index, Subnet subnet, Pool pool) {
        this.replica = replica;
        this.index = index;
        this.subnet = subnet;
        this.pool = pool;
    }

    /** Takes note that a height is final, and leaves it unanswered if the replica is behind. */
    void onFinal(long height) {
        if (replica.catchUp().isBehind()) {
            settledHeight = height;
        }
    }

    void onCrash() {
        firstOfThisLife = subnet.ingressCount();
    }

    /** Answers all that can be answered by now and has not been, in the order of heights. */
    void answer() {
        long answerable = answerableHeight();
        long first = Math.max(settledHeight + 1, pool.oldestHeight());
        for (long height = first; height <= answerable; height++) {
            List<Ingress> payload = pool.finalBlock(height).payload();
            for (int i = 0; i < payload.size(); i++) {
                answer(payload.get(i));
            }
        }
        settledHeight = answerable;
    }

    /** Returns the greatest certified height among those delivered that are not settled, or what is settled if none is. */
    private long answerableHeight() {
        for (long height = pool.deliveredHeight(); height > settledHeight; height--) {
            Round round = pool.find(height);
            boolean isCertified = round != null && round.certification.isAggregated();
            if (subnet.rules().mayAnswer(isCertified)) {
                return height;
            }
        }
        return settledHeight;
    }

    private void answer(Ingress ingress) {
        boolean hasCrashedSince = ingress.id() < firstOfThisLife;
        if (ingress.receivedBy() == index && subnet.rules().mayStillAnswer(hasCrashedSince)) {
            subnet.record(new IngressCertified(index, ingress));
            subnet.announceCertified(ingress);
        }
    }
}
