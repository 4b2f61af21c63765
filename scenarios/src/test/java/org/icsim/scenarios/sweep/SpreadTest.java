package org.icsim.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {
    @Test
    void ofNothingHasNoValues() {
        Optional<BigDecimal> nothing = Optional.empty();

        assertThat(spread())
                .isEqualTo(
                        new Spread(0, nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing, nothing));
    }

    @Test
    void ofOneIsThatOneAndHasNoDeviation() {
        Optional<BigDecimal> it = value("2.5");

        assertThat(spread("2.5")).isEqualTo(new Spread(1, it, Optional.empty(), it, it, it, it, it, it, it));
    }

    /** The deviation is √((1² + 1²) ÷ (2 − 1)); the percentile at q lies at 1 + 2q. */
    @Test
    void ofTwoInterpolatesBetweenThem() {
        assertThat(spread("3", "1"))
                .isEqualTo(new Spread(
                        2,
                        value("2"),
                        value("1.414214"),
                        value("1"),
                        value("1.1"),
                        value("1.5"),
                        value("2"),
                        value("2.5"),
                        value("2.9"),
                        value("3")));
    }

    /**
     * The textbook sample 2, 4, 4, 4, 5, 5, 7, 9: mean 5, sum of squared deviations 32. The percentile at q lies at the place
     * (n − 1) q of the sorted numbers, counted from 0: 0.35, 1.75, 3.5, 5.25 and 6.65.
     */
    @Test
    void ofManyIsWhatAHandComputes() {
        assertThat(spread("9", "2", "4", "5", "4", "7", "5", "4"))
                .isEqualTo(new Spread(
                        8,
                        value("5"),
                        value("2.138090"),
                        value("2"),
                        value("2.7"),
                        value("4"),
                        value("4.5"),
                        value("5.5"),
                        value("8.3"),
                        value("9")));
    }

    /** Hyndman and Fan's type 7 of 10, 20, …, 100, as R's {@code quantile} gives it by default. */
    @ParameterizedTest
    @CsvSource({"0, 10", "5, 14.5", "25, 32.5", "50, 55", "75, 77.5", "95, 95.5", "100, 100"})
    void percentilesAreThoseOfType7(double percent, double expected) {
        double[] tens = {100, 90, 80, 70, 60, 50, 40, 30, 20, 10};

        assertThat(Spread.percentile(tens, percent)).isCloseTo(expected, within(1e-9));
    }

    @Test
    void thePercentileOfNothingIsNoNumber() {
        assertThat(Spread.percentile(new double[0], 50)).isNaN();
        assertThat(Spread.percentile(new double[0], 0)).isNaN();
    }

    private static Spread spread(String... values) {
        return Spread.of(Stream.of(values).map(BigDecimal::new).toList());
    }

    private static Optional<BigDecimal> value(String value) {
        return Optional.of(new BigDecimal(value).setScale(6));
    }
}
