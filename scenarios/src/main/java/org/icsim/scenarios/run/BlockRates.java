package org.icsim.scenarios.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * How many blocks became final in each of a few equal slices of a run.
 *
 * @param slices from the beginning of the run to its end, without gaps
 */
public record BlockRates(List<Slice> slices) {
    /** A series has buckets of a second, and doubles them when there would be more; one that ended early has not. */
    private static final int MOST_BUCKETS = 1200;

    /** A slice should hold a number of blocks, lest it show how they are cut; a subnet makes one or two a second. */
    private static final double USUAL_SPAN = 30;

    private static final int FEWEST_SLICES = 12;
    private static final int MOST_SLICES = 40;

    public BlockRates {
        slices = List.copyOf(slices);
    }

    /**
     * A slice of time.
     *
     * @param fromSeconds since the epoch
     * @param spanSeconds positive
     * @param blocks      that became final
     * @param higherRank  those of them that the block maker of rank 0 did not make
     */
    public record Slice(double fromSeconds, double spanSeconds, double blocks, double higherRank) {
        public double perSecond() {
            return blocks / spanSeconds;
        }

        public double higherRankPerSecond() {
            return higherRank / spanSeconds;
        }
    }

    /**
     * Returns the rates of a run. A rest that makes no whole slice belongs to the last one. Where slices lie depends on
     * {@code endSeconds} alone, so that runs of one length can be laid upon each other. A run that came nowhere has none.
     *
     * @param higherRank a series with a value for each final block: 1 if a higher rank made it, else 0
     * @param endSeconds how far the run came
     */
    public static BlockRates of(SeriesCsv higherRank, double endSeconds) {
        double usual = Math.ceil(endSeconds / USUAL_SPAN);
        return of(higherRank, endSeconds, (int) Math.max(FEWEST_SLICES, Math.min(MOST_SLICES, usual)));
    }

    /** Returns the rates of a run in so many slices at most. */
    static BlockRates of(SeriesCsv higherRank, double endSeconds, int mostSlices) {
        if (endSeconds <= 0) {
            return new BlockRates(List.of());
        }
        double own = higherRank.rows().isEmpty()
                ? 1
                : higherRank.rows().get(0).spanSeconds().doubleValue();
        double bucket = own;
        while (endSeconds >= MOST_BUCKETS * bucket) {
            bucket *= 2;
        }
        int rows = (int) (bucket / own);
        int buckets = Math.max(1, (int) Math.ceil(endSeconds / bucket));
        int together = (buckets + mostSlices - 1) / mostSlices;
        List<Slice> slices = new ArrayList<>();
        for (int first = 0; first < buckets; first += together) {
            boolean isLast = first + 2 * together > buckets;
            int end = isLast ? buckets : first + together;
            double from = first * bucket;
            slices.add(slice(
                    higherRank.rows(), first * rows, end * rows, from, Math.min(end * bucket, endSeconds) - from));
            if (isLast) {
                break;
            }
        }
        return new BlockRates(slices);
    }

    private static Slice slice(List<SeriesCsv.Row> rows, int first, int end, double from, double span) {
        double blocks = 0;
        double higher = 0;
        for (int i = first; i < Math.min(end, rows.size()); i++) {
            double count = rows.get(i).count();
            blocks += count;
            higher += Math.rint(
                    count * rows.get(i).mean().map(BigDecimal::doubleValue).orElse(0.0));
        }
        return new Slice(from, span, blocks, higher);
    }
}
