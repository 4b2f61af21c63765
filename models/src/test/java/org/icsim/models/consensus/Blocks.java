package org.icsim.models.consensus;

import java.util.List;

/** Makes blocks whose context does not matter. */
final class Blocks {
    private Blocks() {}

    /** Makes a block by a maker whose clock is right and who knows of no new certification. */
    static Block extending(Block parent, int rank, int maker, long proposedAt, List<Ingress> payload) {
        long time = Math.max(proposedAt, parent.context().time() + 1);
        ValidationContext context = new ValidationContext(parent.context().certifiedHeight(), time);
        return Block.extending(parent, rank, maker, proposedAt, context, payload);
    }
}
