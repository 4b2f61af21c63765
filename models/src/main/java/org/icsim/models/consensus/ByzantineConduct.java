package org.icsim.models.consensus;

import java.util.List;
import java.util.Set;
import org.icsim.models.consensus.ConsensusFact.BlockProposed;
import org.icsim.models.consensus.ConsensusMessage.Proposal;

/** Commits {@link Misdeed}s, and is honest where they do not say otherwise. */
final class ByzantineConduct implements Conduct {
    private final Set<Misdeed> misdeeds;
    private final Replica replica;
    private final int index;
    private final Subnet subnet;
    private final Conduct honest;

    ByzantineConduct(Set<Misdeed> misdeeds, Replica replica, int index, Subnet subnet) {
        this.misdeeds = misdeeds;
        this.replica = replica;
        this.index = index;
        this.subnet = subnet;
        this.honest = new HonestConduct(replica, index, subnet);
    }

    @Override
    public long proposalDelayNanos(int rank, long turnNanos) {
        if (!misdeeds.contains(Misdeed.DELAY_PROPOSALS)) {
            return turnNanos;
        }
        long deadline = subnet.rules().notaryDelayNanos(rank + 1, 0, 0) - subnet.greatestLatencyNanos(index);
        return Math.max(turnNanos, deadline);
    }

    @Override
    public List<Ingress> payload(List<Ingress> selected) {
        return misdeeds.contains(Misdeed.EMPTY_BLOCKS) ? List.of() : selected;
    }

    @Override
    public void propose(Block block) {
        if (misdeeds.contains(Misdeed.EQUIVOCATE)) {
            equivocate(block, block.twin());
        } else {
            honest.propose(block);
        }
    }

    /** Tells the first half of the other replicas, in the order of their indices, of one block and the rest of the other. */
    private void equivocate(Block block, Block twin) {
        subnet.record(new BlockProposed(index, block));
        subnet.record(new BlockProposed(index, twin));
        Proposal first = new Proposal(block);
        Proposal second = new Proposal(twin);
        int nodes = subnet.thresholds().nodes();
        for (int i = 1; i < nodes; i++) {
            int receiver = (index + i) % nodes;
            subnet.network().send(index, receiver, i <= nodes / 2 ? first : second);
        }
        replica.hold(block);
        replica.hold(twin);
        replica.notary().signAtOnce(block);
        replica.notary().signAtOnce(twin);
    }

    @Override
    public boolean send(ConsensusMessage share) {
        return !misdeeds.contains(Misdeed.WITHHOLD_SHARES) && honest.send(share);
    }

    @Override
    public void onBlock(Round round, Candidate candidate) {
        if (misdeeds.contains(Misdeed.NOTARIZE_ALL)) {
            replica.notary().signAtOnce(candidate.block());
        }
        if (misdeeds.contains(Misdeed.FINALIZE_ALL)) {
            replica.finalizer().signAtOnce(round, candidate);
        }
    }
}
