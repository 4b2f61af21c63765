package org.icsim.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.apache.commons.math3.special.Gamma;
import org.apache.commons.math3.stat.inference.ChiSquareTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Poisson counts against the incomplete gamma functions of Apache Commons Math 3.6.1: P(X ≤ n) = Q(n + 1, mean)
 * (Abramowitz and Stegun 26.4.21).
 */
class PoissonReferenceTest {
    private static final int DRAWS = 500_000;

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.3, 0.99, 1, 4, 17.5, 300, 1e4, 1e6})
    void probabilitiesAgreeInBothTails(double mean) {
        PoissonTable table = (PoissonTable) Distributions.poisson(mean);
        double deviation = Math.sqrt(mean);
        for (double z = -6; z <= 7; z += 0.5) {
            long count = (long) (mean + z * deviation);
            if (count >= 0) {
                long draws = drawsUpTo(table, count);
                assertProbability("at most " + count, draws, atMost(mean, count));
                assertProbability("more than " + count, -draws, above(mean, count));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {1e-3, 0.3, 0.99, 1, 4, 17.5, 300, 1e4, 1e6})
    void countsHaveTheDistribution(double mean) {
        long[] edges = edges(mean);
        double[] expected = new double[edges.length + 1];
        for (int i = 0; i < expected.length; i++) {
            double before = i == 0 ? 0 : atMost(mean, edges[i - 1]);
            expected[i] = i == edges.length ? above(mean, edges[i - 1]) : atMost(mean, edges[i]) - before;
        }
        long[] observed = new long[expected.length];
        for (long count : draws(mean)) {
            int place = Arrays.binarySearch(edges, count);
            observed[place >= 0 ? place : -place - 1]++;
        }

        assertThat(Arrays.stream(expected).min().orElseThrow() * DRAWS).isGreaterThan(5);
        assertThat(new ChiSquareTest().chiSquareTest(expected, observed)).isGreaterThan(Statistics.SIGNIFICANCE);
    }

    /** Mean and variance are equal; the fourth central moment is mean + 3 mean². */
    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.3, 4, 300, 1e6, 1e9})
    void countsHaveTheMeanAndTheVariance(double mean) {
        double[] draws = LongStream.of(draws(mean)).asDoubleStream().toArray();

        double errorOfMean = Math.sqrt(mean / DRAWS);
        double errorOfVariance = Math.sqrt((mean + 2 * mean * mean) / DRAWS);
        assertThat(Statistics.mean(draws)).isCloseTo(mean, within(4 * errorOfMean));
        assertThat(Statistics.variance(draws)).isCloseTo(mean, within(4 * errorOfVariance));
    }

    @Test
    void aMeanOfZeroNeverCounts() {
        PoissonTable table = (PoissonTable) Distributions.poisson(0);

        assertThat(table.at(0)).isZero();
        assertThat(table.at(Long.MIN_VALUE)).isZero();
        assertThat(table.at(-1)).isZero();
    }

    /** P(X > 1) = mean² ÷ 2 = 2⁻⁶¹ for a mean of 2⁻³⁰: eight of all 2⁶⁴ draws. */
    @Test
    void theRarestCountComesWithItsOwnProbability() {
        PoissonTable table = (PoissonTable) Distributions.poisson(0x1p-30);

        assertThat(table.at(-1)).isEqualTo(2);
        assertThat(table.at(-8)).isEqualTo(2);
        assertThat(table.at(-9)).isEqualTo(1);
    }

    /** Golden: a change here moves results of scenarios. */
    @Test
    void keepsItsFirstDraws() {
        assertThat(Arrays.copyOf(draws(4), 6)).containsExactly(1, 6, 3, 7, 4, 2);
        assertThat(Arrays.copyOf(draws(1e6), 3)).containsExactly(998776, 1001195, 1000013);
    }

    private static long[] draws(double mean) {
        IntegerSampler sampler = Distributions.poisson(mean);
        RandomStream stream = RandomStream.of(7, "test", "poisson", (long) (mean * 1000));
        return LongStream.generate(() -> sampler.sample(stream)).limit(DRAWS).toArray();
    }

    /** Bins of a quarter of a standard deviation, or of single counts, between the tails of some 2 %. */
    private static long[] edges(double mean) {
        double deviation = Math.sqrt(mean);
        return LongStream.rangeClosed(-8, 8)
                .map(quarter -> (long) Math.floor(mean + quarter * deviation / 4))
                .filter(edge -> edge >= 0)
                .distinct()
                .toArray();
    }

    /** Returns how many of all 2⁶⁴ draws, as an unsigned number, give at most {@code count}. */
    private static long drawsUpTo(PoissonTable table, long count) {
        long draws = 0;
        for (long bit = Long.MIN_VALUE; bit != 0; bit >>>= 1) {
            if (table.at((draws | bit) - 1) <= count) {
                draws |= bit;
            }
        }
        return draws;
    }

    private static void assertProbability(String what, long draws, double expected) {
        double probability = (draws >>> 1) * 0x1p-63;
        assertThat(probability).as(what).isCloseTo(expected, within(1e-8 * expected + 0x1p-62));
    }

    private static double atMost(double mean, long count) {
        return Gamma.regularizedGammaQ(count + 1.0, mean, 1e-15, 1_000_000);
    }

    private static double above(double mean, long count) {
        return Gamma.regularizedGammaP(count + 1.0, mean, 1e-15, 1_000_000);
    }
}
