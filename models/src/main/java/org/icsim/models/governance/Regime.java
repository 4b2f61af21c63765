package org.icsim.models.governance;

import java.time.Instant;

/**
 * The parameters of rewards and voting power that hold from a date on.
 *
 * @param name       as it is called in reports
 * @param from       the first moment at which it holds
 * @param rewards    how large the pool is
 * @param voting     what makes voting power
 * @param modulation what maturity yields in ICP
 */
public record Regime(
        String name, Instant from, RewardTerms rewards, VotingTerms voting, MaturityModulation modulation) {

    /** Returns this regime, in force from another moment on. */
    public Regime startingAt(Instant moment) {
        return new Regime(name, moment, rewards, voting, modulation);
    }
}
