package org.icsim.models.ledger.mutants;

import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.RateRules;

/**
 * The network's arithmetic of means with one rule broken.
 *
 * @param network what holds otherwise
 */
public record MutantRules(Mutant mutant, RateRules network) implements RateRules {

    /** How a rule is broken. */
    public enum Mutant {
        /** A window has a day too many. */
        WINDOW_TOO_LONG,
        /** A window has a day too few. */
        WINDOW_TOO_SHORT,
        /** A mean is rounded up. */
        MEAN_ROUNDED_UP,
        /** Days without a rate count as days of rate zero. */
        MISSING_DAYS_AS_ZERO
    }

    @Override
    public long firstDay(long lastDay, int days) {
        long first = network.firstDay(lastDay, days);
        return switch (mutant) {
            case WINDOW_TOO_LONG -> first - 1;
            case WINDOW_TOO_SHORT -> first + 1;
            default -> first;
        };
    }

    @Override
    public IcpRate mean(long sum, int known, int days) {
        return switch (mutant) {
            case MEAN_ROUNDED_UP -> new IcpRate((sum + known - 1) / known);
            case MISSING_DAYS_AS_ZERO -> new IcpRate(Math.max(1, sum / days));
            default -> network.mean(sum, known, days);
        };
    }
}
