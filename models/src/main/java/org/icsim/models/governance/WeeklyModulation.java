package org.icsim.models.governance;

import java.util.Optional;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.RateHistory;
import org.icsim.models.ledger.RateHistory.Gaps;

/**
 * The mean of the changes of four weeks, each within bounds; in force until spring 2026.
 *
 * <p>{@code (r₁ + r₂ + r₃ + r₄) ÷ 4}, {@code rₖ = 10,000 × (A(d − 7(k−1)) − A(d − 7k)) ÷ A(d − 7k)} within bounds, all divisions
 * towards zero; A is the mean of the known prices of 30 days. A week counts as 0 if the price of its first or last day is
 * missing. Source: dfinity/ic {@code rs/nns/cmc/src/main.rs} ({@code compute_maturity_modulation}).
 *
 * @param weeks       how many
 * @param averageDays of A
 * @param min         of a week's change, permyriad
 * @param max         of a week's change, permyriad
 */
public record WeeklyModulation(int weeks, int averageDays, int min, int max) implements MaturityModulation {
    /** Four weeks, means of 30 days, −5 % to 5 %. */
    public static final WeeklyModulation DEFAULT = new WeeklyModulation(4, RateHistory.NODE_REWARD_DAYS, -500, 500);

    private static final int DAYS = 7;

    public WeeklyModulation {
        if (weeks < 1 || averageDays < 1 || min > max || min <= -10_000) {
            throw new IllegalArgumentException(
                    "expected weeks, days and bounds; got " + weeks + ", " + averageDays + ", " + min + ", " + max);
        }
    }

    @Override
    public Modulation compute(RateHistory rates, long today, Modulation previous, GovernanceRules rules) {
        long sum = 0;
        for (int week = 0; week < weeks; week++) {
            long end = today - (long) DAYS * week;
            sum += rules.bounded(computeChange(rates, end - DAYS, end), min, max);
        }
        return new Modulation(Math.toIntExact(sum / weeks), today);
    }

    private long computeChange(RateHistory rates, long start, long end) {
        // Means come first: they refuse forgotten days, which would pass for days without a price.
        Optional<IcpRate> before = rates.mean(start, averageDays, Gaps.SKIPPED);
        Optional<IcpRate> after = rates.mean(end, averageDays, Gaps.SKIPPED);
        if (rates.on(start).isEmpty() || rates.on(end).isEmpty() || before.isEmpty() || after.isEmpty()) {
            return 0;
        }
        long whole = before.get().permyriad();
        return Math.multiplyExact(10_000L, after.get().permyriad() - whole) / whole;
    }
}
