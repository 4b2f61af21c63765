package org.icsim.models.governance;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.icsim.models.governance.VotingRewards.Distribution;
import org.icsim.models.ledger.Icp;

/** What holds in every case under the network's rules. */
enum GovernanceLaw {
    /** A neuron that owes votes like one that holds that much less. */
    FEES_DO_NOT_VOTE,
    /** A dissolving neuron counts like one that was locked a moment ago for what remains. */
    DISSOLVING_HAS_NO_AGE,
    /** No bonus exceeds that of the longest span. */
    BONUSES_HAVE_A_TOP,
    /** The gang's bonus is at most its part of what the stake counts. */
    GANG_IS_CAPPED,
    /** Who may not vote has no ballot. */
    SHORT_DELAYS_DO_NOT_VOTE,
    /** No more is paid than is available. */
    PAYS_WHAT_IT_HAS,
    /** The ballots cast get no more than their part of all. */
    UNCAST_IS_NOT_PAID,
    /** A pool without a proposal comes back whole, one with a proposal not at all. */
    ROLLS_OVER_ONCE,
    /** An event pays for every day since the last. */
    NO_DAY_IS_MISSED,
    /** Modulation lies within its bounds. */
    MODULATION_IS_BOUNDED,
    /** Modulation changes by at most its limit for each day. */
    MODULATION_IS_SLOW;

    boolean holds(GovernanceRules rules, GovernanceCase in) {
        return switch (this) {
            case FEES_DO_NOT_VOTE -> feesDoNotVote(rules, in);
            case DISSOLVING_HAS_NO_AGE -> dissolvingHasNoAge(rules, in);
            case BONUSES_HAVE_A_TOP -> bonusesHaveATop(rules, in);
            case GANG_IS_CAPPED -> gangIsCapped(rules, in);
            case SHORT_DELAYS_DO_NOT_VOTE -> shortDelaysDoNotVote(rules, in);
            case PAYS_WHAT_IT_HAS -> paysWhatItHas(rules, in);
            case UNCAST_IS_NOT_PAID -> uncastIsNotPaid(rules, in);
            case ROLLS_OVER_ONCE -> rollsOverOnce(rules, in);
            case NO_DAY_IS_MISSED -> noDayIsMissed(rules, in);
            case MODULATION_IS_BOUNDED -> modulationIsBounded(rules, in);
            case MODULATION_IS_SLOW -> modulationIsSlow(rules, in);
        };
    }

    private static boolean feesDoNotVote(GovernanceRules rules, GovernanceCase in) {
        Neuron neuron = in.holding().locked();
        long left = Math.max(0, in.holding().stakeE8s() - in.holding().feesE8s());
        Neuron poorer = Neuron.of(new Icp(left), neuron.dissolve())
                .withMaturity(Icp.ZERO, neuron.stakedMaturity())
                .withGangBase(neuron.gangBase());
        return power(rules, in)
                .potential(neuron, GovernanceCase.NOW)
                .equals(power(rules, in).potential(poorer, GovernanceCase.NOW));
    }

    private static boolean dissolvingHasNoAge(GovernanceRules rules, GovernanceCase in) {
        VotingPower power = power(rules, in);
        return power.potential(in.holding().dissolving(), GovernanceCase.NOW)
                .equals(power.potential(in.holding().lockedJustNow(), GovernanceCase.NOW));
    }

    private static boolean bonusesHaveATop(GovernanceRules rules, GovernanceCase in) {
        VotingTerms terms = in.holding().in().voting();
        long seconds = 86_400L * in.holding().delayDays();
        BigDecimal top = BigDecimal.ONE.add(terms.delayBonus().extra());
        return power(rules, in).delayBonus(seconds).compareTo(top) <= 0
                && power(rules, in).ageBonus(seconds).compareTo(new BigDecimal("1.25")) <= 0;
    }

    private static boolean gangIsCapped(GovernanceRules rules, GovernanceCase in) {
        Neuron neuron = in.holding().locked();
        VotingPower power = power(rules, in);
        BigDecimal without = BigDecimal.valueOf(power.potential(neuron.withGangBase(Icp.ZERO), GovernanceCase.NOW)
                        .e8s()
                + 1);
        BigDecimal most =
                without.multiply(BigDecimal.ONE.add(in.holding().in().voting().gangBonus()));
        return BigDecimal.valueOf(power.potential(neuron, GovernanceCase.NOW).e8s())
                        .compareTo(most)
                <= 0;
    }

