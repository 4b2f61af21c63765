package org.icsim.models.economy;

/** Checks of parameters: a message says what was expected and what came. NaN never passes. */
final class Range {
    private Range() {}

    static void require(String name, double value, double least, double greatest) {
        boolean isInside = value >= least && value <= greatest;
        if (!isInside) {
            throw new IllegalArgumentException(
                    "expected " + name + " from " + least + " to " + greatest + "; got " + value);
        }
    }

    static void require(String name, long value, long least, long greatest) {
        if (value < least || value > greatest) {
            throw new IllegalArgumentException(
                    "expected " + name + " from " + least + " to " + greatest + "; got " + value);
        }
    }
}
