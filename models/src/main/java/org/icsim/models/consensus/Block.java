package org.icsim.models.consensus;

import java.util.List;
import org.icsim.core.random.Hash;

/**
 * A proposed block.
 *
 * @param height     0 for genesis
 * @param rank       of its maker at that height; the lower, the better
 * @param maker      the replica that made it
 * @param parentId   the id of the block of the height before that it extends
 * @param proposedAt when it was made, nanoseconds since the epoch; what its maker's clock showed is in its context
 * @param context    against which it is judged
 * @param payload    the users' messages it orders
 * @param id         stands for the block's hash: a digest of all the above
 * @param ranks      which of the last blocks up to this one have a higher rank than 0, a bit for each, the lowest for this one
 */
public record Block(
        long height,
        int rank,
        int maker,
        long parentId,
        long proposedAt,
        ValidationContext context,
        List<Ingress> payload,
        long id,
        long ranks) {
    /** The block on which every chain rests; all replicas hold it as final from the start. */
    public static final Block GENESIS = new Block(0, 0, 0, 0, 0, ValidationContext.GENESIS, List.of(), 0, 0);

    /** Makes a block that extends {@code parent}. */
    static Block extending(
            Block parent, int rank, int maker, long proposedAt, ValidationContext context, List<Ingress> payload) {
        long id = Hash.combine(parent.id, Hash.combine(rank, maker));
        id = Hash.combine(id, Hash.combine(parent.height + 1, proposedAt));
        id = Hash.combine(id, context.digest());
        for (Ingress ingress : payload) {
            id = Hash.combine(id, ingress.digest());
        }
        long ranks = parent.ranks << 1 | (rank > 0 ? 1 : 0);
        return new Block(
                parent.height + 1, rank, maker, parent.id, proposedAt, context, List.copyOf(payload), id, ranks);
    }

    /** Returns another block of the same maker, height, rank and parent, which is a nanosecond later. */
    Block twin() {
        ValidationContext later = new ValidationContext(context.certifiedHeight(), context.time() + 1);
        long laterId = Hash.combine(id, later.digest());
        return new Block(height, rank, maker, parentId, proposedAt, later, payload, laterId, ranks);
    }

    /**
     * Returns how many of the last blocks up to this one have a higher rank than 0.
     *
     * @param lookBack how many blocks, 0 to {@value Pacing#MAX_LOOK_BACK}
     */
    int countOfHigherRank(int lookBack) {
        return lookBack == 0 ? 0 : Long.bitCount(ranks << (Long.SIZE - lookBack));
    }
}
