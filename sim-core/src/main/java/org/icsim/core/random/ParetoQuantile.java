package org.icsim.core.random;

/** Quantiles of the Pareto distribution of type I: the inverse of {@code P(X > x) = (minimum ÷ x)^shape}. */
record ParetoQuantile(double minimum, double shape) implements Quantile {

    @Override
    public double lower(double p) {
        return minimum * StrictMath.exp(-StrictMath.log1p(-p) / shape);
    }

    @Override
    public double upper(double q) {
        return minimum * StrictMath.exp(-StrictMath.log(q) / shape);
    }
}
