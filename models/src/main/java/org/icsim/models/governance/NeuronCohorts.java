package org.icsim.models.governance;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.Quotient;

/**
 * All neurons of the network as they change from day to day, in cohorts that have one delay and one age, or dissolve together.
 *
 * <p>Sums are exact: no e8s comes or goes but through the methods. Times are seconds since 1970.
 *
 * <p>Simplifications. A cohort that starts to dissolve joins those that end within the same 30 days, at their beginning: it is dissolved
 * up to 30 days too early. New stake
 * tops up the cohorts there are, in proportion to what they hold, and their age becomes the mean weighted by stake, as that of a
 * single neuron that is topped up; age beyond what counts is left out of that mean, for the neurons that are joined stay apart.
 * Owners of one cohort act alike.
 */
public final class NeuronCohorts {
    /** Cohorts that dissolve end together in steps of this. */
    static final long STEP_SECONDS = 30L * 86_400;

    private static final int WHOLE = 10_000;

    private final GovernanceRules rules;
    private final List<Locked> locked = new ArrayList<>();
    /** By the moment at which they are dissolved. */
    private final TreeMap<Long, Dissolving> dissolving = new TreeMap<>();

    private final long elsewhere;
    private long dissolved;
    private long maturity;
    private CohortPower power;
    private VotingTerms terms;

    /**
     * Makes the cohorts of a state.
     *
     * @param now   the moment of the state
     * @param terms that hold at that moment
     */
    public NeuronCohorts(StakeState state, long now, VotingTerms terms, GovernanceRules rules) {
        this.rules = rules;
        this.terms = terms;
        this.power = new CohortPower(terms, rules);
        state.locked().forEach(group -> locked.add(new Locked(group, now)));
        state.dissolving()
                .forEach(group -> dissolvingUntil(now + group.leftSeconds())
                        .add(group.stake().e8s(), group.stakedMaturity().e8s()));
        this.dissolved = state.dissolved().e8s();
        this.elsewhere = state.elsewhere().e8s();
        this.maturity = state.maturity().e8s();
        enter(terms, now);
    }

    /** Neurons that do not dissolve. */
    private static final class Locked {
        private long delaySeconds;
        private long agingSince;
        private long stake;
        private long staked;
        private long gangBase;
        private long ballot;

        Locked(StakeState.Locked group, long now) {
            this.delaySeconds = group.delaySeconds();
            this.agingSince = now - group.ageSeconds();
            this.stake = group.stake().e8s();
            this.staked = group.stakedMaturity().e8s();
            this.gangBase = group.gangBase().e8s();
        }

        long voting() {
            return stake + staked;
        }

        /** Adds stake of age 0, by the rule for a neuron that is topped up. */
        void topUp(long amount, long now, long maxAge) {
            long age = Math.min(now - agingSince, maxAge);
            if (amount > 0) {
                agingSince = now - Quotient.floor(age, stake, stake + amount);
                stake += amount;
            }
        }
    }

    /** Neurons that dissolve. */
    private static final class Dissolving {
        private long stake;
        private long staked;
        private long ballot;

        void add(long moreStake, long moreStaked) {
            stake += moreStake;
            staked += moreStaked;
        }
    }

    /**
     * Puts other terms into force: delays that are longer than they allow are cut short, and where there is a gang, whoever has
     * eight years of delay belongs to it with all that votes. Source: PR 9687, 9688.
     */
    public void enter(VotingTerms next, long now) {
        terms = next;
        power = new CohortPower(next, rules);
        long most = next.maxDelay().toSeconds();
        for (Locked cohort : locked) {
            boolean joinsGang =
                    next.gangBonus().signum() > 0 && cohort.delaySeconds >= VotingTerms.GANG_DELAY.toSeconds();
            cohort.gangBase = joinsGang && cohort.gangBase == 0 ? cohort.voting() : cohort.gangBase;
            cohort.delaySeconds = rules.countedSeconds(cohort.delaySeconds, most);
        }
        Map<Long, Dissolving> late = dissolving.tailMap(now + most, false);
        long stake = 0;
        long staked = 0;
        for (Dissolving cohort : late.values()) {
            stake += cohort.stake;
            staked += cohort.staked;
        }
        late.clear();
        if (stake + staked > 0) {
            dissolving.computeIfAbsent(now + most, end -> new Dissolving()).add(stake, staked);
        }
    }

