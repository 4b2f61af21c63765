package org.icsim.models.ledger;

import java.math.BigInteger;

/** {@code ⌊a × b ÷ c⌋} of whole numbers whose product may exceed a {@code long}. */
public final class Quotient {
    /** Twice the greatest relative error of the estimate, from three roundings to 53 bits. */
    private static final double ERROR = 0x1p-50;

    /** An estimate that is off by no more than this times c can be put right in the 64 bits of a {@code long}. */
    private static final double REACH = 0x1p61;

    private Quotient() {}

    /**
     * Returns {@code ⌊a × b ÷ c⌋}, exact.
     *
     * @param a not negative
     * @param b not negative
     * @param c positive
     * @throws ArithmeticException if the result does not fit
     */
    public static long floor(long a, long b, long c) {
        double estimate = (double) a * (double) b / (double) c;
        if ((estimate * ERROR + 2) * c >= REACH || estimate >= REACH) {
            return exact(a, b, c);
        }
        long quotient = (long) estimate;
        // What the products lose above 64 bits is the same on both sides.
        long remainder = a * b - quotient * c;
        return quotient + Math.floorDiv(remainder, c);
    }

    private static long exact(long a, long b, long c) {
        return BigInteger.valueOf(a)
                .multiply(BigInteger.valueOf(b))
                .divide(BigInteger.valueOf(c))
                .longValueExact();
    }
}
