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

    private final ConsensusRules rules;
    /** Its heights are those of which all is here. */
    private final ShareTable shares;
    /** Rounds of these heights, each at the place of its row. */
    private Round[] rounds = new Round[0];

    private final Block[] finalBlocks = new Block[RETAINED_HEIGHTS];
    private long finalizedHeight;
    private long deliveredHeight;
    private long certifiedHeight;

    Pool(ConsensusRules rules) {
        this.rules = rules;
        shares = new ShareTable(INITIAL_ROUNDS, rules);
        fit();
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
        return shares.first();
    }

    /** Returns the greatest height of which anything has been heard. */
    long newestHeight() {
        return shares.newest();
    }

    /** Returns what is known of a height, or null if it has been purged. */
    @Nullable
    Round find(long height) {
        return height < shares.first() ? null : roundAt(height);
    }

    /** Returns what is known of a block, or null if nothing is or it has been purged. */
    @Nullable
    Candidate findBlock(long height, long blockId) {
        boolean isHere = shares.first() <= height && height <= shares.newest();
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
        for (long height = deliveredHeight; height > certifiedHeight && height >= shares.first(); height--) {
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
        while (shares.first() < deliveredHeight - DETAILED_HEIGHTS) {
            shares.removeHeight();
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
        return shares.newest() - shares.first() + 1;
    }

    /** Returns for how many heights there is room. */
    int room() {
        return shares.room();
    }

    /** Returns the shares and aggregates that are here. */
    ShareTable shares() {
        return shares;
    }

    private Round roundAt(long height) {
        while (shares.newest() < height) {
            if (shares.isFull()) {
                shares.grow();
                fit();
            }
            shares.addHeight();
            rounds[shares.place(shares.newest())].reset(shares.newest());
        }
        return rounds[shares.place(height)];
    }

    /** Makes as many rounds as the table has rows, and gives each its row. */
    private void fit() {
        Round[] old = rounds;
        rounds = new Round[shares.room()];
        Arrays.setAll(rounds, i -> new Round(new ShareRow(), rules));
        for (Round round : old) {
            rounds[shares.place(round.height())] = round;
        }
        for (int place = 0; place < rounds.length; place++) {
            shares.open(rounds[place].row(), place);
        }
    }
}
