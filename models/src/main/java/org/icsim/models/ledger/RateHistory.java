package org.icsim.models.ledger;

import java.util.Optional;

/**
 * The rates at the starts of past days, and their means over windows of days.
 *
 * <p>The network pays node providers by the mean over {@link #NODE_REWARD_DAYS}, and modulates maturity by means over
 * {@link #RECENT_DAYS} and {@link #REFERENCE_DAYS}, before 2026 by means over {@link #NODE_REWARD_DAYS} that end on past days.
 *
 * <p>Of bounded size: a day that is {@code capacity} days old is forgotten, but for its part in what {@link Gaps#CARRIED}
 * carries on. A mean takes the same short time whatever its window.
 */
public final class RateHistory {
    /** The window of node rewards. Source: {@code NUM_DAYS_FOR_ICP_XDR_AVERAGE}, dfinity/ic {@code rs/nns/cmc/src/main.rs}. */
    public static final int NODE_REWARD_DAYS = 30;

    /**
     * The window that tells where the price stands. Source: {@code MATURITY_MODULATION_CURRENT_ICP_PRICE_WINDOW_DAYS},
     * dfinity/ic {@code rs/nns/governance/src/timer_tasks/update_icp_xdr_rate_related_data.rs}.
     */
    public static final int RECENT_DAYS = 7;

    /** The window it is compared with. Source: {@code MATURITY_MODULATION_REFERENCE_ICP_PRICE_WINDOW_DAYS}, same file. */
    public static final int REFERENCE_DAYS = 365;

    private static final int MOST_DAYS = 100_000;
    private static final long NO_DAY = -1;
    private static final long NO_RATE = 0;

    private final RateRules rules;
    private final int capacity;
    /** A day without a rate is {@link #NO_RATE}. */
    private final RunningTotals told;
    /** A day without a rate has that of the day before. */
    private final RunningTotals carried;

    private long lastDay = NO_DAY;
    private long lastRate = NO_RATE;

    /**
     * Makes an empty history.
     *
     * @param capacity how many days are kept; from 1 to 100,000
     */
    public RateHistory(int capacity, RateRules rules) {
        requireDays("a number of days to keep", capacity);
        this.rules = rules;
        this.capacity = capacity;
        this.told = new RunningTotals(capacity);
        this.carried = new RunningTotals(capacity);
    }

    /** Makes an empty history long enough for all the means the network takes. */
    public RateHistory() {
        this(REFERENCE_DAYS, new NetworkRateRules());
    }

    /** What a day without a rate counts as. */
    public enum Gaps {
        /**
         * As no day: the mean is over the others. Source: {@code compute_average_icp_xdr_rate_at_time}, dfinity/ic
         * {@code rs/nns/cmc/src/main.rs}.
         */
        SKIPPED,
        /**
         * As a day with the rate of the day before, even one before the window; only where there never was a rate before, as
         * no day. Source: {@code compute_average_icp_xdr_rate}, dfinity/ic
         * {@code rs/nns/governance/src/timer_tasks/update_icp_xdr_rate_related_data.rs}, 2026.
         */
        CARRIED
    }

    /**
     * Keeps the rate at the start of a day. Days in between that were never told have none.
     *
     * @param day counted from any fixed date, not negative; later than every day told before
     */
    public void record(long day, IcpRate rate) {
        if (day <= lastDay) {
            throw new IllegalArgumentException("expected a day after day " + lastDay + "; got " + day);
        }
        // Days in between that are forgotten at once are in no window, so that no total needs them.
        for (long gap = Math.max(lastDay + 1, day - capacity); gap < day; gap++) {
            told.add(gap, NO_RATE);
            carried.add(gap, lastRate);
        }
        told.add(day, rate.permyriad());
        carried.add(day, rate.permyriad());
        lastDay = day;
        lastRate = rate.permyriad();
    }

    /** Returns the last day that has a rate; empty if none has. */
    public Optional<Long> lastDay() {
        return lastDay == NO_DAY ? Optional.empty() : Optional.of(lastDay);
    }

    /** Returns the rate of a day; empty if it has none, or it is forgotten. */
    public Optional<IcpRate> on(long day) {
        boolean isKept = day >= 0 && day <= lastDay && day > lastDay - capacity;
        long permyriad = isKept ? told.sum(day - 1, day) : NO_RATE;
        return permyriad == NO_RATE ? Optional.empty() : Optional.of(new IcpRate(permyriad));
    }

    /**
     * Returns the mean of the rates of the {@code days} days that end with {@code last}, rounded down to a whole unit; empty if
     * no day of them counts, as none does before day 0.
     *
     * @param last may be later than the last day with a rate
     * @param days from 1 to 100,000
     * @throws IllegalArgumentException if a day of the window is forgotten
     */
    public Optional<IcpRate> mean(long last, int days, Gaps gaps) {
        requireDays("a number of days", days);
        // Before day 0 there is nothing that could be forgotten.
        long first = Math.max(0, rules.firstDay(last, days));
        if (last < first) {
            return Optional.empty();
        }
        requireKept(first, last);
        long before = Math.min(first - 1, lastDay);
        long end = Math.min(last, lastDay);
        RunningTotals totals = gaps == Gaps.CARRIED ? carried : told;
        long sum = totals.sum(before, end);
        int known = totals.count(before, end);
        if (gaps == Gaps.CARRIED && lastRate != NO_RATE) {
            // The totals end with the last day that has a rate, where the window may go on.
            int later = (int) ((last - end) - (first - 1 - before));
            sum += later * lastRate;
            known += later;
        }
        return known == 0 ? Optional.empty() : Optional.of(rules.mean(sum, known, days));
    }

    private void requireKept(long first, long last) {
        if (first <= lastDay - capacity) {
            throw new IllegalArgumentException("expected days that are kept, the last " + capacity + " up to day "
                    + lastDay + "; got day " + first + " to day " + last);
        }
    }

    private static void requireDays(String name, int days) {
        if (days < 1 || days > MOST_DAYS) {
            throw new IllegalArgumentException("expected " + name + " from 1 to " + MOST_DAYS + "; got " + days);
        }
    }
}