    /** Returns whether a neuron that has this delay when terms come into force belongs to the gang from then on. */
    public static boolean joinsGang(long delaySeconds, VotingTerms terms) {
        return terms.gangBonus().signum() > 0 && delaySeconds >= VotingTerms.GANG_DELAY.toSeconds();
    }

    /** Lets what has dissolved by now be dissolved; its staked maturity is maturity again. */
    public void settle(long now) {
        Iterator<Dissolving> ended = dissolving.headMap(now, true).values().iterator();
        while (ended.hasNext()) {
            Dissolving cohort = ended.next();
            dissolved += cohort.stake;
            maturity += cohort.staked;
            ended.remove();
        }
    }

    /** Lets a day's share of all that is locked start to dissolve. The age is lost, and the gang's base with it. */
    public void startDissolving(int perYear, long now) {
        if (perYear == 0) {
            return;
        }
        for (Locked cohort : locked) {
            long stake = StakeFlows.ofDay(cohort.stake, perYear);
            long staked = StakeFlows.ofDay(cohort.staked, perYear);
            cohort.stake -= stake;
            cohort.staked -= staked;
            cohort.gangBase -= StakeFlows.ofDay(cohort.gangBase, perYear);
            dissolvingUntil(now + cohort.delaySeconds).add(stake, staked);
        }
    }

    private Dissolving dissolvingUntil(long end) {
        long step = Math.floorDiv(end, STEP_SECONDS);
        return dissolving.computeIfAbsent(step * STEP_SECONDS, key -> new Dissolving());
    }

    /** Returns the ICP that can be taken back. */
    public Icp dissolved() {
        return new Icp(dissolved);
    }

    /**
     * Takes dissolved ICP off the neurons.
     *
     * @throws IllegalArgumentException if there are not as many
     */
    public void disburse(Icp amount) {
        dissolved = dissolved().minus(amount).e8s();
    }

    /** Returns whether there is a cohort that new stake can join. */
    public boolean takesStake() {
        return lockedStake() > 0;
    }

    /** Locks more ICP, in the cohorts there are, in proportion to what they hold; what rounding leaves joins the last. */
    public void lock(Icp amount, long now) {
        long all = lockedStake();
        long maxAge = terms.maxAge().toSeconds();
        long left = amount.e8s();
        for (Locked cohort : locked) {
            long part = Quotient.floor(amount.e8s(), cohort.stake, all);
            left -= part;
            cohort.topUp(part, now, maxAge);
        }
        locked.get(locked.size() - 1).topUp(left, now, maxAge);
    }

    /** Computes everybody's ballots, and returns their sum: the voting power of all, in e8s. */
    public Icp countBallots(long now) {
        long all = 0;
        for (Locked cohort : locked) {
            cohort.ballot =
                    power.ballot(cohort.voting(), cohort.gangBase, cohort.delaySeconds, now - cohort.agingSince);
            all = Math.addExact(all, cohort.ballot);
        }
        for (Map.Entry<Long, Dissolving> entry : dissolving.entrySet()) {
            Dissolving cohort = entry.getValue();
            cohort.ballot = power.ballot(cohort.stake + cohort.staked, 0, entry.getKey() - now, 0);
            all = Math.addExact(all, cohort.ballot);
        }
        return new Icp(all);
    }

    /**
     * Shares out a pool by the ballots counted last.
     *
     * @param available  the pool
     * @param all        the sum of all ballots
     * @param turnout    the share of each cohort's power that votes, in ten-thousandths
     * @param autoStaked the share of each reward that is staked as it comes, in ten-thousandths
     * @param base       what the pool is divided by
     */
    public record Sharing(Icp available, Icp all, int turnout, int autoStaked, ShareBase base) {}

    /**
     * What came of sharing out a pool.
     *
     * @param distributed what all neurons got
     * @param staked      the part of it that was staked at once
     * @param divisor     the rights by which the pool was divided; zero if nobody had any
     */
    public record Shared(Icp distributed, Icp staked, BigInteger divisor) {
        /** Returns the part that is new maturity, not staked. */
        public Icp free() {
            return distributed.minus(staked);
        }
    }

