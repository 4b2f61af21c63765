package org.icsim.models.consensus;

import java.util.Arrays;

/** A row of a {@link ShareTable}, or one that stands alone. */
final class ShareRow {
    private static final long BLOCK_STATES =
            1L << ShareTable.NOTARIZATION | 1L << ShareTable.FINALIZATION | 1L << ShareTable.BLOCK;

    private long[] cells = new long[ShareTable.ROW];
    private int at;

    /** Makes an empty row that stands alone. */
    ShareRow() {}

    /** Stands from now on for the numbers from {@code first} on. */
    void moveTo(long[] numbers, int first) {
        cells = numbers;
        at = first;
    }

    long get(int column) {
        return cells[at + column];
    }

    void set(int column, long value) {
        cells[at + column] = value;
    }

    boolean hasState(int column) {
        return (get(ShareTable.STATES) >>> column & 1) != 0;
    }

    void setState(int column) {
        cells[at + ShareTable.STATES] |= 1L << column;
    }

    /** Forgets everything. */
    void clear() {
        Arrays.fill(cells, at, at + ShareTable.ROW, 0);
        setState(ShareTable.NO_BLOCK);
    }

    /** Forgets what it knows of a block, and begins with another. */
    void beginBlock(long id) {
        set(ShareTable.NOTARIZATION, 0);
        set(ShareTable.FINALIZATION, 0);
        set(ShareTable.BLOCK, id);
        set(ShareTable.STATES, get(ShareTable.STATES) & ~BLOCK_STATES);
    }
}
