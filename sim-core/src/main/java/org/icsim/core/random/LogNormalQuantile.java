package org.icsim.core.random;

/** Quantiles of the log-normal distribution: {@code median · e^(sigma · z)} with the standard normal's {@code z}. */
record LogNormalQuantile(double median, double sigma) implements Quantile {

    @Override
    public double lower(double p) {
        return median * StrictMath.exp(-sigma * NormalQuantile.standardUpper(p));
    }

    @Override
    public double upper(double q) {
        return median * StrictMath.exp(sigma * NormalQuantile.standardUpper(q));
    }
}
