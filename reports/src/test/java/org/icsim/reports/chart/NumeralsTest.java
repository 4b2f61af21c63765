package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumeralsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "0 | 10 | 0 | 0",
                "1.5 | 2 | -1 | 1.5",
                "2 | 2 | -1 | 2.0",
                "-20000 | 40000 | 4 | −20,000",
                "535000000 | 750000000 | 7 | 535 M",
                "500000 | 2000000 | 5 | 0.5 M",
                "1500000000000 | 2000000000000 | 11 | 1.5 T",
                "1000000000001 | 1000000000005 | 0 | 1,000,000,000,001",
                "0.000002 | 0.000005 | -6 | 2×10⁻⁶",
            })
    void ticksShareOnePowerAndOneNumberOfDecimals(double value, double magnitude, int exponent, String text) {
        assertThat(Numerals.of(magnitude, exponent).tick(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "0 | 10 | 0",
                "4 | 10 | 4",
                "3.14159 | 10 | 3.14",
                "31.4159 | 100 | 31.4",
                "3141.59 | 10000 | 3,142",
                "0.00314159 | 10 | 0.00314",
                "706300000 | 750000000 | 706 M",
                "950000 | 2000000 | 0.950 M",
                "12 | 5000000 | 12",
                "20000000 | 5 | 20 M",
                "0.00000171 | 0.000002 | 1.71×10⁻⁶",
                "-8500000 | 40000000 | −8.50 M",
            })
    void valuesHaveThreeSignificantDigits(double value, double magnitude, String text) {
        int exponent = (int) Math.floor(Math.log10(magnitude)) - 1;

        assertThat(Numerals.of(magnitude, exponent).value(value)).isEqualTo(text);
    }
}
