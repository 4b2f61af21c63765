package org.icsim.scenarios.schema;

import java.math.BigDecimal;
import java.util.regex.MatchResult;

/**
 * How amounts of a currency are written: a number, perhaps in millions, and a unit, such as {@code 1.5 M ICP}.
 *
 * @param unit     such as {@code ICP} or {@code XDR/month}
 * @param decimals how many decimals the smallest part of the unit has
 * @param expected the form in words
 */
record Amount(String unit, int decimals, String expected) {
    /** What stands before the unit: a number and, in a second group, an M for millions. */
    static final String NUMBER = "(\\d{1,18}(?:\\.\\d{1,18})?)( ?M)? ?";

    private static final int MILLION = 6;
    private static final int MOST_DECIMALS_OF_MILLIONS = 3;

    /**
     * Returns how many smallest parts {@code text} states.
     *
     * @throws IllegalArgumentException if it has another form, too many decimals, or does not fit
     */
    long parse(String text) {
        MatchResult form = Form.match(NUMBER + unit, text, expected);
        int shift = form.group(2) == null ? decimals : decimals + MILLION;
        try {
            return new BigDecimal(form.group(1)).movePointRight(shift).longValueExact();
        } catch (ArithmeticException e) {
            String most = BigDecimal.valueOf(Long.MAX_VALUE, decimals).toPlainString();
            throw new IllegalArgumentException(
                    "expected at most " + decimals + " decimals and at most " + most + " " + unit + "; got " + text, e);
        }
    }

    /** Returns so many smallest parts in words that {@link #parse} reads back: round numbers of millions as millions. */
    String text(long parts) {
        BigDecimal amount = BigDecimal.valueOf(parts, decimals).stripTrailingZeros();
        BigDecimal millions = amount.movePointLeft(MILLION).stripTrailingZeros();
        boolean isRound = millions.compareTo(BigDecimal.ONE) >= 0 && millions.scale() <= MOST_DECIMALS_OF_MILLIONS;
        return isRound ? millions.toPlainString() + " M " + unit : amount.toPlainString() + " " + unit;
    }
}
