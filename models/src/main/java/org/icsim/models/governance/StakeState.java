package org.icsim.models.governance;

import java.util.List;
import org.icsim.models.ledger.Icp;

/**
 * All neurons at one moment, grouped by what the rules look at.
 *
 * @param locked     not dissolving; each delay and age once
 * @param dissolving on their way, by the time that is left
 * @param dissolved  stakes that may be taken back at any time
 * @param elsewhere  stakes in neurons of which neither delay nor age is known; they never vote
 * @param maturity   of all neurons together, not staked
 */
public record StakeState(List<Locked> locked, List<Dissolving> dissolving, Icp dissolved, Icp elsewhere, Icp maturity) {
    public StakeState {
        locked = List.copyOf(locked);
        dissolving = List.copyOf(dissolving);
    }

    /**
     * Neurons that do not dissolve.
     *
     * @param delaySeconds   dissolve delay of each, positive
     * @param ageSeconds     age of each, not negative
     * @param stake          of all together
     * @param stakedMaturity of all together
     * @param gangBase       of all together: what they held when they had eight years of delay, or zero
     */
    public record Locked(long delaySeconds, long ageSeconds, Icp stake, Icp stakedMaturity, Icp gangBase) {}

    /**
     * Neurons that dissolve.
     *
     * @param leftSeconds until the stake may be taken back, positive
     */
    public record Dissolving(long leftSeconds, Icp stake, Icp stakedMaturity) {}

    /** Returns all ICP on the accounts of neurons; staked maturity is none. */
    public Icp staked() {
        Icp sum = dissolved.plus(elsewhere);
        for (Locked group : locked) {
            sum = sum.plus(group.stake);
        }
        for (Dissolving group : dissolving) {
            sum = sum.plus(group.stake);
        }
        return sum;
    }

    /** Returns all maturity that is staked. */
    public Icp stakedMaturity() {
        Icp sum = Icp.ZERO;
        for (Locked group : locked) {
            sum = sum.plus(group.stakedMaturity);
        }
        for (Dissolving group : dissolving) {
            sum = sum.plus(group.stakedMaturity);
        }
        return sum;
    }
}
