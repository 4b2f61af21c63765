package org.icsim.models.governance;

import java.math.BigDecimal;

/**
 * The bonus for a span t between 0 and the longest that counts: {@code 1 + extra × (t ÷ longest)^exponent}.
 *
 * @param extra    what the longest span adds to 1; 1 doubles the power
 * @param exponent 1 for a line, 2 for a parabola that favours long spans
 */
public record BonusCurve(BigDecimal extra, int exponent) {
    /** Doubles at the longest delay, in a line; in force until Mission 70. Source: {@code neuron/voting_power.rs}. */
    public static final BonusCurve DOUBLING_LINE = new BonusCurve(BigDecimal.ONE, 1);

    /** Triples at the longest delay, {@code 1 + 2 t²}; Mission 70. Source: {@code neuron/voting_power.rs}, PR 9719. */
    public static final BonusCurve TRIPLING_PARABOLA = new BonusCurve(BigDecimal.valueOf(2), 2);

    /** A quarter at the greatest age, in a line; at all times. Source: {@code neuron/voting_power.rs}. */
    public static final BonusCurve QUARTER_LINE = new BonusCurve(new BigDecimal("0.25"), 1);

    public BonusCurve {
        if (extra.signum() < 0 || exponent < 1) {
            throw new IllegalArgumentException(
                    "expected a bonus that is not negative and an exponent from 1; got " + extra + " and " + exponent);
        }
    }

    /**
     * Returns the factor for a part of the longest span.
     *
     * @param spanSeconds    not negative
     * @param longestSeconds positive
     */
    BigDecimal multiplier(long spanSeconds, long longestSeconds) {
        BigDecimal t = Decimal96.divide(BigDecimal.valueOf(spanSeconds), BigDecimal.valueOf(longestSeconds));
        BigDecimal bonus = extra;
        for (int i = 0; i < exponent; i++) {
            bonus = Decimal96.multiply(bonus, t);
        }
        return Decimal96.add(bonus, BigDecimal.ONE);
    }

    /**
     * Returns the factor for a part of the longest span, in {@code double}s.
     *
     * @param t from 0 to 1
     */
    double multiplier(double t) {
        double bonus = extra.doubleValue();
        for (int i = 0; i < exponent; i++) {
            bonus *= t;
        }
        return 1 + bonus;
    }
}