    /** Gives each cohort its reward. What is not staked is maturity. */
    public Shared share(Sharing sharing) {
        BigInteger divisor = rules.sharedAmong(
                BigInteger.valueOf(cast(sharing.turnout)), BigInteger.valueOf(sharing.all.e8s()), sharing.base);
        long distributed = 0;
        long staked = 0;
        if (divisor.signum() > 0) {
            for (Locked cohort : locked) {
                long reward = reward(sharing, cohort.ballot, divisor);
                long kept = Quotient.floor(reward, sharing.autoStaked, WHOLE);
                cohort.staked += kept;
                staked += kept;
                distributed = Math.addExact(distributed, reward);
            }
            for (Dissolving cohort : dissolving.values()) {
                long reward = reward(sharing, cohort.ballot, divisor);
                long kept = Quotient.floor(reward, sharing.autoStaked, WHOLE);
                cohort.staked += kept;
                staked += kept;
                distributed = Math.addExact(distributed, reward);
            }
        }
        Shared shared = new Shared(new Icp(distributed), new Icp(staked), divisor);
        maturity = Math.addExact(maturity, shared.free().e8s());
        return shared;
    }

    private long reward(Sharing sharing, long ballot, BigInteger divisor) {
        long used = Quotient.floor(ballot, sharing.turnout, WHOLE);
        return used == 0
                ? 0
                : rules.reward(sharing.available, BigInteger.valueOf(used), divisor)
                        .e8s();
    }

    private long cast(int turnout) {
        long cast = 0;
        for (Locked cohort : locked) {
            cast += Quotient.floor(cohort.ballot, turnout, WHOLE);
        }
        for (Dissolving cohort : dissolving.values()) {
            cast += Quotient.floor(cohort.ballot, turnout, WHOLE);
        }
        return cast;
    }

    /**
     * Takes maturity away, to be turned into ICP.
     *
     * @throws IllegalArgumentException if there is not as much
     */
    public void takeMaturity(Icp amount) {
        maturity = new Icp(maturity).minus(amount).e8s();
    }

    /** Returns all maturity that is not staked. */
    public Icp maturity() {
        return new Icp(maturity);
    }

    /** Returns the state of all neurons, as it could be started from. */
    public StakeState state(long now) {
        List<StakeState.Locked> groups = new ArrayList<>();
        for (Locked cohort : locked) {
            groups.add(new StakeState.Locked(
                    cohort.delaySeconds,
                    now - cohort.agingSince,
                    new Icp(cohort.stake),
                    new Icp(cohort.staked),
                    new Icp(cohort.gangBase)));
        }
        List<StakeState.Dissolving> ending = new ArrayList<>();
        dissolving.forEach((end, cohort) ->
                ending.add(new StakeState.Dissolving(end - now, new Icp(cohort.stake), new Icp(cohort.staked))));
        return new StakeState(groups, ending, new Icp(dissolved), new Icp(elsewhere), new Icp(maturity));
    }

    /** Returns the longest delay of any neuron, in seconds. */
    public long longestDelay(long now) {
        long longest = dissolving.isEmpty() ? 0 : dissolving.lastKey() - now;
        for (Locked cohort : locked) {
            longest = Math.max(longest, cohort.delaySeconds);
        }
        return longest;
    }

    /** Returns the ICP that neurons hold, by what they do. */
    public Holdings holdings() {
        long ending = 0;
        long staked = 0;
        for (Dissolving cohort : dissolving.values()) {
            ending += cohort.stake;
            staked += cohort.staked;
        }
        for (Locked cohort : locked) {
            staked += cohort.staked;
        }
        return new Holdings(
                new Icp(lockedStake()), new Icp(ending), new Icp(dissolved), new Icp(elsewhere), new Icp(staked));
    }

    /**
     * What neurons hold.
     *
     * @param locked         ICP that do not dissolve
     * @param dissolving     ICP that do
     * @param dissolved      ICP that can be taken back
     * @param elsewhere      ICP in neurons of no known delay
     * @param stakedMaturity no ICP
     */
    public record Holdings(Icp locked, Icp dissolving, Icp dissolved, Icp elsewhere, Icp stakedMaturity) {
        /** Returns the ICP of all. */
        public Icp staked() {
            return locked.plus(dissolving).plus(dissolved).plus(elsewhere);
        }
    }

    private long lockedStake() {
        long sum = 0;
        for (Locked cohort : locked) {
            sum += cohort.stake;
        }
        return sum;
    }
}
