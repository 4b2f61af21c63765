package org.icsim.models.consensus;

import java.util.Arrays;
import java.util.function.Consumer;
import org.icsim.core.record.FactSink;
import org.icsim.core.record.Violation;
import org.icsim.models.consensus.ConsensusFact.BlockFinalized;
import org.icsim.models.consensus.ConsensusFact.FinalizationSigned;
import org.icsim.models.consensus.ConsensusFact.NotarizationSigned;
import org.icsim.models.consensus.ConsensusFact.PoolGrew;
import org.icsim.models.consensus.ConsensusFact.ReplicaCorrupted;

/**
 * Watches the invariants of a subnet that must hold whatever its network does and whoever crashes, as long as at most f replicas
 * have ever been corrupted.
 *
 * <p>It asks honest replicas only: one that has once been corrupted counts as the adversary's for good, for what it has signed
 * stays signed. It remembers the final blocks of the last {@value #REMEMBERED_HEIGHTS} heights, more than a replica can replay.
 */
public final class SafetyMonitor implements FactSink<ConsensusFact> {
    private static final int REMEMBERED_HEIGHTS = 2 * Pool.RETAINED_HEIGHTS;

    /** Delivered ones, those that may be notarized and not certified, those of which artifacts are taken ahead, and its own. */
    static final int MOST_HEIGHTS_IN_POOL =
            Pool.DETAILED_HEIGHTS + Pacing.SINCE_NOVEMBER_2024.certificationLimit() + CatchUp.LOOK_AHEAD + 1;

    private final String subnet;
    private final Consumer<Violation> onViolation;
    private final long[] finalIds = new long[REMEMBERED_HEIGHTS];
    private final long[] finalHeights = new long[REMEMBERED_HEIGHTS];
    private final long[] lastHeights = new long[Thresholds.MAX_NODES];
    private final long[] lastIds = new long[Thresholds.MAX_NODES];
    private final ValidationContext[] lastContexts = new ValidationContext[Thresholds.MAX_NODES];
    private final SignedShares notarizations = new SignedShares();
    private final SignedShares finalizations = new SignedShares();

    /** Replicas that have ever been corrupted, as bits. */
    private long corrupted;

    /**
     * Makes a monitor of a subnet at genesis.
     *
     * @param onViolation is told of each violation as it happens
     */
    public SafetyMonitor(String subnet, Consumer<Violation> onViolation) {
        this.subnet = subnet;
        this.onViolation = onViolation;
        Arrays.fill(lastContexts, ValidationContext.GENESIS);
    }

    @Override
    public void accept(long time, ConsensusFact fact) {
        if (fact instanceof ReplicaCorrupted) {
            corrupted |= 1L << fact.replica();
        } else if ((corrupted >>> fact.replica() & 1) == 0) {
            check(time, fact);
        }
    }

    private void check(long time, ConsensusFact fact) {
        if (fact instanceof BlockFinalized finalized) {
            requireNoGap(time, finalized);
            requireOneBlock(time, finalized);
            requireMonotoneContext(time, finalized);
        } else if (fact instanceof PoolGrew grew) {
            requireBoundedPool(time, grew);
        } else if (fact instanceof NotarizationSigned signed) {
            requireNew(notarizations, time, signed, signed.block());
        } else if (fact instanceof FinalizationSigned signed) {
            requireOneFinalization(time, signed);
            requireNew(finalizations, time, signed, signed.block());
        }
    }

    private void requireNew(SignedShares shares, long time, ConsensusFact signed, Block block) {
        if (!shares.add(block, signed.replica())) {
            violate(Invariant.SHARES_ARE_SIGNED_ONCE, time, signed, block, "is signed again");
        }
    }

    private void requireOneFinalization(long time, FinalizationSigned signed) {
        if (finalizations.hasSignedAnother(signed.block(), signed.replica())) {
            violate(
                    Invariant.ONE_FINALIZATION_SHARE_PER_HEIGHT,
                    time,
                    signed,
                    signed.block(),
                    "is signed as final after another");
        }
    }

    private void requireNoGap(long time, BlockFinalized finalized) {
        int replica = finalized.replica();
        Block block = finalized.block();
        if (block.height() != lastHeights[replica] + 1 || block.parentId() != lastIds[replica]) {
            violate(Invariant.FINAL_CHAIN_WITHOUT_GAP, time, finalized, block, "does not extend its last final block");
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
                    block,
                    "is not the one that is final elsewhere");
        }
    }

    private void requireMonotoneContext(long time, BlockFinalized finalized) {
        ValidationContext last = lastContexts[finalized.replica()];
        ValidationContext next = finalized.block().context();
        if (next.time() <= last.time() || next.certifiedHeight() < last.certifiedHeight()) {
            violate(
                    Invariant.CONTEXT_GROWS_ALONG_THE_CHAIN,
                    time,
                    finalized,
                    finalized.block(),
                    "has a context of before its parent's");
        }
        lastContexts[finalized.replica()] = next;
    }

    private void requireBoundedPool(long time, PoolGrew grew) {
        if (grew.heights() > MOST_HEIGHTS_IN_POOL) {
            onViolation.accept(new Violation(
                    Invariant.POOLS_ARE_BOUNDED.key(),
                    time,
                    "subnet " + subnet + ", replica " + grew.replica() + ": pool of " + grew.heights() + " heights"));
        }
    }

    private void violate(Invariant invariant, long time, ConsensusFact fact, Block block, String what) {
        onViolation.accept(new Violation(
                invariant.key(),
                time,
                "subnet " + subnet + ", replica " + fact.replica() + ": block " + Long.toHexString(block.id())
                        + " of height " + block.height() + " " + what));
    }

    /** What must hold of every subnet at every moment. */
    public enum Invariant implements org.icsim.core.record.Invariant {
        ONE_FINALIZED_BLOCK_PER_HEIGHT(
                "No two honest replicas ever know different blocks of one height to be final. Holds while at most f of n >="
                        + " 3f + 1 replicas are Byzantine, whatever the network does and however many crash."),
        FINAL_CHAIN_WITHOUT_GAP(
                "Each block that an honest replica knows to be final extends the last one it knew: heights follow one"
                        + " another and each block names its parent."),
        ONE_FINALIZATION_SHARE_PER_HEIGHT(
                "An honest replica never signs the finalization of two blocks of one height."),
        SHARES_ARE_SIGNED_ONCE(
                "An honest replica signs the notarization of a block at most once, and its finalization at most once."),
        CONTEXT_GROWS_ALONG_THE_CHAIN(
                "Along the chain of final blocks that an honest replica knows time grows and the certified height does not"
                        + " fall."),
        POOLS_ARE_BOUNDED(
                "An honest replica keeps everything of no more heights than 97: 16 delivered ones, 70 that may be notarized"
                        + " and not certified, 10 ahead of its own, and that one.");

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
