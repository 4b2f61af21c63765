package org.icsim.models.consensus;

import java.util.List;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.engine.Timer;
import org.jspecify.annotations.Nullable;

/**
 * How one replica makes blocks.
 *
 * <p>Source: dfinity/ic {@code rs/consensus/src/consensus/block_maker.rs}.
 */
final class BlockMaker {
    private final Replica replica;
    private final int index;
    private final Subnet subnet;
    private final Pool pool;
    private final LogicalProcess process;
    private final Timer turn = this::onTurn;

    /** The last round of which it is a maker, and when that began. */
    private long makesAt;

    private long roundStart;
    private long lastProposedHeight;

    BlockMaker(Replica replica, int index, Subnet subnet, Pool pool) {
        this.replica = replica;
        this.index = index;
        this.subnet = subnet;
        this.pool = pool;
        this.process = subnet.process();
    }

    /** Waits for its turn if it has one. */
    void beginRound() {
        roundStart = process.now();
        if (subnet.lottery().isBlockMaker(replica.height(), index)) {
            makesAt = replica.height();
            replica.at(turnAt(), turn, replica.height());
        }
    }

    private void onTurn(long tag) {
        if (!replica.isOfThisLife(tag) || Replica.heightOf(tag) != replica.height()) {
            return;
        }
        long turnAt = turnAt();
        if (turnAt > process.now()) {
            replica.at(turnAt, turn, replica.height());
        } else {
            propose();
        }
    }

    /** Proposes if it is its turn, which may have come and gone while there was a better block. */
    void proposeIfDue() {
        if (makesAt == replica.height() && turnAt() <= process.now()) {
            propose();
        }
    }

    /** Returns when it may propose; that depends on the blocks before, of which better ones may come. */
    private long turnAt() {
        int rank = subnet.lottery().rank(replica.height(), index);
        return roundStart + replica.conduct().proposalDelayNanos(rank, turnNanos(rank));
    }

    private long turnNanos(int rank) {
        Candidate parent = findParent();
        int lookBack = subnet.settings().pacing().lookBack();
        int ofHigherRank = rank == 0 || parent == null ? 0 : parent.block().countOfHigherRank(lookBack);
        return subnet.rules().blockMakerDelayNanos(rank, ofHigherRank);
    }

    private @Nullable Candidate findParent() {
        return pool.round(replica.height() - 1).bestExtendable();
    }

    /**
     * Makes a block on the best block of the height before, unless a better maker's block is here already. A maker that has not
     * the certification that the parent's maker had waits for it.
     */
    private void propose() {
        int rank = subnet.lottery().rank(replica.height(), index);
        Candidate parent = findParent();
        boolean isLate =
                lastProposedHeight >= replica.height() || replica.current().lowestQualifiedRank() < rank;
        if (parent != null && !isLate) {
            extend(parent.block(), rank);
        }
    }

    private void extend(Block parent, int rank) {
        ValidationContext before = parent.context();
        ValidationContext context =
                new ValidationContext(pool.certifiedHeight(), subnet.rules().blockTime(replica.clock(), before.time()));
        if (!subnet.rules().mayFollow(context, before)) {
            return;
        }
        lastProposedHeight = replica.height();
        List<Ingress> selected = replica.ingress().selectPayload(pool.chainSinceFinal(parent), process.now());
        List<Ingress> payload = replica.conduct().payload(selected);
        replica.conduct().propose(Block.extending(parent, rank, index, process.now(), context, payload));
    }
}
