package org.icsim.models.consensus;

import org.icsim.models.consensus.ConsensusFact.MakerDisqualified;
import org.icsim.models.consensus.ConsensusMessage.EquivocationProof;

/**
 * How one replica treats a maker of two blocks of a height: both together prove the offence. It tells all others, and none of the
 * maker's blocks of that height is notarized by whoever has the proof, nor keeps makers of higher ranks waiting. A block that
 * others have notarized nevertheless is notarized for all.
 *
 * <p>Source: {@code EquivocationProof}, dfinity/ic PRs #673, #852 and #927.
 *
 * <p>Simplification: whoever finds out tells all others; who learns of it by a proof does not pass it on, but offers it to
 * replicas that catch up.
 */
final class Disqualification {
    private final Replica replica;
    private final int index;
    private final Subnet subnet;

    Disqualification(Replica replica, int index, Subnet subnet) {
        this.replica = replica;
        this.index = index;
        this.subnet = subnet;
    }

    /** Compares a block that has come with those that are here. A replica does not tell on itself. */
    void onBlock(Round round, Block block) {
        int maker = block.maker();
        if (maker != index && !round.isDisqualified(maker) && round.hasAnotherBlockOf(block)) {
            subnet.network().broadcast(index, new EquivocationProof(index, round.height(), maker));
            disqualify(round, maker);
        }
    }

    void onProof(EquivocationProof proof) {
        Round round = replica.find(proof.height());
        if (round != null && !round.isDisqualified(proof.maker())) {
            disqualify(round, proof.maker());
        }
    }

    private void disqualify(Round round, int maker) {
        round.disqualify(maker);
        subnet.record(new MakerDisqualified(index, round.height(), maker));
        if (round.height() == replica.height()) {
            replica.blockMaker().proposeIfDue();
            replica.progress();
        }
    }
}
