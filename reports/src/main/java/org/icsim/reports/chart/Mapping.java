package org.icsim.reports.chart;

/** How values become places along an axis. StrictMath, so that every machine draws the same. */
enum Mapping {
    LINEAR,
    LOGARITHMIC,
    /** A share below 1 becomes its number of nines: 0.9 is 1, 0.99 is 2. It stretches the tail of a distribution. */
    NINES;

    double apply(double value) {
        return switch (this) {
            case LINEAR -> value;
            case LOGARITHMIC -> StrictMath.log10(value);
            case NINES -> -StrictMath.log10(1 - value);
        };
    }

    /** Returns the value whose place this is. */
    double invert(double place) {
        return switch (this) {
            case LINEAR -> place;
            case LOGARITHMIC -> StrictMath.pow(10, place);
            case NINES -> 1 - StrictMath.pow(10, -place);
        };
    }
}
