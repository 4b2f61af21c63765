package org.icsim.models.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.icsim.models.governance.NeuronCohorts.Sharing;
import org.icsim.models.ledger.Icp;

/** Cohorts count like their neurons, and lose or gain no e8s on the way. */
class NeuronCohortsProperties {
    private static final GovernanceRules RULES = new NnsRules();
    private static final long NOW = 1_800_000_000;
    private static final long YEAR = VotingTerms.YEAR.toSeconds();

    @Property(tries = 500, seed = "1")
    void aCohortCountsLikeANeuron(
            @ForAll @LongRange(max = 50_000_000_000_000_000L) long stake,
            @ForAll @LongRange(min = 1, max = 252_460_800) long delaySeconds,
            @ForAll @LongRange(max = 400_000_000) long ageSeconds,
            @ForAll @LongRange(max = 50_000_000_000_000_000L) long gangBase,
            @ForAll boolean isAfter) {
        VotingTerms terms = isAfter ? VotingTerms.MISSION_70 : VotingTerms.BEFORE_MISSION_70;
        Instant now = Instant.ofEpochSecond(NOW);
        Neuron neuron = Neuron.of(
                        new Icp(stake),
                        new DissolveState.NotDissolving(Duration.ofSeconds(delaySeconds), now.minusSeconds(ageSeconds)))
                .withGangBase(new Icp(gangBase));
        double exact = new VotingPower(terms, RULES).ballot(neuron, now).e8s();

        long ballot = new CohortPower(terms, RULES).ballot(stake, gangBase, delaySeconds, ageSeconds);

        assertThat((double) ballot).isCloseTo(exact, within(1e-11 * exact + 5));
    }

    @Property(tries = 200, seed = "1")
    void stakesAreConserved(@ForAll @IntRange(max = 1_000_000) int perYear, @ForAll @IntRange(max = 800) int days) {
        NeuronCohorts cohorts = cohorts(VotingTerms.BEFORE_MISSION_70);
        Icp before = cohorts.holdings().staked();
        Icp maturity = cohorts.maturity().plus(cohorts.holdings().stakedMaturity());
        Icp taken = Icp.ZERO;

        for (int day = 0; day < days; day++) {
            long now = NOW + day * 86_400L;
            cohorts.settle(now);
            cohorts.startDissolving(perYear, now);
            Icp back = StakeFlows.ofDay(cohorts.dissolved(), perYear);
            cohorts.disburse(back);
            taken = taken.plus(back);
        }

        assertThat(cohorts.holdings().staked().plus(taken)).isEqualTo(before);
        assertThat(cohorts.maturity().plus(cohorts.holdings().stakedMaturity())).isEqualTo(maturity);
    }

    @Property(tries = 200, seed = "1")
    void whatIsLockedArrivesAndDoesNotAge(@ForAll @LongRange(max = 10_000_000_000_000_000L) long more) {
        NeuronCohorts cohorts = cohorts(VotingTerms.BEFORE_MISSION_70);
        Icp before = cohorts.holdings().locked();
        Icp power = cohorts.countBallots(NOW);

        cohorts.lock(new Icp(more), NOW);

        assertThat(cohorts.holdings().locked()).isEqualTo(before.plus(new Icp(more)));
        // The age bonus is linear up to what counts: new stake of age 0 adds the power of age 0 alone.
        double added = cohorts.countBallots(NOW).e8s() - power.e8s();
        assertThat(added).isBetween(1.1 * more - 1e-6 * power.e8s() - 3, 2.0 * more + 1e-6 * power.e8s() + 3);
    }

