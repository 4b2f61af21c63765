package org.icsim.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.ParetoDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The tables against Apache Commons Math 3.6.1.
 *
 * <p>At the knots the quantiles agree to 10⁻¹⁰ of a tail probability. Between them the chord misses by up to 10⁻⁴ of the
 * value; for gamma shapes below 0.5, whose lower end is a steep power, by the amounts that their cases list.
 */
class QuantileReferenceTest {
    private static final double CHORD_TOLERANCE = 1e-4;
    private static final double KNOT_TOLERANCE = 1e-10;
    private static final int MAX_TERMS = 1_000_000;

    /** Probabilities of one tail; none but 1/4 is a knot. */
    private static final double[] TAILS = {
        0.499, 0.4, 0.3, 0.25, 0.2, 0.1, 0.05, 1e-2, 3e-3, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9
    };

    static Stream<Arguments> distributions() {
        return Stream.of(
                Arguments.of(
                        "exponential",
                        Distributions.exponential(20),
                        inverse(new ExponentialDistribution(null, 20, 1e-14))),
                Arguments.of("normal", Distributions.normal(0, 2), inverse(new NormalDistribution(null, 0, 2))),
                Arguments.of("log-normal", Distributions.logNormal(80, 0.5), logNormal(80, 0.5)),
                Arguments.of("wide log-normal", Distributions.logNormal(1, 2), logNormal(1, 2)),
                Arguments.of("Pareto", Distributions.pareto(2, 3), inverse(new ParetoDistribution(null, 2, 3))),
                Arguments.of("heavy Pareto", Distributions.pareto(2, 1), inverse(new ParetoDistribution(null, 2, 1))));
    }

    /** Both tails to 10⁻⁹; there 1 − q itself, which the reference takes, is known to 10⁻⁷ only. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("distributions")
    void quantilesAgreeInBothTails(String name, Sampler sampler, DoubleUnaryOperator reference) {
        QuantileTable table = (QuantileTable) sampler;
        for (double tail : TAILS) {
            long bits = QuantileTableTest.bits(tail);
            assertRelative(name + " at " + tail, table.at(bits), reference.applyAsDouble(tail), CHORD_TOLERANCE);
            assertRelative(
                    name + " above " + tail, table.at(~bits), reference.applyAsDouble(1 - tail), CHORD_TOLERANCE);
        }
    }

    /** Commons Math has no inverse of its own for the log-normal: this checks that ours is the one meant. */
    @Test
    void logNormalHasTheMedianAndSigmaOfTheReference() {
        QuantileTable table = (QuantileTable) Distributions.logNormal(80, 0.5);
        LogNormalDistribution reference = new LogNormalDistribution(null, StrictMath.log(80), 0.5);
        for (double probability : new double[] {0.01, 0.1, 0.3, 0.45}) {
            long bits = QuantileTableTest.bits(probability);
            assertThat(reference.cumulativeProbability(table.at(bits)))
                    .isCloseTo(probability, within(1e-4 * probability));
            assertThat(reference.cumulativeProbability(table.at(~bits)))
                    .isCloseTo(1 - probability, within(1e-4 * probability));
        }
    }

    @Test
    void normalKnotsInvertTheComplementaryErrorFunction() {
        for (int knot = 0; knot < QuantileTable.KNOTS; knot++) {
            double tail = QuantileTable.tailProbability(knot);
            double z = NormalQuantile.standardUpper(tail);
            assertThat(Erf.erfc(z / Math.sqrt(2)) / 2).isCloseTo(tail, within(tail * KNOT_TOLERANCE));
        }
    }

