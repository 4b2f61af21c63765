package org.icsim.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.ParetoDistribution;
import org.apache.commons.math3.distribution.RealDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Draws against the distributions of Apache Commons Math 3.6.1. */
class SamplingReferenceTest {
    private static final int DRAWS = 1_000_000;
    private static final int DRAWS_FOR_SHAPE = 50_000;
    private static final double STANDARD_ERRORS = 4;

    /**
     * One distribution.
     *
     * @param kurtosis fourth central moment ÷ variance², which gives the standard error of a sample's variance
     */
    record Case(String name, Sampler sampler, RealDistribution reference, double kurtosis) {

        double[] draws(int count) {
            return Statistics.draw(sampler, RandomStream.of(7, "test", name, 0), count);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    static Stream<Case> cases() {
        return Stream.of(
                new Case("uniform", Distributions.uniform(5, 7), new UniformRealDistribution(null, 5, 7), 1.8),
                new Case("exponential", Distributions.exponential(20), new ExponentialDistribution(null, 20), 9),
                new Case("normal", Distributions.normal(-3, 2), new NormalDistribution(null, -3, 2), 3),
                logNormal("log-normal", 80, 0.5),
                logNormal("narrow log-normal", 2, 0.1),
                gamma("gamma of shape 0.3", 0.3, 1),
                gamma("gamma of shape 2.5", 2.5, 4),
                gamma("gamma of shape 400", 400, 0.25),
                pareto("Pareto", 2, 9));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void drawsHaveTheDistributionFunction(Case tested) {
        double[] draws = tested.draws(DRAWS_FOR_SHAPE);

        double distance = Statistics.kolmogorovSmirnov(draws, tested.reference::cumulativeProbability);

        assertThat(distance).isLessThan(Statistics.KOLMOGOROV_LIMIT);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void drawsHaveTheMeanAndTheVariance(Case tested) {
        double[] draws = tested.draws(DRAWS);
        double variance = tested.reference.getNumericalVariance();
        double errorOfMean = Math.sqrt(variance / DRAWS);
        double errorOfVariance = variance * Math.sqrt((tested.kurtosis - 1) / DRAWS);

        assertThat(Statistics.mean(draws))
                .isCloseTo(tested.reference.getNumericalMean(), within(STANDARD_ERRORS * errorOfMean));
        assertThat(Statistics.variance(draws)).isCloseTo(variance, within(STANDARD_ERRORS * errorOfVariance));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void drawsReachTheTailsAsOftenAsTheyShould(Case tested) {
        double[] draws = tested.draws(DRAWS);
        for (double tail : new double[] {1e-2, 1e-3, 1e-4}) {
            double low = tested.reference.inverseCumulativeProbability(tail);
            double high = tested.reference.inverseCumulativeProbability(1 - tail);
            double error = Math.sqrt(DRAWS * tail * (1 - tail));

            assertThat((double) Arrays.stream(draws).filter(x -> x < low).count())
                    .as("draws below the quantile of %s", tail)
                    .isCloseTo(DRAWS * tail, within(STANDARD_ERRORS * error));
            assertThat((double) Arrays.stream(draws).filter(x -> x > high).count())
                    .as("draws above the quantile of 1 - %s", tail)
                    .isCloseTo(DRAWS * tail, within(STANDARD_ERRORS * error));
        }
    }

    private static Case logNormal(String name, double median, double sigma) {
        double w = Math.exp(sigma * sigma);
        double kurtosis = Math.pow(w, 4) + 2 * Math.pow(w, 3) + 3 * w * w - 3;
        LogNormalDistribution reference = new LogNormalDistribution(null, Math.log(median), sigma);
        return new Case(name, Distributions.logNormal(median, sigma), reference, kurtosis);
    }

    private static Case gamma(String name, double shape, double scale) {
        // The quantile of 10⁻⁴ of shape 0.3 is near 10⁻¹⁴: the reference's solver must be told to look that close.
        GammaDistribution reference = new GammaDistribution(null, shape, scale, 1e-20);
        return new Case(name, Distributions.gamma(shape, scale), reference, 3 + 6 / shape);
    }

    private static Case pareto(String name, double minimum, double a) {
        double excess = 6 * (a * a * a + a * a - 6 * a - 2) / (a * (a - 3) * (a - 4));
        return new Case(name, Distributions.pareto(minimum, a), new ParetoDistribution(null, minimum, a), 3 + excess);
    }
}
