package org.icsim.models.governance;

import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.Quotient;

/**
 * How much many neurons count together that have one delay and one age.
 *
 * <p>The formula of {@link VotingPower} on the sum of their stakes, with the bonuses in {@code double}s, cut off after twelve
 * decimals. It differs from the sum over single neurons by a part of 10⁻¹¹ at most and by what each of those is rounded down;
 * in return it is some hundred times as fast.
 */
final class CohortPower {
    private static final double DECIMALS = 1e12;
    private static final int PERMYRIAD = 10_000;

    private final VotingTerms terms;
    private final GovernanceRules rules;
    private final long maxDelay;
    private final long maxAge;
    private final long minDelay;
    private final long gangPermyriad;

    CohortPower(VotingTerms terms, GovernanceRules rules) {
        this.terms = terms;
        this.rules = rules;
        this.maxDelay = terms.maxDelay().toSeconds();
        this.maxAge = terms.maxAge().toSeconds();
        this.minDelay = terms.minDelayToVote().toSeconds();
        this.gangPermyriad = terms.gangBonus().movePointRight(4).longValueExact();
    }

    /**
     * Returns the power of the ballots of such neurons, in e8s; nothing if their delay is too short.
     *
     * @param stake    that votes: ICP and staked maturity
     * @param gangBase of the 8-year gang
     */
    long ballot(long stake, long gangBase, long delaySeconds, long ageSeconds) {
        if (!rules.mayVote(delaySeconds, minDelay)) {
            return 0;
        }
        double delayBonus =
                terms.delayBonus().multiplier((double) rules.countedSeconds(delaySeconds, maxDelay) / maxDelay);
        double ageBonus = terms.ageBonus().multiplier((double) rules.countedSeconds(ageSeconds, maxAge) / maxAge);
        return Quotient.floor(
                stake + gang(stake, gangBase), (long) (delayBonus * ageBonus * DECIMALS), (long) DECIMALS);
    }

    private long gang(long stake, long base) {
        if (gangPermyriad == 0 || base == 0) {
            return 0;
        }
        Icp counted = rules.gangBase(new Icp(base), new Icp(stake));
        return Quotient.floor(counted.e8s(), gangPermyriad, PERMYRIAD);
    }
}
