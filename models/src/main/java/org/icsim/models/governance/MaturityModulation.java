package org.icsim.models.governance;

/** How the modulation of maturity follows from the price of ICP. */
public sealed interface MaturityModulation permits WeeklyModulation, SpeedLimitedModulation {
    /**
     * Returns the modulation of a day.
     *
     * @param rates    prices, of the past too
     * @param today    days since 1970
     * @param previous the last one computed under the same rule; {@link Modulation#NONE} at the start and after a change of rule
     * @param rules    the network's, or broken ones
     */
    Modulation compute(DailyRates rates, long today, Modulation previous, GovernanceRules rules);
}
