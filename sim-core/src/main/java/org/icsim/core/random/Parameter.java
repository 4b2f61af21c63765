package org.icsim.core.random;

/** Checks of a distribution's parameters: each returns the value, or throws and says what came. NaN never passes. */
final class Parameter {
    private Parameter() {}

    static double requireFinite(String name, double value) {
        return require(Double.isFinite(value), name, "finite", value);
    }

    static double requirePositive(String name, double value) {
        return require(value > 0 && Double.isFinite(value), name, "positive and finite", value);
    }

    static double requireNotNegative(String name, double value) {
        return require(value >= 0 && Double.isFinite(value), name, "zero or more and finite", value);
    }

    static double requireBetween(String name, double value, double low, double high) {
        return require(value >= low && value <= high, name, "from " + low + " to " + high, value);
    }

    private static double require(boolean holds, String name, String expectation, double value) {
        if (!holds) {
            throw new IllegalArgumentException(name + " must be " + expectation + ", got " + value);
        }
        return value;
    }
}
