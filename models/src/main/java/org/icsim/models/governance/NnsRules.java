package org.icsim.models.governance;

import java.math.BigInteger;
import java.time.Instant;
import org.icsim.models.ledger.Icp;

/** The rules as the governance canister follows them. Source: dfinity/ic {@code rs/nns/governance/src}. */
public final class NnsRules implements GovernanceRules {

    /** {@code max(0, stake − fees) + staked maturity}. Source: {@code neuron_stake_e8s}. */
    @Override
    public Icp votingStake(Neuron neuron) {
        Icp fees = neuron.fees();
        Icp afterFees =
                neuron.cachedStake().compareTo(fees) > 0 ? neuron.cachedStake().minus(fees) : Icp.ZERO;
        return afterFees.plus(neuron.stakedMaturity());
    }

    /** A dissolving neuron has no age. Source: {@code neuron/dissolve_state_and_age.rs}. */
    @Override
    public long ageSeconds(Neuron neuron, Instant now) {
        return neuron.dissolve().isDissolving()
                ? 0
                : neuron.dissolve().lockedFor(now).toSeconds();
    }

    @Override
    public long countedSeconds(long spanSeconds, long longestSeconds) {
        return Math.min(spanSeconds, longestSeconds);
    }

    /** Not more than the stake. Source: {@code neuron/types.rs}, PR 9896. */
    @Override
    public Icp gangBase(Icp base, Icp votingStake) {
        return base.compareTo(votingStake) < 0 ? base : votingStake;
    }

    @Override
    public boolean mayVote(long delaySeconds, long minDelaySeconds) {
        return delaySeconds >= minDelaySeconds;
    }

    @Override
    public BigInteger sharedAmong(BigInteger cast, BigInteger all, ShareBase base) {
        return base == ShareBase.VOTES_CAST ? cast : all;
    }

    /** {@code ⌊available × used ÷ total⌋}. */
    @Override
    public Icp reward(Icp available, BigInteger used, BigInteger total) {
        if (used.bitLength() < Long.SIZE && total.bitLength() < Long.SIZE) {
            return available.timesFloor(used.longValue(), total.longValue());
        }
        return new Icp(
                BigInteger.valueOf(available.e8s()).multiply(used).divide(total).longValueExact());
    }

    /** All of it if no proposal was settled, else nothing. Source: {@code e8s_equivalent_to_be_rolled_over}. */
    @Override
    public Icp rolledOver(RewardEvent last) {
        return last.hasSettledProposals() ? Icp.ZERO : last.available();
    }

    /** The day after those the last event paid for, so that no missed day is lost. */
    @Override
    public long firstDayToPay(RewardEvent last, long eventDay) {
        return last.day();
    }

    @Override
    public long slowed(long target, long previous, long mostPermyriad) {
        return bounded(target, previous - mostPermyriad, previous + mostPermyriad);
    }

    @Override
    public long bounded(long modulation, long min, long max) {
        return Math.max(min, Math.min(max, modulation));
    }
}
