package org.icsim.models.economy.mutants;

import org.icsim.models.economy.EconomyRules;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.Xdr;

/**
 * The network's arithmetic with one rule broken.
 *
 * @param network what holds otherwise
 */
public record MutantRules(Mutant mutant, EconomyRules network) implements EconomyRules {

    /** How a rule is broken. */
    public enum Mutant {
        /** Burned ICP are rounded up. */
        BURN_ROUNDED_UP,
        /** A little less is burned than could be. */
        BURN_TOO_SMALL,
        /** More is burned than there is. */
        BURN_WITHOUT_BOUND,
        /** Transfers are free. */
        FREE_TRANSFERS
    }

    @Override
    public Icp burnedFor(Xdr demand, IcpRate rate, Icp available) {
        Icp burned = network.burnedFor(demand, rate, available);
        return switch (mutant) {
            case BURN_ROUNDED_UP -> burned.compareTo(available) < 0 ? burned.plus(new Icp(1)) : burned;
            case BURN_TOO_SMALL -> burned.isZero() ? burned : burned.minus(new Icp(1));
            case BURN_WITHOUT_BOUND -> network.burnedFor(demand, rate, new Icp(Long.MAX_VALUE));
            default -> burned;
        };
    }

    @Override
    public Icp feesOf(long transfers, Icp available) {
        return mutant == Mutant.FREE_TRANSFERS ? Icp.ZERO : network.feesOf(transfers, available);
    }
}
