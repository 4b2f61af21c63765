package org.icsim.models.consensus;

import org.icsim.models.consensus.ConsensusFact.BlockFinalized;

/**
 * Which latencies count when a replica comes to know that a block is final, in nanoseconds: {@code finality.block} from
 * its proposal, and {@code finality.update} from the arrival of each user's message in it that this replica took. What a
 * replica learns while it is behind the others counts for neither.
 */
final class FinalityLatencies {
    private final Recorder block;
    private final Recorder update;

    FinalityLatencies(Recorder block, Recorder update) {
        this.block = block;
        this.update = update;
    }

    /** Records the latencies that end with {@code finalized}. */
    void record(long time, BlockFinalized finalized) {
        if (finalized.isReplayed()) {
            return;
        }
        Block its = finalized.block();
        block.record(time, time - its.proposedAt());
        for (int i = 0; i < its.payload().size(); i++) { // most are empty, and an iterator is an object
            Ingress ingress = its.payload().get(i);
            if (ingress.receivedBy() == finalized.replica()) {
                update.record(time, time - ingress.receivedAt());
            }
        }
    }

    /** Takes a latency at the moment at which it ends. */
    @FunctionalInterface
    interface Recorder {
        void record(long time, long nanos);
    }
}
