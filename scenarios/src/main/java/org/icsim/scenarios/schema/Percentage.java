package org.icsim.scenarios.schema;

import java.math.BigDecimal;

/** How numbers are written in percent, with up to two decimals; they are kept in ten-thousandths. */
final class Percentage {
    /** A number with or without a sign and at most two decimals, before the sign for percent. */
    static final String SIGNED = "(-?\\d{1,7}(?:\\.\\d{1,2})?) ?%";

    private Percentage() {}

    /**
     * Returns the ten-thousandths that {@code text} states.
     *
     * @param form     whose first group is the number in percent
     * @param expected the form in words
     * @throws IllegalArgumentException if it has another form
     */
    static int parse(String form, String text, String expected) {
        // Seven digits and two decimals fit an int.
        return new BigDecimal(Form.match(form, text, expected).group(1))
                .movePointRight(2)
                .intValueExact();
    }

    /** Returns ten-thousandths in percent. */
    static String text(int permyriad) {
        return BigDecimal.valueOf(permyriad, 2).stripTrailingZeros().toPlainString() + " %";
    }
}
