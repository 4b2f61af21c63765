package org.icsim.models.governance;

import java.math.BigInteger;
import java.util.ArrayList;
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
 * <p>Simplifications. A cohort that starts to dissolve joins those that end within the same 30 days, at their beginning: it is
 * dissolved up to 30 days too early. New stake tops up the cohorts there are, in proportion to what they hold, and their age
 * becomes the mean weighted by stake, as that of a single neuron that is topped up; age beyond what counts is left out of that
 * mean, for the neurons that are joined stay apart. Owners of one cohort act alike.
 */
public final class NeuronCohorts {
    /** Cohorts that dissolve end together in steps of this. */
    static final long STEP_SECONDS = 30L * 86_400;

    private static final int WHOLE = 10_000;

    private final GovernanceRules rules;
    private final List<Locked> locked = new ArrayList<>();
    /** By the moment at which they are dissolved. */
    private final TreeMap<Long, Holding> dissolving = new TreeMap<>();

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

    /** What the neurons of a cohort hold together, and how much they count; that is all there is to know of dissolving ones. */
    private static final class Holding {
        private long stake;
        private long staked;
        private long ballot;

        void add(long moreStake, long moreStaked) {
            stake += moreStake;
            staked += moreStaked;
        }

        long voting() {
            return stake + staked;
        }
    }

    /** Neurons that do not dissolve. */
    private static final class Locked {
        private final Holding holding = new Holding();
        private long delaySeconds;
        private long agingSince;
        private long gangBase;

        Locked(StakeState.Locked group, long now) {
            this.holding.add(group.stake().e8s(), group.stakedMaturity().e8s());
            this.delaySeconds = group.delaySeconds();
            this.agingSince = now - group.ageSeconds();
            this.gangBase = group.gangBase().e8s();
        }

        /** Adds stake of age 0, by the rule for a neuron that is topped up. */
        void topUp(long amount, long now, long maxAge) {
            long age = Math.min(now - agingSince, maxAge);
            if (amount > 0) {
                agingSince = now - Quotient.floor(age, holding.stake, holding.stake + amount);
                holding.add(amount, 0);
            }
        }
    }

    /** Returns what all cohorts hold, those that are locked first. */
    private List<Holding> cohorts() {
        List<Holding> all = new ArrayList<>();
        locked.forEach(cohort -> all.add(cohort.holding));
        all.addAll(dissolving.values());
        return all;
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
            boolean joins = cohort.gangBase == 0 && joinsGang(cohort.delaySeconds, next);
            cohort.gangBase = joins ? cohort.holding.voting() : cohort.gangBase;
            cohort.delaySeconds = rules.countedSeconds(cohort.delaySeconds, most);
        }
        Map<Long, Holding> late = dissolving.tailMap(now + most, false);
        Holding cut = new Holding();
        late.values().forEach(cohort -> cut.add(cohort.stake, cohort.staked));
        late.clear();
        if (cut.voting() > 0) {
            dissolving.computeIfAbsent(now + most, end -> new Holding()).add(cut.stake, cut.staked);
        }
    }

    /** Returns whether a neuron that has this delay when terms come into force belongs to the gang from then on. */
    public static boolean joinsGang(long delaySeconds, VotingTerms terms) {
        return terms.gangBonus().signum() > 0 && delaySeconds >= VotingTerms.GANG_DELAY.toSeconds();
    }

    /** Lets what has dissolved by now be dissolved; its staked maturity is maturity again. */
    public void settle(long now) {
        Map<Long, Holding> ended = dissolving.headMap(now, true);
        for (Holding cohort : ended.values()) {
            dissolved += cohort.stake;
            maturity += cohort.staked;
        }
        ended.clear();
    }

    /** Lets a day's share of all that is locked start to dissolve. The age is lost, and the gang's base with it. */
    public void startDissolving(int perYear, long now) {
        if (perYear == 0) {
            return;
        }
        for (Locked cohort : locked) {
            long stake = StakeFlows.ofDay(cohort.holding.stake, perYear);
            long staked = StakeFlows.ofDay(cohort.holding.staked, perYear);
            cohort.holding.add(-stake, -staked);
            cohort.gangBase -= StakeFlows.ofDay(cohort.gangBase, perYear);
            dissolvingUntil(now + cohort.delaySeconds).add(stake, staked);
        }
    }

    private Holding dissolvingUntil(long end) {
        long step = Math.floorDiv(end, STEP_SECONDS);
        return dissolving.computeIfAbsent(step * STEP_SECONDS, key -> new Holding());
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
            long part = Quotient.floor(amount.e8s(), cohort.holding.stake, all);
            left -= part;
            cohort.topUp(part, now, maxAge);
        }
        locked.get(locked.size() - 1).topUp(left, now, maxAge);
    }

    /** Computes everybody's ballots, and returns their sum: the voting power of all, in e8s. */
    public Icp countBallots(long now) {
        for (Locked cohort : locked) {
            long age = now - cohort.agingSince;
            cohort.holding.ballot = power.ballot(cohort.holding.voting(), cohort.gangBase, cohort.delaySeconds, age);
        }
        dissolving.forEach((end, cohort) -> cohort.ballot = power.ballot(cohort.voting(), 0, end - now, 0));
        long all = 0;
        for (Holding cohort : cohorts()) {
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
        for (Holding cohort : divisor.signum() > 0 ? cohorts() : List.<Holding>of()) {
            long reward = reward(sharing, cohort.ballot, divisor);
            long kept = Quotient.floor(reward, sharing.autoStaked, WHOLE);
            cohort.add(0, kept);
            staked += kept;
            distributed = Math.addExact(distributed, reward);
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
        for (Holding cohort : cohorts()) {
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
                    new Icp(cohort.holding.stake),
                    new Icp(cohort.holding.staked),
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
        for (Holding cohort : dissolving.values()) {
            ending += cohort.stake;
        }
        long staked = 0;
        for (Holding cohort : cohorts()) {
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
            sum += cohort.holding.stake;
        }
        return sum;
    }
}
