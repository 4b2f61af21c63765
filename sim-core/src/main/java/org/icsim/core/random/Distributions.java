package org.icsim.core.random;

/**
 * Makes the samplers of the usual distributions.
 *
 * <p>Building a continuous one fills a {@link QuantileTable} (40 kB, a few milliseconds), so a sampler is made when a
 * run is assembled and then shared. A draw takes one number from its stream, except where a method says otherwise.
 *
 * <p>Every method throws {@link IllegalArgumentException}, saying what was expected and what came, for a parameter
 * outside its range, and for parameters that are each in range but whose quantiles overflow a {@code double}.
 */
public final class Distributions {
    private Distributions() {}

    /** Returns a sampler of always the same finite value; it takes nothing from the stream. */
    public static Sampler constant(double value) {
        Parameter.requireFinite("value", value);
        return stream -> value;
    }

    /** Returns the uniform distribution between two finite values, {@code low <= high}. */
    public static Sampler uniform(double low, double high) {
        Parameter.requireFinite("low", low);
        Parameter.requireFinite("high", high);
        if (low > high) {
            throw new IllegalArgumentException("low must not be above high, got " + low + " and " + high);
        }
        double width = Parameter.requireFinite("high - low", high - low);
        return stream -> low + width * stream.nextDouble();
    }

    /** Returns the exponential distribution with this positive mean. */
    public static Sampler exponential(double mean) {
        return QuantileTable.of(new ExponentialQuantile(Parameter.requirePositive("mean", mean)));
    }

    /** Returns the normal distribution; the standard deviation is zero or more. */
    public static Sampler normal(double mean, double standardDeviation) {
        Parameter.requireFinite("mean", mean);
        Parameter.requireNotNegative("standardDeviation", standardDeviation);
        return QuantileTable.of(new NormalQuantile(mean, standardDeviation));
    }

    /**
     * Returns the distribution of {@code median · e^(sigma · Z)} with a standard normal Z.
     *
     * @param median positive
     * @param sigma  the standard deviation of the natural logarithm, zero or more
     */
    public static Sampler logNormal(double median, double sigma) {
        Parameter.requirePositive("median", median);
        Parameter.requireNotNegative("sigma", sigma);
        return QuantileTable.of(new LogNormalQuantile(median, sigma));
    }

    /**
     * Returns the gamma distribution: mean {@code shape · scale}, variance {@code shape · scale²}.
     *
     * @param shape from 0.05 to 10,000; below 0.16 the values up to the median are coarse (see {@link QuantileTable}
     *              with {@code k = 1 ÷ shape}), by amounts that vanish beside the mean
     * @param scale positive
     */
    public static Sampler gamma(double shape, double scale) {
        Parameter.requireBetween("shape", shape, GammaQuantile.MIN_SHAPE, GammaQuantile.MAX_SHAPE);
        Parameter.requirePositive("scale", scale);
        return QuantileTable.of(GammaQuantile.of(shape, scale));
    }

    /**
     * Returns the Pareto distribution of type I: a draw exceeds {@code x >= minimum} with the probability
     * {@code (minimum ÷ x)^shape}.
     *
     * <p>The table's end at 2⁻⁴⁰ takes the share {@code 2^(−40·(1 − 1÷shape)) ÷ shape} of the mean away, which matters
     * for shapes below 1.5; without it the mean of shapes up to 1 would be infinite.
     *
     * @param minimum positive
     * @param shape   positive; below 0.2 the values between knots are coarse (see {@link QuantileTable} with
     *                {@code k = −1 ÷ shape})
     */
    public static Sampler pareto(double minimum, double shape) {
        Parameter.requirePositive("minimum", minimum);
        Parameter.requirePositive("shape", shape);
        return QuantileTable.of(new ParetoQuantile(minimum, shape));
    }

    /**
     * Returns a sampler that draws from {@code second} with this probability, in [0, 1], else from {@code first}. It
     * takes one number for the choice, then what the chosen sampler takes.
     */
    public static Sampler mixture(double probabilityOfSecond, Sampler first, Sampler second) {
        Parameter.requireBetween("probabilityOfSecond", probabilityOfSecond, 0, 1);
        return stream -> (stream.nextChance(probabilityOfSecond) ? second : first).sample(stream);
    }

    /** Returns the Poisson distribution with this mean, from 0 to 10⁹; its table grows with the root of the mean. */
    public static IntegerSampler poisson(double mean) {
        Parameter.requireBetween("mean", mean, 0, PoissonTable.MAX_MEAN);
        return PoissonTable.of(mean);
    }
}
