package org.icsim.core.random;

import java.util.function.DoubleUnaryOperator;

/**
 * Quantiles of the gamma distribution with density {@code x^(shape − 1) e^(−x ÷ scale)}, up to a factor.
 *
 * <p>The logarithm u of a gamma variate has the log-concave density {@code e^(shape·u − e^u)}, so both of its tail
 * functions are log-concave too (Bagnoli and Bergstrom, "Log-concave probability and its applications", Economic
 * Theory 26, 2005). Newton's method on ln P and ln Q as functions of u therefore converges from every start: at most
 * its first step passes over the root, and the later ones approach it from that side.
 */
final class GammaQuantile implements Quantile {
    /** Below this shape the lowest knot, near {@code 2^(−40 ÷ shape)}, would leave the range of a double. */
    static final double MIN_SHAPE = 0.05;

    /** Above this shape the table takes long to fill, and a normal distribution is as good. */
    static final double MAX_SHAPE = 10_000;

    /** Newton doubles the digits with each step, so that a step this small ends at the last digit. */
    private static final double LAST_STEP = 1e-9;

    private static final int MAX_STEPS = 200;

    private final double shape;
    private final double scale;
    private final double logGammaOfShapePlusOne;
    private final IncompleteGamma incompleteGamma;

    private GammaQuantile(double shape, double scale) {
        this.shape = shape;
        this.scale = scale;
        this.logGammaOfShapePlusOne = IncompleteGamma.logGamma(shape + 1);
        this.incompleteGamma = new IncompleteGamma(shape);
    }

    static GammaQuantile of(double shape, double scale) {
        return new GammaQuantile(shape, scale);
    }

    @Override
    public double lower(double p) {
        return scale
                * converge(lowerStart(p), x -> {
                    double tail = incompleteGamma.lower(x);
                    return StrictMath.log(p / tail) * tail / incompleteGamma.logarithmicDensity(x);
                });
    }

    @Override
    public double upper(double q) {
        return scale
                * converge(upperStart(q), x -> {
                    double tail = incompleteGamma.upper(x);
                    return StrictMath.log(tail / q) * tail / incompleteGamma.logarithmicDensity(x);
                });
    }

    /** Follows Newton's steps of u = ln x until they vanish. */
    private double converge(double start, DoubleUnaryOperator newtonStep) {
        double x = start;
        for (int steps = 0; steps < MAX_STEPS; steps++) {
            double step = newtonStep.applyAsDouble(x);
            x *= StrictMath.exp(step);
            if (Math.abs(step) < LAST_STEP) {
                return x;
            }
        }
        throw new IllegalStateException("no convergence for shape " + shape + " from " + start);
    }

    /** P(a, x) ≤ x^a ÷ Γ(a + 1) gives a start below the root, close to it for small shapes and far tails. */
    private double lowerStart(double p) {
        double bound = StrictMath.exp((StrictMath.log(p) + logGammaOfShapePlusOne) / shape);
        return Math.max(bound, wilsonHilferty(-roughNormal(p)));
    }

    /** Q(a, x) ≤ e^−x for a ≤ 1 gives a start above the root. */
    private double upperStart(double q) {
        return shape <= 1 ? -StrictMath.log(q) : wilsonHilferty(roughNormal(q));
    }

    /** The cube root of a gamma variate is nearly normal; Abramowitz and Stegun 26.4.17. Negative if it fails. */
    private double wilsonHilferty(double z) {
        double root = 1 - 1 / (9 * shape) + z / (3 * StrictMath.sqrt(shape));
        return shape * root * root * root;
    }

    /** The upper quantile of the standard normal, to 4.5·10⁻⁴; Abramowitz and Stegun 26.2.23. */
    private static double roughNormal(double q) {
        double t = StrictMath.sqrt(-2 * StrictMath.log(q));
        return t - (2.515517 + t * (0.802853 + t * 0.010328)) / (1 + t * (1.432788 + t * (0.189269 + t * 0.001308)));
    }
}
