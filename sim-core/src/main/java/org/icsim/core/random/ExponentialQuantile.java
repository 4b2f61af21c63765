package org.icsim.core.random;

/** Quantiles of the exponential distribution: the inverse of {@code P(X > x) = e^(−x ÷ mean)}. */
record ExponentialQuantile(double mean) implements Quantile {

    @Override
    public double lower(double p) {
        return -mean * StrictMath.log1p(-p);
    }

    @Override
    public double upper(double q) {
        return -mean * StrictMath.log(q);
    }
}