    private static boolean shortDelaysDoNotVote(GovernanceRules rules, GovernanceCase in) {
        Neuron neuron = in.holding().locked();
        boolean isShort = neuron.dissolve()
                        .delay(GovernanceCase.NOW)
                        .compareTo(in.holding().in().voting().minDelayToVote())
                < 0;
        return power(rules, in).ballot(neuron, GovernanceCase.NOW).isZero()
                == (isShort || rules.votingStake(neuron).isZero());
    }

    private static boolean paysWhatItHas(GovernanceRules rules, GovernanceCase in) {
        Icp available = in.day().last().available();
        Distribution paid = distribute(rules, in, available);
        Icp sum = paid.byNeuron().values().stream().reduce(Icp.ZERO, Icp::plus);
        return paid.distributed().equals(sum) && sum.compareTo(available) <= 0;
    }

    private static boolean uncastIsNotPaid(GovernanceRules rules, GovernanceCase in) {
        SettledProposal proposal = in.day().proposal();
        Icp available = in.day().last().available();
        long cast =
                proposal.votes().stream().mapToLong(vote -> vote.power().e8s()).sum();
        return product(
                                distribute(rules, in, available).distributed(),
                                proposal.totalPower().e8s())
                        .compareTo(product(available, cast))
                <= 0;
    }

    private static boolean rollsOverOnce(GovernanceRules rules, GovernanceCase in) {
        Icp supply = new Icp(in.day().supplyE8s());
        RewardEvent last = in.day().last();
        RewardEvent empty = new RewardEvent(last.day(), Icp.ZERO, Icp.ZERO, true);
        RewardPool pool = new RewardPool(Regimes.MAINNET, rules);
        long more = pool.available(last, in.day().next(), supply).e8s()
                - pool.available(empty, in.day().next(), supply).e8s();
        return Math.abs(more
                        - (last.hasSettledProposals() ? 0 : last.available().e8s()))
                <= 1;
    }

    private static boolean noDayIsMissed(GovernanceRules rules, GovernanceCase in) {
        Icp supply = new Icp(in.day().supplyE8s());
        RewardEvent last = new RewardEvent(in.day().lastDay(), Icp.ZERO, Icp.ZERO, true);
        RewardTerms terms = Regimes.MAINNET.at(in.day().next()).rewards();
        long sum = 0;
        for (int i = 0; i < in.day().daysSince(); i++) {
            sum += RewardPool.ofDay(terms, supply, last.day() + i).e8s();
        }
        long available = new RewardPool(Regimes.MAINNET, rules)
                .available(last, in.day().next(), supply)
                .e8s();
        return Math.abs(available - sum) <= 2L * in.day().daysSince();
    }

    private static boolean modulationIsBounded(GovernanceRules rules, GovernanceCase in) {
        int fast = modulate(SpeedLimitedModulation.DEFAULT, rules, in);
        int weekly = modulate(WeeklyModulation.DEFAULT, rules, in);
        return fast >= -1_000 && fast <= 200 && weekly >= -500 && weekly <= 500;
    }

    private static boolean modulationIsSlow(GovernanceRules rules, GovernanceCase in) {
        int change = modulate(SpeedLimitedModulation.DEFAULT, rules, in)
                - in.prices().previousPermyriad();
        return Math.abs(change) <= 30 * in.prices().daysSince();
    }

    private static int modulate(MaturityModulation rule, GovernanceRules rules, GovernanceCase in) {
        return rule.compute(
                        in.prices().rates(), GovernanceCase.TODAY, in.prices().previous(), rules)
                .permyriad();
    }

    private static Distribution distribute(GovernanceRules rules, GovernanceCase in, Icp available) {
        return new VotingRewards(ShareBase.ALL_POWER, rules)
                .distribute(available, List.of(in.day().proposal()));
    }

    private static VotingPower power(GovernanceRules rules, GovernanceCase in) {
        return new VotingPower(in.holding().in().voting(), rules);
    }

    private static BigInteger product(Icp amount, long by) {
        return BigInteger.valueOf(amount.e8s()).multiply(BigInteger.valueOf(by));
    }
}
