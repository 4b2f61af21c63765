package org.icsim.models.governance;

import java.math.BigInteger;
import java.time.Instant;
import org.icsim.models.ledger.Icp;

/**
 * The rules of rewards and voting power that can be broken, apart from parameters and arithmetic.
 *
 * <p>{@link NnsRules} are the network's. Others serve to show that a broken rule is found out.
 */
public interface GovernanceRules {
    /** Returns the stake that votes. */
    Icp votingStake(Neuron neuron);

    /** Returns the age that counts, in seconds. */
    long ageSeconds(Neuron neuron, Instant now);

    /** Returns how much of a span counts towards a bonus that has a limit, in seconds. */
    long countedSeconds(long spanSeconds, long longestSeconds);

    /** Returns how much of the gang's base counts. */
    Icp gangBase(Icp base, Icp votingStake);

    /** Returns whether a neuron with this dissolve delay votes. */
    boolean mayVote(long delaySeconds, long minDelaySeconds);

    /** Returns the rights by which a pool is divided, of those cast and those of all. */
    BigInteger sharedAmong(BigInteger cast, BigInteger all, ShareBase base);

    /** Returns the reward for rights used out of those by which the pool is divided; those are positive. */
    Icp reward(Icp available, BigInteger used, BigInteger total);

    /** Returns what of an event's pool is added to the next one's. */
    Icp rolledOver(RewardEvent last);

    /** Returns the first of the days, since genesis, that an event pays for. */
    long firstDayToPay(RewardEvent last, long eventDay);

    /**
     * Returns the modulation that a daily limit allows.
     *
     * @param target       where it would go, permyriad
     * @param previous     where it was
     * @param mostPermyriad by how much it may change, not negative
     */
    long slowed(long target, long previous, long mostPermyriad);

    /** Returns the modulation within its bounds, permyriad. */
    long bounded(long modulation, long min, long max);
}
