package org.icsim.scenarios.load;

import java.util.Optional;
import org.icsim.scenarios.schema.EconomyStart;

/**
 * What an economy begins with: its start state, and the prices that it names. Where these come from files, the start state and
 * the scenario name the files that results have of them: {@link #PRICE}, {@link #DEFAULT_PRICE} and {@link #PAST_PRICE}.
 *
 * @param price     to be replayed; empty for other kinds of prices
 * @param pastPrice prices before the date of the start state; empty if it names none
 */
public record EconomyInputs(EconomyStart start, Optional<PriceSeries> price, Optional<PriceSeries> pastPrice) {
    /** The file of a price that a scenario replays. */
    public static final String PRICE = "./price.csv";

    /** The file of a price that is replayed because the start state says so. */
    public static final String DEFAULT_PRICE = "./default-price.csv";

    /** The file of past prices. */
    public static final String PAST_PRICE = "./past-price.csv";
}
