package org.icsim.models.economy;

/** What a year is to parameters that are told per year. */
final class Year {
    /** As in the network's own formulas: {@code ONE_YEAR_SECONDS}, dfinity/ic {@code rs/nns/governance}. */
    static final double DAYS = 365.25;

    /** One day in years. */
    static final double DAY = 1 / DAYS;

    private Year() {}
}
