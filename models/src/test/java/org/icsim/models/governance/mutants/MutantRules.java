package org.icsim.models.governance.mutants;

import java.math.BigInteger;
import java.time.Instant;
import org.icsim.models.governance.GovernanceRules;
import org.icsim.models.governance.Neuron;
import org.icsim.models.governance.RewardEvent;
import org.icsim.models.governance.ShareBase;
import org.icsim.models.ledger.Icp;

/**
 * The network's rules with one of them broken.
 *
 * @param nns what holds otherwise
 */
public record MutantRules(Mutant mutant, GovernanceRules nns) implements GovernanceRules {

    /** How a rule is broken. */
    public enum Mutant {
        /** Owed fees still vote. */
        FEES_VOTE,
        /** A neuron keeps its age while it dissolves. */
        AGE_WHILE_DISSOLVING,
        /** Delays and ages beyond the longest count. */
        SPANS_UNCAPPED,
        /** The gang's base counts though the stake is gone. */
        GANG_UNCAPPED,
        /** Neurons of any delay vote. */
        SHORT_DELAYS_VOTE,
        /** The shares of those who did not vote go to those who did. */
        VOTERS_SHARE_ALL,
        /** Rewards are rounded up. */
        ROUND_UP,
        /** What no proposal could claim is lost. */
        ROLL_OVER_FORGOTTEN,
        /** What has been paid is paid again. */
        ROLL_OVER_ALWAYS,
        /** Only the last day is paid. */
        MISSED_DAYS_FORGOTTEN,
        /** Modulation has no bounds. */
        MODULATION_UNBOUNDED,
        /** Modulation jumps to its target. */
        MODULATION_HASTY
    }

    @Override
    public Icp votingStake(Neuron neuron) {
        return mutant == Mutant.FEES_VOTE
                ? neuron.cachedStake().plus(neuron.stakedMaturity())
                : nns.votingStake(neuron);
    }

    @Override
    public long ageSeconds(Neuron neuron, Instant now) {
        return mutant == Mutant.AGE_WHILE_DISSOLVING
                ? neuron.dissolve().lockedFor(now).toSeconds()
                : nns.ageSeconds(neuron, now);
    }

    @Override
    public long countedSeconds(long spanSeconds, long longestSeconds) {
        return mutant == Mutant.SPANS_UNCAPPED ? spanSeconds : nns.countedSeconds(spanSeconds, longestSeconds);
    }

    @Override
    public Icp gangBase(Icp base, Icp votingStake) {
        return mutant == Mutant.GANG_UNCAPPED ? base : nns.gangBase(base, votingStake);
    }

    @Override
    public boolean mayVote(long delaySeconds, long minDelaySeconds) {
        return mutant == Mutant.SHORT_DELAYS_VOTE || nns.mayVote(delaySeconds, minDelaySeconds);
    }

    @Override
    public BigInteger sharedAmong(BigInteger cast, BigInteger all, ShareBase base) {
        return mutant == Mutant.VOTERS_SHARE_ALL ? cast : nns.sharedAmong(cast, all, base);
    }

    @Override
    public Icp reward(Icp available, BigInteger used, BigInteger total) {
        Icp floor = nns.reward(available, used, total);
        return mutant == Mutant.ROUND_UP ? floor.plus(new Icp(1)) : floor;
    }

    @Override
    public Icp rolledOver(RewardEvent last) {
        return switch (mutant) {
            case ROLL_OVER_FORGOTTEN -> Icp.ZERO;
            case ROLL_OVER_ALWAYS -> last.available();
            default -> nns.rolledOver(last);
        };
    }

    @Override
    public long firstDayToPay(RewardEvent last, long eventDay) {
        return mutant == Mutant.MISSED_DAYS_FORGOTTEN ? eventDay - 1 : nns.firstDayToPay(last, eventDay);
    }

    @Override
    public long slowed(long target, long previous, long mostPermyriad) {
        return mutant == Mutant.MODULATION_HASTY ? target : nns.slowed(target, previous, mostPermyriad);
    }

    @Override
    public long bounded(long modulation, long min, long max) {
        return mutant == Mutant.MODULATION_UNBOUNDED ? modulation : nns.bounded(modulation, min, max);
    }
}
