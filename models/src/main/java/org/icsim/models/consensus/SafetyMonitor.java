package org.icsim.models.consensus;

import java.util.function.Consumer;
import org.icsim.core.record.FactSink;
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
            violate("final-chain-without-gap", time, finalized, "does not extend its last final block");
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
            violate("one-finalized-block-per-height", time, finalized, "is not the one that is final elsewhere");
        }
    }

    private void violate(String invariant, long time, BlockFinalized finalized, String what) {
        Block block = finalized.block();
        onViolation.accept(new Violation(
                invariant,
                time,
                "subnet " + subnet + ", replica " + finalized.replica() + ": block " + Long.toHexString(block.id())
                        + " of height " + block.height() + " " + what));
    }

    /**
     * A broken invariant.
     *
     * @param time nanoseconds since the epoch
     */
    public record Violation(String invariant, long time, String description) {}
}
