package org.icsim.models.consensus;

import java.util.Arrays;

/** Who has signed which blocks of the last {@value #REMEMBERED_HEIGHTS} heights. What is said of older ones counts as new. */
final class SignedShares {
    /** More than may be notarized and not yet certified. */
    static final int REMEMBERED_HEIGHTS = 128;

    private final Height[] heights = new Height[REMEMBERED_HEIGHTS];

    SignedShares() {
        Arrays.setAll(heights, i -> new Height());
    }

    /** Takes note of a signature; returns whether it is new. */
    boolean add(Block block, int signer) {
        Height height = heights[(int) (block.height() % REMEMBERED_HEIGHTS)];
        if (height.number < block.height()) {
            height.reset(block.height());
        }
        return height.number > block.height() || height.add(block.id(), 1L << signer);
    }

    /** Returns whether somebody has signed a block of the same height other than this one. */
    boolean hasSignedAnother(Block block, int signer) {
        Height height = heights[(int) (block.height() % REMEMBERED_HEIGHTS)];
        return height.number == block.height() && height.hasAnother(block.id(), 1L << signer);
    }

    /** The blocks of a height, and of each its signers as bits. */
    private static final class Height {
        private long number = -1;
        private long[] ids = new long[2];
        private long[] signers = new long[2];
        private int count;

        private void reset(long newNumber) {
            number = newNumber;
            count = 0;
        }

        private boolean add(long id, long signer) {
            int place = placeOf(id);
            boolean isNew = (signers[place] & signer) == 0;
            signers[place] |= signer;
            return isNew;
        }

        private boolean hasAnother(long id, long signer) {
            for (int i = 0; i < count; i++) {
                if (ids[i] != id && (signers[i] & signer) != 0) {
                    return true;
                }
            }
            return false;
        }

        private int placeOf(long id) {
            for (int i = 0; i < count; i++) {
                if (ids[i] == id) {
                    return i;
                }
            }
            if (count == ids.length) {
                ids = Arrays.copyOf(ids, 2 * count);
                signers = Arrays.copyOf(signers, 2 * count);
            }
            ids[count] = id;
            signers[count] = 0;
            return count++;
        }
    }
}