    @ParameterizedTest
    @CsvSource({"0.05", "0.3", "0.5", "0.99", "1", "1.01", "2.5", "9", "100", "10000"})
    void gammaKnotsInvertTheIncompleteGammaFunctions(double shape) {
        GammaQuantile quantile = GammaQuantile.of(shape, 1);
        for (int knot = 0; knot < QuantileTable.KNOTS; knot += 7) {
            double tail = QuantileTable.tailProbability(knot);
            assertThat(lowerTail(shape, quantile.lower(tail))).isCloseTo(tail, within(tail * KNOT_TOLERANCE));
            assertThat(upperTail(shape, quantile.upper(tail))).isCloseTo(tail, within(tail * KNOT_TOLERANCE));
        }
    }

    /** The reference's inverse has a fixed absolute accuracy, hence the shapes whose quantiles here are not small. */
    @ParameterizedTest
    @CsvSource({"0.5", "1", "2.5", "9", "100", "10000"})
    void gammaQuantilesAgreeWithTheInverseOfTheReference(double shape) {
        QuantileTable table = (QuantileTable) Distributions.gamma(shape, 3);
        GammaDistribution reference = new GammaDistribution(null, shape, 3, 1e-12);
        for (double tail : new double[] {0.4, 0.25, 0.1, 0.01, 0.001}) {
            long bits = QuantileTableTest.bits(tail);
            assertRelative("at " + tail, table.at(bits), reference.inverseCumulativeProbability(tail), CHORD_TOLERANCE);
            assertRelative(
                    "above " + tail,
                    table.at(~bits),
                    reference.inverseCumulativeProbability(1 - tail),
                    CHORD_TOLERANCE);
        }
    }

    /**
     * The reference's tail functions, exact in the far tails where its inverse is not: a value may be off by the
     * tolerance if the tail probabilities of value · (1 ± tolerance) lie on either side of the one looked up.
     */
    @ParameterizedTest
    @CsvSource({
        "0.05, 1.2e-2",
        "0.1, 3e-3",
        "0.16, 1e-3",
        "0.3, 2.4e-4",
        "0.5, 7e-5",
        "1, 5e-5",
        "2.5, 3e-5",
        "9, 1e-5",
        "100, 2e-6",
        "10000, 2e-7"
    })
    void gammaQuantilesAgreeInBothTails(double shape, double tolerance) {
        QuantileTable table = (QuantileTable) Distributions.gamma(shape, 1);
        for (double tail : TAILS) {
            double lower = table.at(QuantileTableTest.bits(tail));
            double upper = table.at(~QuantileTableTest.bits(tail));
            assertThat(tail)
                    .as("lower tail")
                    .isBetween(lowerTail(shape, lower * (1 - tolerance)), lowerTail(shape, lower * (1 + tolerance)));
            assertThat(tail)
                    .as("upper tail")
                    .isBetween(upperTail(shape, upper * (1 + tolerance)), upperTail(shape, upper * (1 - tolerance)));
        }
    }

    @Test
    void logGammaAgrees() {
        for (double x = 0.01; x < 1e5; x *= 1.03) {
            double expected = Gamma.logGamma(x);
            assertThat(IncompleteGamma.logGamma(x)).isCloseTo(expected, within(2e-14 * (1 + Math.abs(expected))));
        }
    }

    private static DoubleUnaryOperator inverse(RealDistribution distribution) {
        return distribution::inverseCumulativeProbability;
    }

    private static DoubleUnaryOperator logNormal(double median, double sigma) {
        NormalDistribution logarithm = new NormalDistribution(null, StrictMath.log(median), sigma);
        return probability -> StrictMath.exp(logarithm.inverseCumulativeProbability(probability));
    }

    private static double lowerTail(double shape, double x) {
        return Gamma.regularizedGammaP(shape, x, 1e-15, MAX_TERMS);
    }

    private static double upperTail(double shape, double x) {
        return Gamma.regularizedGammaQ(shape, x, 1e-15, MAX_TERMS);
    }

    private static void assertRelative(String what, double actual, double expected, double tolerance) {
        assertThat(actual).as(what).isCloseTo(expected, within(Math.abs(expected) * tolerance));
    }
}
