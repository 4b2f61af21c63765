package org.icsim.core.random;

/**
 * A sampler that reads a table of quantiles: one draw of 64 bits, one look-up, one interpolation.
 *
 * <p>The first bit of the draw says from which end of the distribution its probability counts. The other 63 are that
 * tail probability, below 1/2: the number of their leading zeros picks an octave ([1/4, 1/2), [1/8, 1/4), …), the next
 * six bits one of the 64 knots of the octave, and what remains interpolates linearly to the following knot. A tail is
 * therefore as finely divided as the body, and no logarithm is needed to find one's place in it.
 *
 * <p>This is inversion: a draw that is larger as an unsigned number never gives a smaller value, so that two
 * distributions sampled by equal draws rise and fall together.
 *
 * <p>Simplification: probabilities below 2⁻⁴⁰ count as 2⁻⁴⁰. Between knots the value lies on the chord; where quantiles
 * follow the power {@code p^k} of a tail probability, the chord misses by at most the share |k·(k − 1)| ÷ 32,768 of the
 * value, which is below 10⁻³ for k from −5 to 6; where they follow {@code −c·ln p}, by 3·10⁻⁵ of c. At the knots the
 * value is exact.
 */
public final class QuantileTable implements Sampler {
    private static final int DEEPEST_EXPONENT = 40;
    private static final int OCTAVES = DEEPEST_EXPONENT - 1;
    private static final int KNOT_BITS = 6;
    private static final int KNOTS_PER_OCTAVE = 1 << KNOT_BITS;

    /** Knots of one side, from the tail probability 2⁻⁴⁰ to 1/2, both included. */
    static final int KNOTS = OCTAVES * KNOTS_PER_OCTAVE + 1;

    /** 2⁻⁴⁰ in units of 2⁻⁶⁴, the unit of a draw. */
    private static final long SMALLEST_TAIL = 1L << (Long.SIZE - DEEPEST_EXPONENT);

    private static final double FRACTION_UNIT = 0x1p-53;

    /** The knots of the lower side, then those of the upper side; each in order of rising tail probability. */
    private final double[] knots;

    private QuantileTable(double[] knots) {
        this.knots = knots;
    }

    /**
     * Returns a sampler of the distribution with these quantiles. It takes some 40 kB and 5,000 calls.
     *
     * @throws IllegalArgumentException if a quantile at a knot is not finite, or is below one of a lower probability
     */
    public static QuantileTable of(Quantile quantile) {
        double[] knots = new double[2 * KNOTS];
        for (int knot = 0; knot < KNOTS; knot++) {
            knots[knot] = quantile.lower(tailProbability(knot));
            knots[KNOTS + knot] = quantile.upper(tailProbability(knot));
        }
        // Both halves end at the median; only one of two roundings of it can be right.
        knots[2 * KNOTS - 1] = knots[KNOTS - 1];
        requireRising(knots);
        return new QuantileTable(knots);
    }

    @Override
    public double sample(RandomStream stream) {
        return at(stream.nextLong());
    }

    /** Returns the quantile of the probability {@code bits} ÷ 2⁶⁴, with {@code bits} read as an unsigned number. */
    double at(long bits) {
        long sign = bits >> (Long.SIZE - 1);
        // The complement measures the upper half from its own end.
        long tail = Math.max(bits ^ sign, SMALLEST_TAIL);
        int zeros = Long.numberOfLeadingZeros(tail);
        long belowLeadingOne = tail << (zeros + 1);
        int knotInOctave = (int) (belowLeadingOne >>> (Long.SIZE - KNOT_BITS));
        double fraction = ((belowLeadingOne << KNOT_BITS) >>> 11) * FRACTION_UNIT;
        int knot = (OCTAVES - zeros) * KNOTS_PER_OCTAVE + knotInOctave + ((int) sign & KNOTS);
        double value = knots[knot];
        return value + fraction * (knots[knot + 1] - value);
    }

    /** Returns the tail probability of a knot, exactly: 2^(octave − 40) × (1 + place ÷ 64). */
    static double tailProbability(int knot) {
        int octave = knot / KNOTS_PER_OCTAVE;
        int place = knot % KNOTS_PER_OCTAVE;
        return Math.scalb(1 + place / (double) KNOTS_PER_OCTAVE, octave - DEEPEST_EXPONENT);
    }

    private static void requireRising(double[] knots) {
        for (int knot = 0; knot < KNOTS; knot++) {
            int next = Math.min(knot + 1, KNOTS - 1);
            requireRising(knots[knot], knots[next], tailProbability(knot));
            requireRising(knots[KNOTS + next], knots[KNOTS + knot], tailProbability(knot));
        }
    }

    private static void requireRising(double lower, double higher, double tailProbability) {
        if (!Double.isFinite(lower) || !Double.isFinite(higher) || lower > higher) {
            throw new IllegalArgumentException("quantiles must be finite and must not fall, got " + lower + " then "
                    + higher + " at the tail probability " + tailProbability);
        }
    }
}
