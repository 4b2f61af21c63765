package org.icsim.models.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The artifacts one replica keeps: all that it knows of recent heights, and of older ones the final block.
 *
 * <p>The pool survives a crash, as on disk. Its size is bounded: {@value #DETAILED_HEIGHTS} delivered heights in full and
 * {@value #RETAINED_HEIGHTS} final blocks.
 *
 * <p>Simplification: mainnet's pools are purged 50 heights below the latest catch-up package, of which there is one every
 * 500 heights, and a replica further behind uses that package. There are none here yet, so a pool retains two such
 * intervals.
 */
final class Pool {
    static final int DETAILED_HEIGHTS = 16;
    static final int RETAINED_HEIGHTS = 1000;

    private static final int INITIAL_ROUNDS = 32;

    /** Rounds of the heights from {@code firstHeight} to {@code newestHeight}, each at its height modulo the length. */
    private Round[] rounds = newRounds(INITIAL_ROUNDS);

    private long firstHeight;
    private long newestHeight = -1;

    private final Block[] finalBlocks = new Block[RETAINED_HEIGHTS];
    private long finalizedHeight;
    private long deliveredHeight;
    private long certifiedHeight;

    Pool() {
        finalBlocks[0] = Block.GENESIS;
        Round genesis = roundAt(0);
        genesis.beacon.setAggregated();
        genesis.certification.setAggregated();
        Candidate block = genesis.candidate(Block.GENESIS.id());
        block.hold(Block.GENESIS, 0);
        block.isValid = true;
        block.isNotarized = true;
        block.notarization.setAggregated();
        block.finalization.setAggregated();
    }

    long finalizedHeight() {
        return finalizedHeight;
    }

    /** Returns the least height of which the block is still here. */
    long oldestHeight() {
        return Math.max(0, finalizedHeight - RETAINED_HEIGHTS + 1);
    }

    /** Returns the least height of which all is still here. */
    long oldestDetailedHeight() {
        return firstHeight;
    }

    /** Returns the greatest height of which anything has been heard. */
    long newestHeight() {
        return newestHeight;
    }

    /** Returns what is known of a height, or null if it has been purged. */
    @Nullable
    Round find(long height) {
        return height < firstHeight ? null : roundAt(height);
    }

    /** Returns what is known of a block, or null if nothing is or it has been purged. */
    @Nullable
    Candidate findBlock(long height, long blockId) {
        boolean isHere = firstHeight <= height && height <= newestHeight;
        return isHere ? roundAt(height).find(blockId) : null;
    }

    /** Returns what is known of a height that cannot have been purged. */
    Round round(long height) {
        Round round = find(height);
        if (round == null) {
            throw new IllegalStateException("height " + height + " has been purged");
        }
        return round;
    }

    /** Takes the next final block. */
    void addFinal(Block block) {
        finalizedHeight = block.height();
        finalBlocks[(int) (finalizedHeight % RETAINED_HEIGHTS)] = block;
    }

    /** Returns the greatest height whose batch has been delivered. */
    long deliveredHeight() {
        return deliveredHeight;
    }

    /** Takes note that the batch of the next final height has been delivered. */
    void addDelivered(long height) {
        deliveredHeight = height;
        purge();
    }

    /** Returns the greatest height whose state is certified here. */
    long certifiedHeight() {
        return certifiedHeight;
    }

    /** Looks for the certification of a later delivered height than before; returns whether there is one. */
    boolean findCertified() {
        for (long height = deliveredHeight; height > certifiedHeight && height >= firstHeight; height--) {
            if (roundAt(height).certification.isAggregated()) {
                certifiedHeight = height;
                return true;
            }
        }
        return false;
    }

    private Block parentOf(Block block) {
        if (block.height() <= finalizedHeight + 1) {
            return finalBlock(Math.max(0, block.height() - 1));
        }
        Candidate parent = round(block.height() - 1).find(block.parentId());
        if (parent == null) {
            throw new IllegalStateException("the parent of a valid block is missing: " + block);
        }
        return parent.block();
    }

    private void purge() {
        while (firstHeight < deliveredHeight - DETAILED_HEIGHTS) {
            firstHeight++;
        }
    }

    /** Returns the final block of a height between {@link #oldestHeight()} and {@link #finalizedHeight()}. */
    Block finalBlock(long height) {
        return finalBlocks[(int) (height % RETAINED_HEIGHTS)];
    }

    /**
     * Returns a block and its ancestors that are not final here, the youngest first.
     *
     * @param tip a valid block, so that its ancestors are held
     */
    List<Block> chainSinceFinal(Block tip) {
        List<Block> chain = new ArrayList<>();
        Block block = tip;
        while (block.height() > finalizedHeight) {
            chain.add(block);
            block = parentOf(block);
        }
        return chain;
    }

    /** Returns what is here of the heights from {@code from} to {@code to}, both included. */
    List<RoundSnapshot> snapshots(long from, long to) {
        List<RoundSnapshot> snapshots = new ArrayList<>();
        for (long height = Math.max(from, oldestHeight()); height <= Math.min(to, newestHeight()); height++) {
            Round round = find(height);
            snapshots.add(round == null ? RoundSnapshot.ofFinal(finalBlock(height)) : round.snapshot());
        }
        return snapshots;
    }

    /** Returns of how many heights all is here. */
    long detailedHeights() {
        return newestHeight - firstHeight + 1;
    }

    /** Returns for how many heights there is room. */
    int room() {
        return rounds.length;
    }

    private Round roundAt(long height) {
        while (newestHeight < height) {
            if (newestHeight - firstHeight + 1 == rounds.length) {
                grow();
            }
            newestHeight++;
            rounds[place(newestHeight)].reset(newestHeight);
        }
        return rounds[place(height)];
    }

    private void grow() {
        Round[] old = rounds;
        rounds = newRounds(Math.multiplyExact(2, old.length));
        for (Round round : old) {
            rounds[place(round.height())] = round;
        }
    }

    /** The length is a power of two. */
    private int place(long height) {
        return (int) height & (rounds.length - 1);
    }

    private static Round[] newRounds(int length) {
        Round[] made = new Round[length];
        Arrays.setAll(made, i -> new Round());
        return made;
    }
}
