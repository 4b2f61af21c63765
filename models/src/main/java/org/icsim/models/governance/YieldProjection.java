package org.icsim.models.governance;

import java.time.Duration;
import java.time.Instant;
import org.icsim.models.ledger.Icp;

/**
 * What one neuron earns if it votes on everything, day by day, as the calculators of the front-ends reckon.
 *
 * <p>Each day the neuron gets {@code ⌊pool × power ÷ power of all⌋} of the day's pool, if its delay lets it vote; then a day
 * passes, and with it age or delay. The regime is that of each day. The yield is the sum ÷ the voting stake at the start.
 *
 * <p>Simplifications, which the front-ends share: the supply and the voting power of all stay as they are; every day has a
 * proposal to vote on; the neuron never misses one. Where a projection crosses a date at which delays are cut short, a delay
 * counts as far as the new regime counts it, but a dissolving neuron keeps the date it had.
 *
 * <p>Source: dfinity/nns-dapp {@code frontend/src/lib/utils/staking-rewards.utils.ts}.
 *
 * @param regimes    the parameters by date
 * @param rules      the network's, or broken ones
 * @param supply     all ICP there are
 * @param totalPower voting power of all; positive
 */
public record YieldProjection(Regimes regimes, GovernanceRules rules, Icp supply, Icp totalPower) {
    /**
     * What came of it.
     *
     * @param neuron  as it is in the end
     * @param rewards the sum of all
     */
    public record Result(Neuron neuron, Icp rewards) {
        /** Returns {@code rewards ÷ stake}, of what was staked in the beginning. */
        public double perStake(Icp stakeAtStart) {
            return (double) rewards.e8s() / stakeAtStart.e8s();
        }
    }

    public YieldProjection {
        if (totalPower.isZero()) {
            throw new IllegalArgumentException("expected voting power of others; got none");
        }
    }

    /**
     * Returns a neuron's yearly yield, 0.1 for 10 %: that of 365 days, maturity without modulation.
     *
     * @param neuron with a voting stake
     */
    public double annualYield(Neuron neuron, Instant start) {
        return project(neuron, start, 365).perStake(rules.votingStake(neuron));
    }

    /** Returns what a neuron has earned after so many days. */
    public Result project(Neuron neuron, Instant start, int days) {
        Neuron current = neuron;
        Icp rewards = Icp.ZERO;
        for (int i = 0; i < days; i++) {
            Icp reward = computeReward(current, start.plus(Duration.ofDays(i)));
            current = current.rewarded(reward);
            rewards = rewards.plus(reward);
        }
        return new Result(current, rewards);
    }

    private Icp computeReward(Neuron neuron, Instant now) {
        Regime regime = regimes.at(now);
        Icp power = new VotingPower(regime.voting(), rules).ballot(neuron, now);
        Icp pool = RewardPool.ofDay(regime.rewards(), supply, RewardPool.dayOf(now));
        return pool.timesFloor(power.e8s(), totalPower.e8s());
    }
}
