package org.icsim.models.economy;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.icsim.core.record.FactSink;
import org.icsim.core.record.Violation;
import org.icsim.models.economy.EconomyFact.DayClosed;
import org.icsim.models.economy.EconomyFact.MaturityDisbursed;
import org.icsim.models.economy.EconomyFact.ProviderPaid;
import org.icsim.models.economy.EconomyFact.Standing;
import org.icsim.models.governance.RewardTerms;
import org.icsim.models.governance.StakeState;
import org.icsim.models.ledger.Icp;
import org.icsim.models.providers.NetworkRules;

/** Watches the invariants of a token economy, apart from those of its ledger. */
public final class EconomyMonitor implements FactSink<EconomyFact> {
    private static final long NANOS = 1_000_000_000L;
    private static final int ONE = 10_000;
    /** What sums of doubles may differ by. */
    private static final double ROUNDING = 1 + 1e-12;

    private final Consumer<Violation> onViolation;
    private final Map<Integer, Long> lastPayments = new TreeMap<>();
    private Icp maturity;
    private double bound;

    /**
     * Makes a monitor.
     *
     * @param start       all neurons in the beginning
     * @param onViolation is told of each violation as it happens
     */
    public EconomyMonitor(StakeState start, Consumer<Violation> onViolation) {
        this.maturity = start.maturity().plus(start.stakedMaturity());
        this.onViolation = onViolation;
    }

    /** What must hold of a token economy. */
    public enum Invariant implements org.icsim.core.record.Invariant {
        STAKES_ARE_ON_ACCOUNTS(
                "What governance takes for the stakes of neurons is what the ledger has on their accounts, to the e8, every"
                        + " day."),
        REWARDS_WITHIN_POOL("A reward event gives no more than its pool."),
        POOL_WITHIN_BOUNDS(
                "A pool is no larger than the supply times the regime's daily part, for each day since votes were last paid for."),
        MATURITY_IS_REWARDS_LESS_ICP(
                "All maturity, free, staked or on its way, is what there was in the beginning, with all rewards and without"
                        + " all that became ICP, to the e8."),
        MODULATION_WITHIN_BOUNDS(
                "Maturity becomes ICP within the bounds of modulation: 0.95 to 1.05 of its face, under Mission 70 0.90 to"
                        + " 1.02."),
        PAY_WITHIN_CAP("No node provider is paid more at once than the cap."),
        ONE_PAYMENT_A_PERIOD("A node provider is paid at most once in 2,629,800 s."),
        DELAYS_WITHIN_LIMIT("No neuron has a longer dissolve delay than the regime allows.");

        private final String explanation;

        Invariant(String explanation) {
            this.explanation = explanation;
        }

        @Override
        public String explanation() {
            return explanation;
        }
    }

    @Override
    public void accept(long time, EconomyFact fact) {
        if (fact instanceof DayClosed closed) {
            onDayClosed(time, closed);
        } else if (fact instanceof MaturityDisbursed disbursed) {
            onDisbursed(time, disbursed);
        } else if (fact instanceof ProviderPaid paid) {
            onPaid(time, paid);
        }
    }

    private void onDayClosed(long time, DayClosed closed) {
        Standing standing = closed.standing();
        Icp available = closed.event().available();
        Icp distributed = closed.event().distributed();
        Icp staked = standing.holdings().staked();
        require(
                staked.equals(standing.onAccounts()),
                Invariant.STAKES_ARE_ON_ACCOUNTS,
                time,
                () -> staked + " in neurons, " + standing.onAccounts() + " on accounts");
        require(
                distributed.compareTo(available) <= 0,
                Invariant.REWARDS_WITHIN_POOL,
                time,
                () -> distributed + " of " + available);
        requirePool(time, closed);
        maturity = maturity.plus(distributed);
        require(
                maturity.equals(standing.allMaturity()),
                Invariant.MATURITY_IS_REWARDS_LESS_ICP,
                time,
                () -> standing.allMaturity() + " of maturity, expected " + maturity);
        long longest = closed.regime().voting().maxDelay().toSeconds();
        require(
                standing.longestDelay() <= longest,
                Invariant.DELAYS_WITHIN_LIMIT,
                time,
                () -> "a delay of " + standing.longestDelay() + " s, at most " + longest);
    }

    /** Nothing is burned on a day after its event, so that its supply is no larger than that of the evening. */
    private void requirePool(long time, DayClosed closed) {
        RewardTerms terms = closed.regime().rewards();
        bound += closed.standing().supply().e8s() * terms.dailyFraction(closed.day() - 1);
        double greatest = bound;
        require(
                closed.event().available().e8s() <= greatest * ROUNDING + 1,
                Invariant.POOL_WITHIN_BOUNDS,
                time,
                () -> closed.event().available() + ", expected at most " + greatest + " e8s");
        bound = closed.event().hasSettledProposals() ? 0 : bound;
    }

    private void onDisbursed(long time, MaturityDisbursed disbursed) {
        maturity = disbursed.maturity().compareTo(maturity) > 0 ? Icp.ZERO : maturity.minus(disbursed.maturity());
        Icp least = modulated(disbursed.maturity(), disbursed.rule().min());
        Icp most = modulated(disbursed.maturity(), disbursed.rule().max());
        boolean isWithin =
                disbursed.amount().compareTo(least) >= 0 && disbursed.amount().compareTo(most) <= 0;
        require(isWithin, Invariant.MODULATION_WITHIN_BOUNDS, time, () -> describe(disbursed));
    }

    private static String describe(MaturityDisbursed disbursed) {
        return disbursed.amount() + " for " + disbursed.maturity() + " of maturity, bounds "
                + disbursed.rule().min() + " and " + disbursed.rule().max() + " ten-thousandths";
    }

    private static Icp modulated(Icp face, int permyriad) {
        return face.timesFloor(ONE + permyriad, ONE);
    }

    private void onPaid(long time, ProviderPaid paid) {
        Icp amount = paid.amount().orElse(Icp.ZERO);
        require(
                amount.compareTo(paid.cap()) <= 0,
                Invariant.PAY_WITHIN_CAP,
                time,
                () -> "provider " + paid.provider() + ": " + amount + ", at most " + paid.cap());
        Long last = lastPayments.put(paid.provider(), time);
        require(
                last == null || time - last >= NetworkRules.MINT_PERIOD_SECONDS * NANOS,
                Invariant.ONE_PAYMENT_A_PERIOD,
                time,
                () -> "provider " + paid.provider() + " again");
    }

    private void require(boolean holds, Invariant invariant, long time, Supplier<String> what) {
        if (!holds) {
            onViolation.accept(new Violation(invariant.key(), time, "economy: " + what.get()));
        }
    }
}
