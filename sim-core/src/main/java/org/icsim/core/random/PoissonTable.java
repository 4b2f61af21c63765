package org.icsim.core.random;

import java.util.Arrays;

/**
 * The Poisson distribution by exact inversion: one draw of 64 bits, compared with whole-number thresholds.
 *
 * <p>The draw, as an unsigned number, is at most {@code lastDraws[k]} with the probability that the count is at most
 * {@code first + k}, rounded to a multiple of 2⁻⁶⁴. A guide table (Chen and Asau, "On generating random variates from
 * an empirical distribution", AIIE Transactions 6, 1974) leads to the place where the search begins, so that it takes
 * about one comparison whatever the mean.
 *
 * <p>Simplification: counts that are together rarer than 2⁻⁶⁴ in a tail never occur.
 */
final class PoissonTable implements IntegerSampler {
    /** The table of this mean has half a million thresholds. */
    static final double MAX_MEAN = 1e9;

    /** Weights relative to the mode below which a whole tail stays rarer than 2⁻⁶⁴. */
    private static final double NEGLIGIBLE = 0x1p-80;

    private static final double DRAWS = 0x1p64;

    /** One less than the first draw of all: what a count below every draw has as its last. */
    private static final long NO_DRAW = -1;

    private final long first;
    private final long[] lastDraws;
    private final int[] guide;
    private final int guideShift;

    private PoissonTable(long first, long[] lastDraws) {
        this.first = first;
        this.lastDraws = lastDraws;
        int guideBits = Integer.SIZE - Integer.numberOfLeadingZeros(lastDraws.length);
        this.guideShift = Long.SIZE - guideBits;
        this.guide = computeGuide(lastDraws, guideBits);
    }

    static PoissonTable of(double mean) {
        long mode = (long) mean;
        int below = countBelow(mean, mode);
        long[] lastDraws = computeLastDraws(computeWeights(mean, mode, below), below);
        int impossible = 0;
        while (impossible < below && lastDraws[impossible] == NO_DRAW) {
            impossible++;
        }
        long first = mode - below + impossible;
        return new PoissonTable(first, Arrays.copyOfRange(lastDraws, impossible, lastDraws.length));
    }

    @Override
    public long sample(RandomStream stream) {
        return at(stream.nextLong());
    }

    /** Returns the count at the probability {@code bits} ÷ 2⁶⁴, with {@code bits} read as an unsigned number. */
    long at(long bits) {
        int k = guide[(int) (bits >>> guideShift)];
        while (Long.compareUnsigned(bits, lastDraws[k]) > 0) {
            k++;
        }
        return first + k;
    }

    /** Returns how many counts below the mode have a weight worth keeping. */
    private static int countBelow(double mean, long mode) {
        int count = 0;
        for (double weight = 1; count < mode && weight > NEGLIGIBLE; count++) {
            weight *= (mode - count) / mean;
        }
        return count;
    }

    /** Returns how many counts above the mode have a weight worth keeping. */
    private static int countAbove(double mean, long mode) {
        int count = 0;
        for (double weight = 1; weight > NEGLIGIBLE; count++) {
            weight *= mean / (mode + count + 1);
        }
        return count;
    }

    /** Returns P(X = n) ÷ P(X = mode) of all counts kept: P(X = n) ÷ P(X = n − 1) = mean ÷ n. */
    private static double[] computeWeights(double mean, long mode, int below) {
        double[] weights = new double[below + 1 + countAbove(mean, mode)];
        weights[below] = 1;
        for (int k = below; k > 0; k--) {
            weights[k - 1] = weights[k] * ((mode - below + k) / mean);
        }
        for (int k = below + 1; k < weights.length; k++) {
            weights[k] = weights[k - 1] * (mean / (mode - below + k));
        }
        return weights;
    }

    /** Sums each tail from its own end, so that a rare count keeps all digits of its probability. */
    private static long[] computeLastDraws(double[] weights, int below) {
        double total = sum(weights);
        long[] lastDraws = new long[weights.length];
        double tail = 0;
        for (int k = 0; k < below; k++) {
            tail += weights[k];
            lastDraws[k] = toDraws(tail / total) - 1;
        }
        tail = 0;
        for (int k = weights.length - 1; k >= below; k--) {
            lastDraws[k] = -toDraws(tail / total) - 1;
            tail += weights[k];
        }
        return lastDraws;
    }

    private static double sum(double[] weights) {
        double sum = 0;
        for (double weight : weights) {
            sum += weight;
        }
        return sum;
    }

    /** Returns {@code probability · 2⁶⁴}, rounded, as an unsigned number; the probability is in [0, 1). */
    private static long toDraws(double probability) {
        return probability < 0.5
                ? (long) Math.rint(probability * DRAWS)
                : Long.MIN_VALUE + (long) Math.rint((probability - 0.5) * DRAWS);
    }

    /** Returns, for every value of a draw's leading bits, the first threshold that such a draw may meet. */
    private static int[] computeGuide(long[] lastDraws, int guideBits) {
        int[] guide = new int[1 << guideBits];
        int k = 0;
        for (int place = 0; place < guide.length; place++) {
            long smallestDraw = (long) place << (Long.SIZE - guideBits);
            while (Long.compareUnsigned(smallestDraw, lastDraws[k]) > 0) {
                k++;
            }
            guide[place] = k;
        }
        return guide;
    }
}
