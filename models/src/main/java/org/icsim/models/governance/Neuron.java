package org.icsim.models.governance;

import org.icsim.models.ledger.Icp;

/**
 * What governance knows of a neuron and needs for its voting power and rewards.
 *
 * @param cachedStake    ICP on the neuron's account, as governance last saw it
 * @param fees           fees owed for rejected proposals; burned when the stake leaves
 * @param maturity       rewards that do not vote, an amount that is not ICP yet
 * @param stakedMaturity rewards that vote as stake does
 * @param gangBase       what the neuron held when it had eight years of delay, or zero
 * @param isAutoStaking  whether rewards are staked as they come
 * @param dissolve       delay and age
 */
public record Neuron(
        Icp cachedStake,
        Icp fees,
        Icp maturity,
        Icp stakedMaturity,
        Icp gangBase,
        boolean isAutoStaking,
        DissolveState dissolve) {

    /** Returns a neuron with a stake and nothing else, not staking its rewards. */
    public static Neuron of(Icp stake, DissolveState dissolve) {
        return new Neuron(stake, Icp.ZERO, Icp.ZERO, Icp.ZERO, Icp.ZERO, false, dissolve);
    }

    /** Returns this neuron, choosing whether its rewards are staked as they come. */
    public Neuron withAutoStaking(boolean isOn) {
        return new Neuron(cachedStake, fees, maturity, stakedMaturity, gangBase, isOn, dissolve);
    }

    /** Returns this neuron with the base of the 8-year gang's bonus. */
    public Neuron withGangBase(Icp base) {
        return new Neuron(cachedStake, fees, maturity, stakedMaturity, base, isAutoStaking, dissolve);
    }

    /** Returns this neuron owing fees. */
    public Neuron withFees(Icp owed) {
        return new Neuron(cachedStake, owed, maturity, stakedMaturity, gangBase, isAutoStaking, dissolve);
    }

    /** Returns this neuron with so much maturity, and so much that is staked. */
    public Neuron withMaturity(Icp free, Icp staked) {
        return new Neuron(cachedStake, fees, free, staked, gangBase, isAutoStaking, dissolve);
    }

    /**
     * Returns this neuron after a reward: as staked maturity if it stakes its rewards, as maturity if not. Source: dfinity/ic
     * {@code rs/nns/governance/src/reward/distribution.rs}.
     */
    public Neuron rewarded(Icp reward) {
        return isAutoStaking
                ? withMaturity(maturity, stakedMaturity.plus(reward))
                : withMaturity(maturity.plus(reward), stakedMaturity);
    }
}
