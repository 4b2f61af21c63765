package org.icsim.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;

class QuantileTableTest {
    private static final double SMALLEST_TAIL = 0x1p-40;

    /** The lower half holds −1/2 + p, the upper 1/2 − q: a value tells which probability was looked up. */
    private static final QuantileTable PROBABILITY = QuantileTable.of(quantile(p -> p - 0.5, q -> 0.5 - q));

    @Test
    void theLowerHalfOfTheDrawsCountsFromBelow() {
        assertThat(PROBABILITY.at(bits(0.25))).isEqualTo(-0.25);
        assertThat(PROBABILITY.at(bits(0.1))).isCloseTo(-0.4, within(1e-15));
        assertThat(PROBABILITY.at(Long.MAX_VALUE)).isCloseTo(0, within(1e-15));
    }

    @Test
    void theUpperHalfOfTheDrawsCountsFromAbove() {
        assertThat(PROBABILITY.at(Long.MIN_VALUE)).isCloseTo(0, within(1e-15));
        assertThat(PROBABILITY.at(~bits(0.25))).isEqualTo(0.25);
        assertThat(PROBABILITY.at(~bits(0.1))).isCloseTo(0.4, within(1e-15));
    }

    /** On a straight line interpolation is exact, so every draw must return its own tail probability. */
    @Test
    void findsTheTailProbabilityOfEveryDraw() {
        QuantileTable lower = QuantileTable.of(quantile(p -> p, q -> 1));
        QuantileTable upper = QuantileTable.of(quantile(p -> p - 1, q -> -q));
        RandomStream stream = RandomStream.ofKey(1);
        for (int i = 0; i < 10_000; i++) {
            long bits = (stream.nextLong() >>> 1) >>> stream.nextInt(38);
            double probability = Math.max(bits * 0x1p-64, SMALLEST_TAIL);
            assertThat(lower.at(bits)).isCloseTo(probability, within(probability * 1e-15));
            assertThat(upper.at(~bits)).isCloseTo(-probability, within(probability * 1e-15));
        }
    }

    @Test
    void endsAtTwoToTheMinusForty() {
        QuantileTable exponent = QuantileTable.of(quantile(StrictMath::log, q -> -StrictMath.log(q)));

        for (long bits : new long[] {0, 1, (1L << 24) - 1, 1L << 24}) {
            assertThat(exponent.at(bits)).isEqualTo(StrictMath.log(SMALLEST_TAIL));
            assertThat(exponent.at(~bits)).isEqualTo(-StrictMath.log(SMALLEST_TAIL));
        }
        assertThat(exponent.at((1L << 24) + 1)).isGreaterThan(StrictMath.log(SMALLEST_TAIL));
    }

    @Test
    void coversTheTailProbabilitiesFromTwoToTheMinusFortyToOneHalf() {
        assertThat(QuantileTable.tailProbability(0)).isEqualTo(SMALLEST_TAIL);
        assertThat(QuantileTable.tailProbability(1)).isEqualTo(SMALLEST_TAIL * 65 / 64);
        assertThat(QuantileTable.tailProbability(64)).isEqualTo(SMALLEST_TAIL * 2);
        assertThat(QuantileTable.tailProbability(QuantileTable.KNOTS - 1)).isEqualTo(0.5);
    }

    @Test
    void refusesQuantilesThatAreNotFinite() {
        assertThatThrownBy(() -> QuantileTable.of(quantile(p -> p < 1e-9 ? Double.NaN : 0, q -> 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("finite");
        assertThatThrownBy(() -> QuantileTable.of(quantile(p -> 0, q -> q < 1e-9 ? Double.POSITIVE_INFINITY : 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Infinity");
    }

    @Test
    void refusesQuantilesThatFall() {
        assertThatThrownBy(() -> QuantileTable.of(quantile(p -> -p, q -> 1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not fall");
        assertThatThrownBy(() -> QuantileTable.of(quantile(p -> 0, q -> q)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("must not fall");
        assertThatThrownBy(() -> QuantileTable.of(quantile(p -> 1, q -> 0)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("at the tail probability");
    }

    /** The draw whose tail probability is {@code p}; its complement has the same probability in the upper tail. */
    static long bits(double p) {
        return (long) (p * 0x1p64);
    }

    private static Quantile quantile(DoubleUnaryOperator lower, DoubleUnaryOperator upper) {
        return new Quantile() {
            @Override
            public double lower(double p) {
                return lower.applyAsDouble(p);
            }

            @Override
            public double upper(double q) {
                return upper.applyAsDouble(q);
            }
        };
    }
}
