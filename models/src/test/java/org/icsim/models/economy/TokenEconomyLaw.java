package org.icsim.models.economy;

import java.util.Locale;
import org.icsim.models.economy.EconomyFact.DayClosed;
import org.icsim.models.governance.ShareBase;
import org.icsim.models.ledger.Icp;
import org.icsim.models.providers.MintTerms;

/** What holds of every run of an economy: its invariants, and what only a whole run shows. */
enum TokenEconomyLaw {
    SUPPLY_IS_MINTS_LESS_BURNS,
    SUPPLY_IS_SUM_OF_BALANCES,
    SUPPLY_CAN_BE_COUNTED,
    STAKES_ARE_ON_ACCOUNTS,
    REWARDS_WITHIN_POOL,
    POOL_WITHIN_BOUNDS,
    MATURITY_IS_REWARDS_LESS_ICP,
    MODULATION_WITHIN_BOUNDS,
    PAY_WITHIN_CAP,
    ONE_PAYMENT_A_PERIOD,
    DELAYS_WITHIN_LIMIT,
    /** Where the pool is divided by the power of all, those who vote get their part of it and no more. */
    UNCAST_IS_NOT_PAID,
    /** No provider is paid more ICP than at the minimum price of the day. */
    FLOOR_HOLDS;

    boolean holds(EconomyCase in, Trial trial) {
        return switch (this) {
            case UNCAST_IS_NOT_PAID -> trial.days.stream().allMatch(day -> isUncastUnpaid(in, day));
            case FLOOR_HOLDS ->
                trial.payments.stream().allMatch(payment -> {
                    long lowest = 100L * MintTerms.minimumRate(payment.date());
                    Icp most = new Icp(payment.paid().owed().permyriad() * Icp.E8S / lowest);
                    return payment.paid().amount().orElse(Icp.ZERO).compareTo(most) <= 0;
                });
            default -> !trial.broken().contains(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        };
    }

    private static boolean isUncastUnpaid(EconomyCase in, DayClosed day) {
        if (day.regime().rewards().shareBase() == ShareBase.VOTES_CAST) {
            return true;
        }
        Icp most = day.event().available().timesFloor(in.settings().voters().turnout(), Conversion.WHOLE);
        return day.event().distributed().compareTo(most.plus(new Icp(1))) <= 0;
    }
}
