package org.icsim.core.random;

/**
 * Quantiles of the normal distribution.
 *
 * <p>The square of a standard normal Z, halved, has the gamma distribution of shape 1/2, so that
 * {@code P(Z > z) = Q(1/2, z²/2) ÷ 2} (DLMF 7.11.2 with {@code erfc}; Abramowitz and Stegun 26.2.29 and 6.5.17). One
 * accurate incomplete gamma function then serves both distributions.
 */
record NormalQuantile(double mean, double standardDeviation) implements Quantile {
    private static final double HALF = 0.5;
    private static final GammaQuantile HALF_SQUARE = GammaQuantile.of(HALF, 1);

    @Override
    public double lower(double p) {
        return mean - standardDeviation * standardUpper(p);
    }

    @Override
    public double upper(double q) {
        return mean + standardDeviation * standardUpper(q);
    }

    /** Returns the {@code z} that a standard normal exceeds with probability {@code q}, in (0, 1/2]. */
    static double standardUpper(double q) {
        if (q == HALF) {
            return 0;
        }
        // 1 − 2q is exact here (Sterbenz), so that nothing is lost close to the median either.
        double value = q <= HALF / 2 ? HALF_SQUARE.upper(2 * q) : HALF_SQUARE.lower(1 - 2 * q);
        return StrictMath.sqrt(2 * value);
    }
}
