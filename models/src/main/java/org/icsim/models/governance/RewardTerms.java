package org.icsim.models.governance;

/**
 * How large the pool of voting rewards is, and what it is divided by.
 *
 * <p>Yearly rate of day D since genesis: {@code factor × (final + (initial − final) × ((T − D) ÷ T)²)} up to D = T, then {@code
 * factor × final}. A day's part of the supply is the rate ÷ 365.25. The rate at the beginning of a day holds for the day. In
 * {@code double}s and in the order of the source: dfinity/ic {@code rs/nns/governance/src/reward/calculation.rs}.
 *
 * @param initialPerYear part of the supply a year, at genesis
 * @param finalPerYear   part of the supply a year, in the end
 * @param flatAfterDays  T, the day from which the rate is constant
 * @param factor         on all of it
 * @param shareBase      what the pool is divided by
 */
public record RewardTerms(
        double initialPerYear, double finalPerYear, int flatAfterDays, double factor, ShareBase shareBase) {
    /** Days in a year, on average. */
    public static final double DAYS_PER_YEAR = 365.25;

    /** From 10 % to 5 % in eight years of 365.25 days, for all power. Source: {@code reward/calculation.rs}. */
    public static final RewardTerms BEFORE_MISSION_70 = new RewardTerms(0.1, 0.05, 2922, 1, ShareBase.ALL_POWER);

    /** The same times 0.6329. Source: PR 9831, 9923; first coded as 0.635 and 0.655. */
    public static final RewardTerms MISSION_70 = BEFORE_MISSION_70.withFactor(0.6329);

    public RewardTerms {
        boolean isSound = initialPerYear >= finalPerYear && finalPerYear >= 0 && flatAfterDays > 0 && factor >= 0;
        if (!isSound || !Double.isFinite(initialPerYear * factor)) {
            throw new IllegalArgumentException("expected rates from initial down to final, days and a factor; got "
                    + initialPerYear + ", " + finalPerYear + ", " + flatAfterDays + ", " + factor);
        }
    }

    /** Returns these terms with another factor. */
    public RewardTerms withFactor(double other) {
        return new RewardTerms(initialPerYear, finalPerYear, flatAfterDays, other, shareBase);
    }

    /** Returns these terms, dividing the pool by something else. */
    public RewardTerms withShareBase(ShareBase other) {
        return new RewardTerms(initialPerYear, finalPerYear, flatAfterDays, factor, other);
    }

    /**
     * Returns the part of the supply that is set aside for a day.
     *
     * @param day full days since genesis, not negative
     */
    public double dailyFraction(long day) {
        if (day < 0) {
            throw new IllegalArgumentException("expected a day from genesis on; got " + day);
        }
        double initialPerDay = initialPerYear / DAYS_PER_YEAR;
        double finalPerDay = finalPerYear / DAYS_PER_YEAR;
        if (day > flatAfterDays) {
            return factor * finalPerDay;
        }
        double closeness = ((double) day - flatAfterDays) / -flatAfterDays;
        return factor * (finalPerDay + closeness * closeness * (initialPerDay - finalPerDay));
    }

    /** Returns {@code daily fraction × 365.25}, the rate that is published. */
    public double yearlyRate(long day) {
        return dailyFraction(day) * DAYS_PER_YEAR;
    }
}
