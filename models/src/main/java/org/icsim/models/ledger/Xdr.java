package org.icsim.models.ledger;

import java.math.BigDecimal;

/**
 * An amount of XDR, the special drawing right of the International Monetary Fund, in which the network reckons what machines
 * and cycles cost; exact.
 *
 * @param permyriad ten-thousandths of an XDR, not negative
 */
public record Xdr(long permyriad) implements Comparable<Xdr> {
    /** How many of the smallest unit are one XDR. */
    public static final long PERMYRIAD = 10_000;

    public static final Xdr ZERO = new Xdr(0);

    public Xdr {
        if (permyriad < 0) {
            throw new IllegalArgumentException(
                    "expected an amount that is not negative; got " + permyriad + " permyriad XDR");
        }
    }

    /**
     * Returns an amount given in XDR.
     *
     * @throws ArithmeticException if it has more than four decimals, or does not fit
     */
    public static Xdr of(BigDecimal xdr) {
        return new Xdr(xdr.movePointRight(4).longValueExact());
    }

    /** Returns the sum; throws {@link ArithmeticException} if it does not fit. */
    public Xdr plus(Xdr other) {
        return new Xdr(Math.addExact(permyriad, other.permyriad));
    }

    /** Returns the amount in XDR, with all of its decimals. */
    public BigDecimal toXdr() {
        return BigDecimal.valueOf(permyriad, 4);
    }

    @Override
    public int compareTo(Xdr other) {
        return Long.compare(permyriad, other.permyriad);
    }

    @Override
    public String toString() {
        return toXdr().toPlainString() + " XDR";
    }
}
