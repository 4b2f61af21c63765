package org.icsim.models.consensus;

import java.util.function.Consumer;
import org.icsim.core.record.FactSink;
import org.icsim.core.record.Violation;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;

/**
 * Watches two invariants of a subnet: one final block per height, and chains of final blocks without a gap.
 *
 * <p>It remembers the final blocks of the last {@value #REMEMBERED_HEIGHTS} heights, more than a replica can replay.
 */
public final class SafetyMonitor implements FactSink<ConsensusFact> {
    private static final int REMEMBERED_HEIGHTS = 2 * Pool.RETAINED_HEIGHTS;

    private final String subnet;
    private final Consumer<Violation> onViolation;
    private final long[] finalIds = new long[REMEMBERED_HEIGHTS];
    private final long[] finalHeights = new long[REMEMBERED_HEIGHTS];
    private final long[] lastHeights = new long[Thresholds.MAX_NODES];
    private final long[] lastIds = new long[Thresholds.MAX_NODES];

    /**
     * Makes a monitor of a subnet at genesis.
     *
     * @param onViolation is told of each violation as it happens
     */
    public SafetyMonitor(String subnet, Consumer<Violation> onViolation) {
        this.subnet = subnet;
        this.onViolation = onViolation;
    }

    @Override
    public void accept(long time, ConsensusFact fact) {
        if (fact instanceof BlockFinalized finalized) {
            requireNoGap(time, finalized);
            requireOneBlock(time, finalized);
        }
    }

    private void requireNoGap(long time, BlockFinalized finalized) {
        int replica = finalized.replica();
        Block block = finalized.block();
        if (block.height() != lastHeights[replica] + 1 || block.parentId() != lastIds[replica]) {
            violate(Invariant.FINAL_CHAIN_WITHOUT_GAP, time, finalized, "does not extend its last final block");
        }
        lastHeights[replica] = block.height();
        lastIds[replica] = block.id();
    }

    private void requireOneBlock(long time, BlockFinalized finalized) {
        Block block = finalized.block();
        int slot = (int) (block.height() % REMEMBERED_HEIGHTS);
        if (finalHeights[slot] < block.height()) {
            finalHeights[slot] = block.height();
            finalIds[slot] = block.id();
        } else if (finalHeights[slot] == block.height() && finalIds[slot] != block.id()) {
            violate(
                    Invariant.ONE_FINALIZED_BLOCK_PER_HEIGHT,
                    time,
                    finalized,
                    "is not the one that is final elsewhere");
        }
    }

    private void violate(Invariant invariant, long time, BlockFinalized finalized, String what) {
        Block block = finalized.block();
        onViolation.accept(new Violation(
                invariant.key(),
                time,
                "subnet " + subnet + ", replica " + finalized.replica() + ": block " + Long.toHexString(block.id())
                        + " of height " + block.height() + " " + what));
    }

    /** What must hold of every subnet at every moment. */
    public enum Invariant implements org.icsim.core.record.Invariant {
        ONE_FINALIZED_BLOCK_PER_HEIGHT(
                "No two replicas ever know different blocks of one height to be final. Holds while at most f of n >= 3f + 1"
                        + " replicas are faulty, whatever the network does."),
        FINAL_CHAIN_WITHOUT_GAP(
                "Each block that a replica knows to be final extends the last one it knew: heights follow one another and"
                        + " each block names its parent.");

        private final String explanation;

        Invariant(String explanation) {
            this.explanation = explanation;
        }

        @Override
        public String explanation() {
            return explanation;
        }
    }
}
