package org.icsim.models.ledger;

import java.math.BigDecimal;

/**
 * An amount of ICP, exact.
 *
 * @param e8s hundred-millionths of an ICP, not negative
 */
public record Icp(long e8s) implements Comparable<Icp> {
    /** How many e8s are one ICP. Source: {@code DECIMAL_PLACES}, dfinity/ic {@code rs/ledger_suite/icp/src/lib.rs}. */
    public static final long E8S = 100_000_000;

    public static final Icp ZERO = new Icp(0);

    public Icp {
        if (e8s < 0) {
            throw new IllegalArgumentException("expected an amount that is not negative; got " + e8s + " e8s");
        }
    }

    /**
     * Returns so many whole ICP.
     *
     * @throws ArithmeticException if they are more than fit, about 92 thousand millions
     */
    public static Icp of(long icp) {
        return new Icp(Math.multiplyExact(icp, E8S));
    }

    /**
     * Returns an amount given in ICP.
     *
     * @throws ArithmeticException if it has more than eight decimals, or does not fit
     */
    public static Icp of(BigDecimal icp) {
        return new Icp(icp.movePointRight(8).longValueExact());
    }

    /** Returns the sum; throws {@link ArithmeticException} if it does not fit. */
    public Icp plus(Icp other) {
        return new Icp(Math.addExact(e8s, other.e8s));
    }

    /** Returns what is left after {@code other} is taken away; throws {@link IllegalArgumentException} if that is too much. */
    public Icp minus(Icp other) {
        return new Icp(Math.subtractExact(e8s, other.e8s));
    }

    /**
     * Returns {@code this × numerator ÷ denominator}, rounded down to whole e8s.
     *
     * @param numerator   not negative
     * @param denominator positive
     * @throws ArithmeticException if the result does not fit
     */
    public Icp timesFloor(long numerator, long denominator) {
        if (numerator < 0 || denominator < 1) {
            throw new IllegalArgumentException(
                    "expected a fraction that is not negative; got " + numerator + " / " + denominator);
        }
        return new Icp(Quotient.floor(e8s, numerator, denominator));
    }

    public boolean isZero() {
        return e8s == 0;
    }

    /** Returns the amount in ICP, with all of its decimals. */
    public BigDecimal toIcp() {
        return BigDecimal.valueOf(e8s, 8);
    }

    @Override
    public int compareTo(Icp other) {
        return Long.compare(e8s, other.e8s);
    }

    @Override
    public String toString() {
        return toIcp().toPlainString() + " ICP";
    }
}
