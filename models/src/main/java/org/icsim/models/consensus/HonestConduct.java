package org.icsim.models.consensus;

import java.util.List;
import org.icsim.models.consensus.ConsensusFact.BlockProposed;
import org.icsim.models.consensus.ConsensusMessage.Proposal;

/** Abides by the rules. */
final class HonestConduct implements Conduct {
    private final Replica replica;
    private final int index;
    private final Subnet subnet;

    HonestConduct(Replica replica, int index, Subnet subnet) {
        this.replica = replica;
        this.index = index;
        this.subnet = subnet;
    }

    @Override
    public long proposalDelayNanos(int rank, long turnNanos) {
        return turnNanos;
    }

    @Override
    public List<Ingress> payload(List<Ingress> selected) {
        return selected;
    }

    @Override
    public void propose(Block block) {
        subnet.record(new BlockProposed(index, block));
        subnet.network().broadcast(index, new Proposal(block));
        replica.hold(block);
    }

    @Override
    public boolean send(ConsensusMessage share) {
        subnet.network().broadcast(index, share);
        return true;
    }

    @Override
    public void onBlock(Round round, Candidate candidate) {
        // the notary signs in its time
    }
}
