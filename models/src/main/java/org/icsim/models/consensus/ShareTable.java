package org.icsim.models.consensus;

/**
 * Which shares and aggregates a replica has of recent heights: a table of numbers with a row for each height.
 *
 * <p>Of the n² messages that a subnet sends for one artifact nearly all change no more than a bit in here: a share that does not
 * complete its aggregate, an aggregate that is here already. {@link #absorb} deals with those. It touches one row, where the way
 * through a {@link Round} and its objects would touch ten places of memory.
 *
 * <p>A row holds what the height has one of, and of its blocks the first that was heard of; others have a {@link ShareRow} of
 * their own.
 */
final class ShareTable {
    /** Numbers in a row: as many as a line of a processor's cache has, though rows do not begin where lines do. */
    static final int ROW = 8;

    // The columns.

    /** Bits by column: which of the others are aggregated, and whether the block is held; {@link #NO_BLOCK} counts as held. */
    static final int STATES = 0;

    static final int BEACON = 1;
    static final int TAPE = 2;
    static final int CERTIFICATION = 3;
    static final int NOTARIZATION = 4;
    static final int FINALIZATION = 5;
    /** The id of the block that both are about. */
    static final int BLOCK = 6;
    /** Always 0: the id of the block of what is about none. */
    static final int NO_BLOCK = 7;

    /** By column: how many shares make an aggregate. */
    private final int[] thresholds = new int[ROW];

    /** Rows of the heights from {@code first} to {@code newest}, each at its height modulo their number. */
    private long[] cells;

    private int mask;
    private long first;
    private long newest = -1;
    private long limit;

    /**
     * Makes a table without heights.
     *
     * @param rows for how many heights there is room, a power of two
     */
    ShareTable(int rows, ConsensusRules rules) {
        cells = new long[ROW * rows];
        mask = rows - 1;
        for (SignedArtifact artifact : SignedArtifact.values()) {
            thresholds[artifact.column()] = artifact.threshold(rules);
        }
    }

    /**
     * Takes note of a share or an aggregate, if that is all there is to do about it.
     *
     * @return false if there may be more to do: it completes something, is of a height that is not known yet or beyond the limit,
     *     or of a block that is not held or not the first of its height. Noted or not, it may be added once more
     */
    boolean absorb(Signature signature) {
        long height = signature.height();
        if (height > newest || height > limit) {
            return false;
        }
        if (height < first) {
            return true;
        }
        SignedArtifact artifact = signature.artifact();
        int row = ROW * place(height);
        long states = cells[row + STATES];
        int block = artifact.blockColumn();
        if (cells[row + block] != signature.blockId() || (states >>> block & 1) == 0) {
            return false;
        }
        int column = artifact.column();
        long signers = cells[row + column] | signature.signerBit();
        cells[row + column] = signers;
        boolean isAggregated = (states >>> column & 1) != 0;
        return isAggregated || (signature.isShare() && Long.bitCount(signers) < thresholds[column]);
    }

    /** Returns the least height that is here. */
    long first() {
        return first;
    }

    /** Returns the greatest height that is here, or −1. */
    long newest() {
        return newest;
    }

    /** Returns the greatest height of which the replica takes artifacts. */
    long limit() {
        return limit;
    }

    void setLimit(long height) {
        limit = height;
    }

    /** Returns for how many heights there is room. */
    int room() {
        return mask + 1;
    }

    boolean isFull() {
        return newest - first == mask;
    }

    /** Adds a height above the others; its row is what is left of an older one. */
    void addHeight() {
        newest++;
    }

    /** Forgets the least height. */
    void removeHeight() {
        first++;
    }

    /** Returns where among all of them the row of a height is. */
    int place(long height) {
        return (int) height & mask;
    }

    /** Makes room for twice as many heights; rows are elsewhere afterwards. */
    void grow() {
        long[] old = cells;
        int oldMask = mask;
        cells = new long[Math.multiplyExact(2, old.length)];
        mask = cells.length / ROW - 1;
        for (long height = first; height <= newest; height++) {
            System.arraycopy(old, ROW * ((int) height & oldMask), cells, ROW * place(height), ROW);
        }
    }

    /** Lets {@code row} stand for the one at a place. */
    void open(ShareRow row, int place) {
        row.moveTo(cells, ROW * place);
    }
}
