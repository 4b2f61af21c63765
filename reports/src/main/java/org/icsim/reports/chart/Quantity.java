package org.icsim.reports.chart;

/**
 * What an axis measures, or the colour of a heat map.
 *
 * @param name    such as {@code Latency}
 * @param unit    such as {@code s} or {@code blocks/s}; empty for a bare number
 * @param scaling where the axis starts and how it runs
 */
public record Quantity(String name, String unit, Scaling scaling) {
    public Quantity {
        Require.notBlank(name, "a name of the quantity");
    }

    /** Returns a quantity whose axis starts at zero. */
    public static Quantity of(String name, String unit) {
        return new Quantity(name, unit, Scaling.FROM_ZERO);
    }

    /** Returns this quantity with another axis. */
    public Quantity scaled(Scaling other) {
        return new Quantity(name, unit, other);
    }

    /** Returns the name and the unit, as they stand at an axis. */
    String label() {
        return unit.isBlank() ? name : name + " (" + unit + ")";
    }

    /** Returns a number with the unit, as it stands at the end of a line. */
    String with(String number) {
        if (unit.isBlank()) {
            return number;
        }
        return unit.equals("%") ? number + "%" : number + " " + unit;
    }

    /** How an axis of values runs. */
    public enum Scaling {
        /** From zero, or to it where values are negative. */
        FROM_ZERO,
        /** Over the data only; the subtitle says so if zero is not on the axis. */
        FITTED,
        /**
         * Logarithmic if all values are positive and span more than one and a half decades, else from zero; the axis
         * says so.
         */
        LOGARITHMIC_IF_WIDE,
        /** Logarithmic if all values are positive and not all the same, else from zero; the axis says so. */
        LOGARITHMIC_IF_POSITIVE
    }
}
