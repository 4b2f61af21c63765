package org.icsim.models.governance;

import java.util.Optional;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.RateHistory;
import org.icsim.models.ledger.RateHistory.Gaps;

/**
 * A part of the distance between the recent price and its long mean, approached step by step; Mission 70.
 *
 * <p>Target {@code sensitivity × (A₇ − A₃₆₅) ÷ A₃₆₅}, towards zero. Away from the previous value by at most the limit for each
 * day since, but for at least one day; the first time without that limit. Then within bounds. Days without a price have the last
 * one before. Without any price the previous value stays. Source: dfinity/ic {@code
 * rs/nns/governance/src/timer_tasks/update_icp_xdr_rate_related_data.rs}.
 *
 * @param recentDays    of the recent mean
 * @param referenceDays of the long mean
 * @param sensitivity   permyriad for a price of twice the long mean
 * @param dailyLimit    permyriad
 * @param min           permyriad
 * @param max           permyriad
 */
public record SpeedLimitedModulation(
        int recentDays, int referenceDays, int sensitivity, int dailyLimit, int min, int max)
        implements MaturityModulation {
    /** 7 and 365 days, a quarter, 0.3 % a day, −10 % to 2 %. */
    public static final SpeedLimitedModulation DEFAULT =
            new SpeedLimitedModulation(RateHistory.RECENT_DAYS, RateHistory.REFERENCE_DAYS, 2_500, 30, -1_000, 200);

    public SpeedLimitedModulation {
        if (recentDays < 1 || referenceDays < 1 || dailyLimit < 0 || min > max || min <= -10_000) {
            throw new IllegalArgumentException("expected days, a limit and bounds; got " + recentDays + ", "
                    + referenceDays + ", " + dailyLimit + ", " + min + ", " + max);
        }
    }

    @Override
    public Modulation compute(RateHistory rates, long today, Modulation previous, GovernanceRules rules) {
        Optional<IcpRate> recent = rates.mean(today, recentDays, Gaps.CARRIED);
        Optional<IcpRate> reference = rates.mean(today, referenceDays, Gaps.CARRIED);
        if (recent.isEmpty() || reference.isEmpty()) {
            return previous;
        }
        long whole = reference.get().permyriad();
        long change = recent.get().permyriad() - whole;
        long target = Math.multiplyExact((long) sensitivity, change) / whole;
        long slowed = target;
        if (previous.isComputed()) {
            long days = Math.max(1, today - previous.day());
            slowed = rules.slowed(target, previous.permyriad(), Math.multiplyExact(dailyLimit, days));
        }
        return new Modulation(Math.toIntExact(rules.bounded(slowed, min, max)), today);
    }
}
