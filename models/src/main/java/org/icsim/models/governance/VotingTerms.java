package org.icsim.models.governance;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What makes voting power.
 *
 * @param maxDelay       the longest dissolve delay that counts; positive, whole seconds
 * @param minDelayToVote who has less does not vote
 * @param delayBonus     bonus of the dissolve delay
 * @param maxAge         the greatest age that counts; positive, whole seconds
 * @param ageBonus       bonus of the age
 * @param gangBonus      part of the 8-year gang's base that is added to the stake; zero where there is none
 */
public record VotingTerms(
        Duration maxDelay,
        Duration minDelayToVote,
        BonusCurve delayBonus,
        Duration maxAge,
        BonusCurve ageBonus,
        BigDecimal gangBonus) {
    /** A year of 365.25 days, 31,557,600 s. Source: {@code ONE_YEAR_SECONDS}, dfinity/ic {@code rs/nervous_system/common}. */
    public static final Duration YEAR = Duration.ofHours(8_766);

    /** Who had this dissolve delay when Mission 70 came belongs to the 8-year gang. Source: PR 9687. */
    public static final Duration GANG_DELAY = YEAR.multipliedBy(8);

    /** Eight years at most, six months at least, no gang. Source: {@code neuron/voting_power.rs}, {@code governance.rs}. */
    public static final VotingTerms BEFORE_MISSION_70 = new VotingTerms(
            YEAR.multipliedBy(8),
            YEAR.dividedBy(2),
            BonusCurve.DOUBLING_LINE,
            YEAR.multipliedBy(4),
            BonusCurve.QUARTER_LINE,
            BigDecimal.ZERO);

    /** Two years at most, two weeks at least, a tenth for the gang. Source: PR 9593, 9687, 9688, 9689, 9719, 9896, 9923. */
    public static final VotingTerms MISSION_70 = new VotingTerms(
            YEAR.multipliedBy(2),
            Duration.ofDays(14),
            BonusCurve.TRIPLING_PARABOLA,
            YEAR.multipliedBy(4),
            BonusCurve.QUARTER_LINE,
            new BigDecimal("0.1"));

    public VotingTerms {
        if (maxDelay.toSeconds() < 1
                || maxAge.toSeconds() < 1
                || minDelayToVote.isNegative()
                || gangBonus.signum() < 0) {
            throw new IllegalArgumentException("expected positive spans and a bonus that is not negative; got "
                    + maxDelay + ", " + minDelayToVote + ", " + maxAge + ", " + gangBonus);
        }
    }
}
