package org.icsim.models.providers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** Sums and means, to 34 digits, half-even, in the order given. */
final class Decimals {
    private Decimals() {}

    static BigDecimal sum(List<BigDecimal> values) {
        return values.stream().reduce(BigDecimal.ZERO, (sum, value) -> sum.add(value, MathContext.DECIMAL128));
    }

    /**
     * Returns the mean.
     *
     * @throws ArithmeticException if there are no values
     */
    static BigDecimal mean(List<BigDecimal> values) {
        return sum(values).divide(BigDecimal.valueOf(values.size()), MathContext.DECIMAL128);
    }
}
