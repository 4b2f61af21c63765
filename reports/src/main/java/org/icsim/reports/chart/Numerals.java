package org.icsim.reports.chart;

import java.util.Locale;

/**
 * How the numbers along an axis are written: divided by a power of ten, with thousands separators.
 *
 * @param power    the power of ten divided by; it stands behind the number, as {@code M} or {@code ×10⁻⁶}
 * @param decimals of ticks
 */
record Numerals(int power, int decimals) {
    private static final int MOST_DECIMALS = 3;
    private static final int SIGNIFICANT_DIGITS = 3;
    private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

    /** Returns how ticks are written that lie on multiples of {@code 10^exponent} and reach {@code magnitude}. */
    static Numerals of(double magnitude, int exponent) {
        int power = power(magnitude);
        while (power > 0 && power - exponent > MOST_DECIMALS) {
            power = power == 6 ? 0 : power - 3;
        }
        return new Numerals(power, Math.max(0, power - exponent));
    }

    /** Returns a tick's text. */
    String tick(double value) {
        return write(value, decimals);
    }

    /** Returns a value with three significant digits, or more where it is whole or reaches thousands. */
    String value(double value) {
        if (value == 0) {
            return "0";
        }
        double scaled = Math.abs(value) / StrictMath.pow(10, power);
        int ownPower = power(Math.abs(value));
        if ((scaled < 0.01 || scaled >= 1e6) && ownPower != power) {
            return new Numerals(ownPower, 0).value(value);
        }
        int digitsBeforePoint = (int) Math.floor(StrictMath.log10(scaled)) + 1;
        boolean isWhole = scaled == Math.rint(scaled);
        return write(value, isWhole ? 0 : Math.max(0, SIGNIFICANT_DIGITS - digitsBeforePoint));
    }

    private String write(double value, int places) {
        if (value == 0) {
            return "0";
        }
        String number = String.format(Locale.ROOT, "%,." + places + "f", Math.abs(value) / StrictMath.pow(10, power));
        return (value < 0 ? "−" : "") + number + suffix();
    }

    private String suffix() {
        return switch (power) {
            case 0 -> "";
            case 6 -> " M";
            case 9 -> " G";
            case 12 -> " T";
            default -> "×10" + superscript(power);
        };
    }

    private static String superscript(int power) {
        StringBuilder text = new StringBuilder(power < 0 ? "⁻" : "");
        String.valueOf(Math.abs(power)).chars().forEach(digit -> text.append(SUPERSCRIPTS.charAt(digit - '0')));
        return text.toString();
    }

    /** From a million on by thousands, but not before ten thousand millions; below a thousandth by tens. */
    private static int power(double magnitude) {
        if (magnitude >= 1e6) {
            return magnitude >= 1e12 ? 12 : magnitude >= 1e10 ? 9 : 6;
        }
        return magnitude > 0 && magnitude < 1e-3 ? (int) Math.floor(StrictMath.log10(magnitude)) : 0;
    }
}
