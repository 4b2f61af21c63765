package org.icsim.models.providers;

import java.math.BigDecimal;
import java.math.MathContext;
import org.icsim.models.ledger.Xdr;

/**
 * What one node of a type earns in a region.
 *
 * @param perMonth    for the first node, in a month of {@link #DAYS_PER_MONTH} days
 * @param coefficient by which each further node of the provider in the country earns less than the one before, more than 0
 *                    and at most 1; only grouped types heed it
 */
public record RewardRate(Xdr perMonth, BigDecimal coefficient) {
    /** What is not in the table earns nothing. Source: dfinity/ic pull request 9888. */
    public static final RewardRate NONE = new RewardRate(Xdr.ZERO, BigDecimal.ONE);

    /**
     * The coefficient of a grouped type whose rate names none. Source: dfinity/ic
     * {@code rs/node_rewards/rewards_calculation/src/performance_based_algorithm/mod.rs}.
     */
    public static final BigDecimal DEFAULT_COEFFICIENT = new BigDecimal("0.80");

    /** 2,629,800 s ÷ 86,400 s. Source: {@code REWARDS_TABLE_DAYS}, as above. */
    public static final BigDecimal DAYS_PER_MONTH = new BigDecimal("30.4375");

    public RewardRate {
        if (coefficient.signum() <= 0 || coefficient.compareTo(BigDecimal.ONE) > 0) {
            throw new IllegalArgumentException("expected a coefficient above 0 and at most 1; got " + coefficient);
        }
    }

    /** Returns {@code monthly rate ÷ 30.4375} in ten-thousandths of an XDR a day, to 34 digits, half-even. */
    public BigDecimal perDay() {
        return BigDecimal.valueOf(perMonth.permyriad()).divide(DAYS_PER_MONTH, MathContext.DECIMAL128);
    }
}
