package org.icsim.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class DistributionsTest {

    static Stream<Arguments> refusals() {
        return Stream.of(
                refusal("value must be finite, got NaN", () -> Distributions.constant(Double.NaN)),
                refusal("low must not be above high, got 2.0 and 1.0", () -> Distributions.uniform(2, 1)),
                refusal("high must be finite, got Infinity", () -> Distributions.uniform(2, Double.POSITIVE_INFINITY)),
                refusal("low must be finite, got NaN", () -> Distributions.uniform(Double.NaN, 1)),
                refusal("mean must be positive and finite, got 0.0", () -> Distributions.exponential(0)),
                refusal("mean must be finite, got -Infinity", () -> Distributions.normal(Double.NEGATIVE_INFINITY, 1)),
                refusal(
                        "standardDeviation must be zero or more and finite, got -1.0",
                        () -> Distributions.normal(0, -1)),
                refusal("median must be positive and finite, got -80.0", () -> Distributions.logNormal(-80, 1)),
                refusal(
                        "sigma must be zero or more and finite, got NaN",
                        () -> Distributions.logNormal(80, Double.NaN)),
                refusal("shape must be from 0.05 to 10000.0, got 0.04", () -> Distributions.gamma(0.04, 1)),
                refusal("shape must be from 0.05 to 10000.0, got 10001.0", () -> Distributions.gamma(10_001, 1)),
                refusal("scale must be positive and finite, got 0.0", () -> Distributions.gamma(1, 0)),
                refusal("minimum must be positive and finite, got 0.0", () -> Distributions.pareto(0, 1)),
                refusal("shape must be positive and finite, got -1.0", () -> Distributions.pareto(1, -1)),
                refusal(
                        "probabilityOfSecond must be from 0.0 to 1.0, got 1.5",
                        () -> Distributions.mixture(1.5, Distributions.constant(0), Distributions.constant(1))),
                refusal("mean must be from 0.0 to 1.0E9, got -1.0", () -> Distributions.poisson(-1)),
                refusal("mean must be from 0.0 to 1.0E9, got 2.0E9", () -> Distributions.poisson(2e9)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void saysWhatWasExpectedAndWhatCame(String message, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }

    @Test
    void refusesParametersWhoseQuantilesOverflow() {
        List<ThrowingCallable> calls = List.of(
                () -> Distributions.exponential(Double.MAX_VALUE),
                () -> Distributions.normal(0, Double.MAX_VALUE),
                () -> Distributions.logNormal(1, 200),
                () -> Distributions.pareto(1, 0.01),
                () -> Distributions.uniform(-Double.MAX_VALUE, Double.MAX_VALUE));

        assertThat(calls)
                .allSatisfy(call -> assertThatThrownBy(call)
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageContaining("got"));
    }

    @Test
    void aConstantTakesNothingFromItsStream() {
        RandomStream stream = RandomStream.ofKey(1);

        assertThat(Distributions.constant(2.5).sample(stream)).isEqualTo(2.5);
        assertThat(stream.nextLong()).isEqualTo(RandomStream.ofKey(1).nextLong());
    }

    @Test
    void distributionsWithoutSpreadAreConstant() {
        RandomStream stream = RandomStream.ofKey(1);

        for (int i = 0; i < 100; i++) {
            assertThat(Distributions.uniform(4, 4).sample(stream)).isEqualTo(4);
        }
        assertThat(Statistics.draw(Distributions.normal(4, 0), stream, 100)).containsOnly(4);
        assertThat(Statistics.draw(Distributions.logNormal(4, 0), stream, 100)).containsOnly(4);
    }

    @Test
    void aMixtureDrawsFromEachPartAsOftenAsItShould() {
        Sampler mixture = Distributions.mixture(0.2, Distributions.uniform(0, 1), Distributions.uniform(10, 12));
        double[] draws = Statistics.draw(mixture, RandomStream.ofKey(1), 200_000);

        double distance =
                Statistics.kolmogorovSmirnov(draws, x -> 0.8 * Math.min(x, 1) + 0.2 * Math.max(0, (x - 10) / 2));

        assertThat(distance).isLessThan(Statistics.KOLMOGOROV_LIMIT);
        assertThat(Arrays.stream(draws).filter(x -> x > 1 && x < 10)).isEmpty();
    }

    @Test
    void aMixtureMayBeAllOfOnePart() {
        Sampler zero = Distributions.constant(0);
        Sampler one = Distributions.constant(1);

        assertThat(Statistics.draw(Distributions.mixture(0, zero, one), RandomStream.ofKey(1), 1000))
                .containsOnly(0);
        assertThat(Statistics.draw(Distributions.mixture(1, zero, one), RandomStream.ofKey(1), 1000))
                .containsOnly(1);
    }

    /** Two distributions that draw from streams of one name rise and fall together. */
    @Test
    void equalDrawsComeFromEqualProbabilities() {
        RandomStream first = RandomStream.ofKey(1);
        RandomStream second = RandomStream.ofKey(1);
        Sampler minute = Distributions.exponential(60);
        Sampler hour = Distributions.exponential(3600);

        for (int i = 0; i < 1000; i++) {
            double expected = 60 * minute.sample(first);
            assertThat(hour.sample(second)).isBetween(expected * (1 - 1e-14), expected * (1 + 1e-14));
        }
    }

    static Stream<Arguments> golden() {
        return Stream.of(
                Arguments.of(
                        Distributions.uniform(5, 7),
                        new double[] {6.3246324329356085, 6.419264205665368, 5.383660619394741}),
                Arguments.of(
                        Distributions.exponential(20),
                        new double[] {21.713237978779574, 24.732532477189654, 4.259674531943992}),
                Arguments.of(
                        Distributions.normal(-3, 2),
                        new double[] {-2.1624025855721785, -1.8953635302958398, -4.7423501833016655}),
                Arguments.of(
                        Distributions.logNormal(80, 0.5),
                        new double[] {98.63533024716192, 105.44498629795785, 51.75081462466918}),
                Arguments.of(
                        Distributions.gamma(0.5, 3),
                        new double[] {1.3788503262433418, 1.676923850942565, 0.08842068154658148}),
                Arguments.of(
                        Distributions.gamma(300, 2),
                        new double[] {613.9488451633337, 618.6578374214454, 569.6784278143808}),
                Arguments.of(
                        Distributions.pareto(2, 3),
                        new double[] {2.872079452787111, 3.020306394320448, 2.147150923158904}));
    }

    /** Golden, to the last bit: a change here moves results of scenarios. */
    @ParameterizedTest
    @MethodSource("golden")
    void keepsItsFirstDraws(Sampler sampler, double[] expected) {
        assertThat(Statistics.draw(sampler, RandomStream.ofKey(42), 3)).containsExactly(expected);
    }

    private static Arguments refusal(String message, ThrowingCallable call) {
        return Arguments.of(message, call);
    }
}
