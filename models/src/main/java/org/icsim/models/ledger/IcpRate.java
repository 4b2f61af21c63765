package org.icsim.models.ledger;

import java.math.BigDecimal;

/**
 * What one ICP is worth, in ten-thousandths of an XDR: the unit in which the network keeps it ({@code xdr_permyriad_per_icp},
 * dfinity/ic {@code rs/nns/cmc/src/lib.rs}).
 *
 * <p>One XDR pays for 10¹² cycles, so one e8s pays for as many cycles as the rate has units:
 * {@code 10¹² ÷ (10⁸ × 10⁴) = 1}.
 *
 * @param permyriad from 1 to {@link #GREATEST}
 */
public record IcpRate(long permyriad) implements Comparable<IcpRate> {
    /** The least rate: a ten-thousandth of an XDR for an ICP. The network, too, takes no rate of zero. */
    public static final long LEAST = 1;

    /** The greatest: a hundred million XDR for an ICP, so that sums over many days fit a {@code long}. */
    public static final long GREATEST = 1_000_000_000_000L;

    private static final double PERMYRIAD = 10_000;

    public IcpRate {
        if (permyriad < LEAST || permyriad > GREATEST) {
            throw new IllegalArgumentException("expected a rate from " + LEAST + " to " + GREATEST
                    + " ten-thousandths of an XDR per ICP; got " + permyriad);
        }
    }

    /**
     * Returns the rate next to so many XDR per ICP, halves rounded up; the least or the greatest rate where that lies outside.
     *
     * @param xdr any number, infinity included
     * @throws IllegalArgumentException if it is not a number
     */
    public static IcpRate nearest(double xdr) {
        if (Double.isNaN(xdr)) {
            throw new IllegalArgumentException("expected a price in XDR per ICP; got " + xdr);
        }
        // Math.round stops at the ends of a long.
        return new IcpRate(Math.min(Math.max(Math.round(xdr * PERMYRIAD), LEAST), GREATEST));
    }

    /** Returns the XDR that one ICP is worth. */
    public double toXdr() {
        return permyriad / PERMYRIAD;
    }

    @Override
    public int compareTo(IcpRate other) {
        return Long.compare(permyriad, other.permyriad);
    }

    @Override
    public String toString() {
        return BigDecimal.valueOf(permyriad, 4).toPlainString() + " XDR per ICP";
    }
}
