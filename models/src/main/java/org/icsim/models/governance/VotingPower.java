package org.icsim.models.governance;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.icsim.models.ledger.Icp;

/**
 * How much a neuron counts, in e8s of voting power.
 *
 * <p>{@code ⌊stake × delay bonus × age bonus + part × gang base × delay bonus × age bonus⌋}, in decimals of 96 bits. Source:
 * dfinity/ic {@code rs/nns/governance/src/neuron/types.rs} ({@code potential_and_deciding_voting_power}), {@code
 * neuron/voting_power.rs}.
 *
 * @param terms the parameters of a regime
 * @param rules the network's, or broken ones
 */
public record VotingPower(VotingTerms terms, GovernanceRules rules) {

    /** Returns the bonus of a dissolve delay, from 1; beyond the longest delay it grows no more. */
    public BigDecimal delayBonus(long delaySeconds) {
        long longest = terms.maxDelay().toSeconds();
        return terms.delayBonus().multiplier(rules.countedSeconds(delaySeconds, longest), longest);
    }

    /** Returns the bonus of an age, from 1; beyond the greatest age it grows no more. */
    public BigDecimal ageBonus(long ageSeconds) {
        long greatest = terms.maxAge().toSeconds();
        return terms.ageBonus().multiplier(rules.countedSeconds(ageSeconds, greatest), greatest);
    }

    /** Returns the potential voting power of a stake, rounded down to a whole e8s; whether it may vote is not asked. */
    public Icp potential(Icp stake, Icp gangBase, long delaySeconds, long ageSeconds) {
        BigDecimal boost = Decimal96.multiply(delayBonus(delaySeconds), ageBonus(ageSeconds));
        BigDecimal ofStake = Decimal96.multiply(BigDecimal.valueOf(stake.e8s()), boost);
        BigDecimal counted = BigDecimal.valueOf(rules.gangBase(gangBase, stake).e8s());
        BigDecimal ofGang = Decimal96.multiply(Decimal96.multiply(counted, terms.gangBonus()), boost);
        return new Icp(
                Decimal96.add(ofStake, ofGang).setScale(0, RoundingMode.FLOOR).longValueExact());
    }

    /** Returns the potential voting power of a neuron, whether it may vote or not. */
    public Icp potential(Neuron neuron, Instant now) {
        long delaySeconds = neuron.dissolve().delay(now).toSeconds();
        return potential(rules.votingStake(neuron), neuron.gangBase(), delaySeconds, rules.ageSeconds(neuron, now));
    }

    /** Returns the power of the ballot a neuron gets for a proposal made now: nothing if its delay is too short. */
    public Icp ballot(Neuron neuron, Instant now) {
        long delaySeconds = neuron.dissolve().delay(now).toSeconds();
        return rules.mayVote(delaySeconds, terms.minDelayToVote().toSeconds()) ? potential(neuron, now) : Icp.ZERO;
    }
}