    @Property(tries = 200, seed = "1")
    void rewardsAreWhatMaturityGrowsBy(
            @ForAll @LongRange(max = 10_000_000_000_000L) long pool,
            @ForAll @IntRange(max = 10_000) int turnout,
            @ForAll @IntRange(max = 10_000) int autoStaked) {
        NeuronCohorts cohorts = cohorts(VotingTerms.BEFORE_MISSION_70);
        Icp free = cohorts.maturity();
        Icp staked = cohorts.holdings().stakedMaturity();
        Icp all = cohorts.countBallots(NOW);

        var shared = cohorts.share(new Sharing(new Icp(pool), all, turnout, autoStaked, ShareBase.ALL_POWER));

        assertThat(cohorts.maturity()).isEqualTo(free.plus(shared.free()));
        assertThat(cohorts.holdings().stakedMaturity()).isEqualTo(staked.plus(shared.staked()));
        assertThat(shared.distributed().e8s()).isLessThanOrEqualTo((long) (pool * (turnout / 1e4)) + 1);
        assertThat((double) shared.distributed().e8s()).isCloseTo(pool * (turnout / 1e4), within(1e-8 * pool + 10));
    }

    @Example
    void missionSeventyCutsDelaysAndFoundsTheGang() {
        NeuronCohorts cohorts = cohorts(VotingTerms.BEFORE_MISSION_70);

        cohorts.enter(VotingTerms.MISSION_70, NOW);

        StakeState state = cohorts.state(NOW);
        assertThat(cohorts.longestDelay(NOW)).isEqualTo(2 * YEAR);
        assertThat(state.locked())
                .extracting(StakeState.Locked::gangBase)
                .containsExactly(Icp.ZERO, Icp.ZERO, Icp.of(110));
        assertThat(state.dissolving()).extracting(StakeState.Dissolving::stake).containsExactly(Icp.of(30), Icp.of(20));
        // 100 + 10 staked and a tenth of it for the gang, tripled, at an age of four years.
        assertThat(cohorts.countBallots(NOW)).isGreaterThan(Icp.of(453));
    }

    /** A neuron topped up from 10 to 15 ICP keeps two thirds of its age. Source: targets C1, {@code neuron/types/tests.rs}. */
    @Example
    void ageIsWeightedByStake() {
        StakeState one = new StakeState(
                List.of(new StakeState.Locked(YEAR, 360 * 86_400L, Icp.of(10), Icp.ZERO, Icp.ZERO)),
                List.of(),
                Icp.ZERO,
                Icp.ZERO,
                Icp.ZERO);
        NeuronCohorts cohorts = new NeuronCohorts(one, NOW, VotingTerms.BEFORE_MISSION_70, RULES);

        cohorts.lock(Icp.of(5), NOW);

        assertThat(cohorts.state(NOW).locked().get(0).ageSeconds()).isEqualTo(240 * 86_400L);
    }

    @Example
    void whatDissolvesHasNoAgeAndIsFreeInTheEnd() {
        NeuronCohorts cohorts = cohorts(VotingTerms.BEFORE_MISSION_70);
        Icp before = cohorts.countBallots(NOW);
        cohorts.startDissolving(StakeFlows.MOST, NOW);

        assertThat(cohorts.countBallots(NOW)).isLessThan(before);

        cohorts.settle(NOW + 9 * YEAR);
        assertThat(cohorts.holdings().dissolving()).isEqualTo(Icp.ZERO);
        assertThat(cohorts.dissolved()).isGreaterThan(Icp.of(55));
    }

    private static NeuronCohorts cohorts(VotingTerms terms) {
        StakeState state = new StakeState(
                List.of(
                        new StakeState.Locked(YEAR, 0, Icp.of(10), Icp.ZERO, Icp.ZERO),
                        new StakeState.Locked(2 * YEAR, YEAR, Icp.of(20), Icp.ZERO, Icp.ZERO),
                        new StakeState.Locked(8 * YEAR, 4 * YEAR, Icp.of(100), Icp.of(10), Icp.ZERO)),
                List.of(
                        new StakeState.Dissolving(YEAR, Icp.of(30), Icp.of(3)),
                        new StakeState.Dissolving(5 * YEAR, Icp.of(20), Icp.of(1))),
                Icp.of(5),
                Icp.of(1),
                Icp.of(7));
        return new NeuronCohorts(state, NOW, terms, RULES);
    }
}
