package org.icsim.core.random;

/**
 * The regularised incomplete gamma functions of one shape {@code a}: {@code P(a, x)}, the chance that a gamma variate
 * of that shape is below {@code x}, and {@code Q(a, x) = 1 − P(a, x)}.
 *
 * <p>The series converges fast for {@code x < a + 1}, the continued fraction beyond (Press et al., "Numerical
 * Recipes", 3rd ed., §6.2); each takes some multiple of √a terms where {@code x} is near {@code a}. The function that
 * is computed directly is exact to about 10⁻¹⁴ of its value (10⁻¹¹ for {@code a = 10⁴}), however small it is.
 */
final class IncompleteGamma {
    private static final double EPSILON = 0x1p-52;
    private static final double TINY = 0x1p-1000;
    private static final int MAX_TERMS = 100_000;
    private static final double HALF_LOG_TWO_PI = 0.5 * StrictMath.log(2 * Math.PI);

    private final double shape;
    private final double logGammaOfShape;

    IncompleteGamma(double shape) {
        this.shape = shape;
        this.logGammaOfShape = logGamma(shape);
    }

    /** Returns P(a, x) for {@code x > 0}. */
    double lower(double x) {
        return x < shape + 1 ? series(x) : 1 - continuedFraction(x);
    }

    /** Returns Q(a, x) for {@code x > 0}. */
    double upper(double x) {
        return x < shape + 1 ? 1 - series(x) : continuedFraction(x);
    }

    /** Returns {@code x^a e^−x ÷ Γ(a)}: {@code x} times the variate's density, the density of its logarithm. */
    double logarithmicDensity(double x) {
        return StrictMath.exp(shape * StrictMath.log(x) - x - logGammaOfShape);
    }

    /** P(a, x) = x^a e^−x ÷ Γ(a) · Σ xⁿ ÷ (a (a+1) … (a+n)); DLMF 8.11.4, Abramowitz and Stegun 6.5.29. */
    private double series(double x) {
        double term = 1 / shape;
        double sum = term;
        for (double divisor = shape + 1; term > sum * EPSILON / 2; divisor++) {
            term *= x / divisor;
            sum += term;
        }
        return logarithmicDensity(x) * sum;
    }

    /**
     * Q(a, x) = x^a e^−x ÷ Γ(a) · 1/(x+1−a − 1·(1−a)/(x+3−a − 2·(2−a)/(x+5−a − …))); DLMF 8.9.2 in its even form,
     * summed by Lentz's method (Numerical Recipes, 3rd ed., §5.2 and eq. 6.2.7).
     */
    private double continuedFraction(double x) {
        double denominator = x + 1 - shape;
        double c = 1 / TINY;
        double d = 1 / denominator;
        double value = d;
        for (int n = 1; n <= MAX_TERMS; n++) {
            double numerator = -n * (n - shape);
            denominator += 2;
            d = 1 / awayFromZero(numerator * d + denominator);
            c = awayFromZero(denominator + numerator / c);
            value *= c * d;
            if (Math.abs(c * d - 1) <= EPSILON) {
                return logarithmicDensity(x) * value;
            }
        }
        throw new IllegalStateException("no convergence of Q(" + shape + ", " + x + ")");
    }

    private static double awayFromZero(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    /**
     * Returns ln Γ(x) for {@code x > 0}, by Stirling's series (DLMF 5.11.1) once the recurrence Γ(x + 1) = x·Γ(x)
     * (DLMF 5.5.1) has brought {@code x} to 15 or more, where the first term left out is below 10⁻¹⁵.
     */
    static double logGamma(double x) {
        double product = 1;
        double y = x;
        for (; y < 15; y++) {
            product *= y;
        }
        double z = 1 / (y * y);
        double correction = (1.0 / 12 - z * (1.0 / 360 - z * (1.0 / 1260 - z * (1.0 / 1680 - z / 1188)))) / y;
        return (y - 0.5) * StrictMath.log(y) - y + HALF_LOG_TWO_PI + correction - StrictMath.log(product);
    }
}
