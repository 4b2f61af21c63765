package org.icsim.models.governance;

import java.time.Instant;
import java.util.List;

/**
 * The regimes in the order in which they come into force.
 *
 * @param inOrder at least one, each starting after the one before
 */
public record Regimes(List<Regime> inOrder) {
    /** When the NNS came to life; reward events fall on whole days after it. Derived from the time of a published event. */
    public static final Instant GENESIS = Instant.parse("2021-05-10T16:00:00Z");

    /** Those who voted shared the whole pool. */
    public static final Regime EARLY = new Regime(
            "early",
            GENESIS,
            RewardTerms.BEFORE_MISSION_70.withShareBase(ShareBase.VOTES_CAST),
            VotingTerms.BEFORE_MISSION_70,
            WeeklyModulation.DEFAULT);

    /** The shares of those who did not vote go to nobody. Date unverified: early in 2023. */
    public static final Regime BEFORE_MISSION_70 = new Regime(
            "before Mission 70",
            Instant.parse("2023-01-01T00:00:00Z"),
            RewardTerms.BEFORE_MISSION_70,
            VotingTerms.BEFORE_MISSION_70,
            WeeklyModulation.DEFAULT);

    /** Date unverified: in the week of 20 April 2026, by release notes of 24 April. */
    public static final Regime MISSION_70_VOTING = new Regime(
            "Mission 70, voting",
            Instant.parse("2026-04-20T00:00:00Z"),
            RewardTerms.MISSION_70,
            VotingTerms.MISSION_70,
            WeeklyModulation.DEFAULT);

    /** Date unverified: in May 2026, by release notes of 22 May (PR 9847, 9848, 10146, 10210). */
    public static final Regime MISSION_70 = new Regime(
            "Mission 70",
            Instant.parse("2026-05-22T00:00:00Z"),
            RewardTerms.MISSION_70,
            VotingTerms.MISSION_70,
            SpeedLimitedModulation.DEFAULT);

    /** What has been in force since genesis. */
    public static final Regimes MAINNET = new Regimes(List.of(EARLY, BEFORE_MISSION_70, MISSION_70_VOTING, MISSION_70));

    public Regimes {
        inOrder = List.copyOf(inOrder);
        if (inOrder.isEmpty()) {
            throw new IllegalArgumentException("expected at least one regime");
        }
        for (int i = 1; i < inOrder.size(); i++) {
            if (!inOrder.get(i).from().isAfter(inOrder.get(i - 1).from())) {
                throw new IllegalArgumentException("expected regimes in order of their dates; got "
                        + inOrder.get(i).from() + " after " + inOrder.get(i - 1).from());
            }
        }
    }

    /** Returns what would be if one regime held at all times from genesis on. */
    public static Regimes always(Regime regime) {
        return new Regimes(List.of(regime.startingAt(GENESIS)));
    }

    /**
     * Returns the regime in force at a moment.
     *
     * @throws IllegalArgumentException if the moment lies before the first
     */
    public Regime at(Instant moment) {
        for (int i = inOrder.size() - 1; i >= 0; i--) {
            if (!moment.isBefore(inOrder.get(i).from())) {
                return inOrder.get(i);
            }
        }
        throw new IllegalArgumentException("no regime at " + moment + "; the first starts at "
                + inOrder.get(0).from());
    }
}
