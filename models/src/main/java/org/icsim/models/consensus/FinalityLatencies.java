package org.icsim.models.consensus;

import java.util.function.LongConsumer;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;

/**
 * Which latencies count when a replica comes to know that a block is final, in nanoseconds: {@code finality.block} from
 * its proposal, and {@code finality.update} from the arrival of each user's message in it that this replica took. What a
 * replica learns while it is behind the others counts for neither.
 */
final class FinalityLatencies {
    private FinalityLatencies() {}

    /** Tells {@code onBlock} and {@code onUpdate} the latencies that end with {@code finalized}. */
    static void tell(long time, BlockFinalized finalized, LongConsumer onBlock, LongConsumer onUpdate) {
        if (finalized.isReplayed()) {
            return;
        }
        Block block = finalized.block();
        onBlock.accept(time - block.proposedAt());
        for (Ingress ingress : block.payload()) {
            if (ingress.receivedBy() == finalized.replica()) {
                onUpdate.accept(time - ingress.receivedAt());
            }
        }
    }
}
