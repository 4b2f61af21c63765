package org.icsim.models.governance;

import org.icsim.models.ledger.RateHistory;

/** How the modulation of maturity follows from the price of ICP. */
public sealed interface MaturityModulation permits WeeklyModulation, SpeedLimitedModulation {
    /**
     * Returns the modulation of a day.
     *
     * @param rates    of days since 1970, with all the days kept over which the rule takes its means
     * @param today    days since 1970
     * @param previous the last one computed under the same rule; {@link Modulation#NONE} at the start and after a change of rule
     * @param rules    the network's, or broken ones
     * @throws IllegalArgumentException if a day of these is forgotten
     */
    Modulation compute(RateHistory rates, long today, Modulation previous, GovernanceRules rules);

    /** Returns the least modulation there can be, permyriad. */
    int min();

    /** Returns the greatest modulation there can be, permyriad. */
    int max();
}
