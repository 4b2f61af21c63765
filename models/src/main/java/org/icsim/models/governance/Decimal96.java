package org.icsim.models.governance;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Arithmetic on numbers of at most 28 decimals and 96 bits, halves to even, as the crate {@code rust_decimal} does it.
 *
 * <p>Unverified: that the crate rounds a quotient's last digit in the same way when the remainder is exactly half.
 */
final class Decimal96 {
    private static final int MAX_DECIMALS = 28;
    private static final int MAX_BITS = 96;
    private static final MathContext AMPLE = new MathContext(80, RoundingMode.DOWN);

    private Decimal96() {}

    static BigDecimal add(BigDecimal a, BigDecimal b) {
        return fit(a.add(b));
    }

    static BigDecimal multiply(BigDecimal a, BigDecimal b) {
        return fit(a.multiply(b));
    }

    static BigDecimal divide(BigDecimal a, BigDecimal b) {
        return fit(a.divide(b, AMPLE));
    }

    /** Returns the number with as many decimals as fit. */
    private static BigDecimal fit(BigDecimal exact) {
        int decimals = Math.min(exact.scale(), MAX_DECIMALS);
        BigDecimal fitting = exact.setScale(decimals, RoundingMode.HALF_EVEN);
        while (fitting.unscaledValue().bitLength() > MAX_BITS) {
            if (decimals <= 0) {
                throw new ArithmeticException("more than 96 bits: " + exact);
            }
            decimals--;
            fitting = exact.setScale(decimals, RoundingMode.HALF_EVEN);
        }
        return fitting;
    }
}
