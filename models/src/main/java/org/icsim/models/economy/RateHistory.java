package org.icsim.models.economy;

import java.util.Optional;

/**
 * The rates at the starts of past days, and their means over windows of days.
 *
 * <p>The network pays node providers by the mean over {@link #NODE_REWARD_DAYS}, and modulates maturity by means over
 * {@link #RECENT_DAYS} and {@link #REFERENCE_DAYS}, before 2026 by means over {@link #NODE_REWARD_DAYS} that end on past days.
 *
 * <p>A ring of bounded size: a day that is {@code capacity} days old is forgotten, but for the last rate of all that are, which
 * {@link Gaps#CARRIED} may need.
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

    private final EconomyRules rules;
    /** By day modulo their number; {@link #NO_RATE} where a day has none. */
    private final long[] rates;

    private long lastDay = NO_DAY;
    private long forgotten = NO_RATE;

    /**
     * Makes an empty history.
     *
     * @param capacity how many days are kept; from 1 to 100,000
     */
    public RateHistory(int capacity, EconomyRules rules) {
        Range.require("a number of days to keep", capacity, 1, MOST_DAYS);
        this.rates = new long[capacity];
        this.rules = rules;
    }

    /** Makes an empty history long enough for all the means the network takes. */
    public RateHistory() {
        this(REFERENCE_DAYS, new NetworkRules());
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
        forgetUpTo(day - rates.length);
        lastDay = day;
        rates[slot(day)] = rate.permyriad();
    }

    /** Returns the last day that has a rate; empty if none has. */
    public Optional<Long> lastDay() {
        return lastDay == NO_DAY ? Optional.empty() : Optional.of(lastDay);
    }

    /** Returns the rate of a day; empty if it has none, or it is forgotten. */
    public Optional<IcpRate> on(long day) {
        return toRate(at(day));
    }

    /**
     * Returns the mean of the rates of the {@code days} days that end with {@code last}, rounded down to a whole unit; empty if
     * no day of them counts.
     *
     * @param last not negative; may be later than the last day with a rate
     * @param days from 1 to 100,000
     * @throws IllegalArgumentException if a day of the window is forgotten
     */
    public Optional<IcpRate> mean(long last, int days, Gaps gaps) {
        Range.require("a number of days", days, 1, MOST_DAYS);
        // Before day 0 there is nothing that could be forgotten.
        long first = Math.max(0, rules.firstDay(last, days));
        if (first <= lastDay - rates.length) {
            throw new IllegalArgumentException("expected days that are kept, the last " + rates.length + " up to day "
                    + lastDay + "; got day " + first + " to day " + last);
        }
        long sum = 0;
        int known = 0;
        long rate = gaps == Gaps.CARRIED ? lastBefore(first) : NO_RATE;
        for (long day = first; day <= last; day++) {
            long today = at(day);
            rate = today == NO_RATE && gaps == Gaps.CARRIED ? rate : today;
            sum += rate;
            known += rate == NO_RATE ? 0 : 1;
        }
        return known == 0 ? Optional.empty() : Optional.of(rules.mean(sum, known, days));
    }

    private void forgetUpTo(long day) {
        for (long old = Math.max(0, lastDay - rates.length + 1); old <= Math.min(day, lastDay); old++) {
            long rate = rates[slot(old)];
            forgotten = rate == NO_RATE ? forgotten : rate;
            rates[slot(old)] = NO_RATE;
        }
    }

    private long lastBefore(long first) {
        long oldest = Math.max(0, lastDay - rates.length + 1);
        for (long day = Math.min(first - 1, lastDay); day >= oldest; day--) {
            if (at(day) != NO_RATE) {
                return at(day);
            }
        }
        return forgotten;
    }

    private long at(long day) {
        boolean isKept = day >= 0 && day <= lastDay && day > lastDay - rates.length;
        return isKept ? rates[slot(day)] : NO_RATE;
    }

    private int slot(long day) {
        return (int) (day % rates.length);
    }

    private static Optional<IcpRate> toRate(long permyriad) {
        return permyriad == NO_RATE ? Optional.empty() : Optional.of(new IcpRate(permyriad));
    }
}
