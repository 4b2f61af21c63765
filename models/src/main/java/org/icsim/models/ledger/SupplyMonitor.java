package org.icsim.models.ledger;

import java.util.function.Consumer;
import org.icsim.core.record.FactSink;
import org.icsim.core.record.Violation;
import org.icsim.models.ledger.LedgerFact.Burned;
import org.icsim.models.ledger.LedgerFact.Minted;
import org.icsim.models.ledger.LedgerFact.Transferred;

/** Adds up what a ledger says it has entered, and holds it against what the ledger has, to the e8. */
public final class SupplyMonitor implements FactSink<LedgerFact> {
    private static final long MOST = Long.MAX_VALUE / 2;

    private final Ledger ledger;
    private final Consumer<Violation> onViolation;
    private Icp minted;
    private Icp burned = Icp.ZERO;

    /** Makes a monitor of a ledger as it stands: what it has counts as minted at genesis. */
    public SupplyMonitor(Ledger ledger, Consumer<Violation> onViolation) {
        this.ledger = ledger;
        this.onViolation = onViolation;
        this.minted = ledger.supply();
    }

    /** What must hold of money at every entry. */
    public enum Invariant implements org.icsim.core.record.Invariant {
        SUPPLY_IS_MINTS_LESS_BURNS(
                "The supply is what there was in the beginning, with all that was minted and without all that was burned, to"
                        + " the e8, after every entry of the ledger."),
        SUPPLY_CAN_BE_COUNTED(
                "Fewer than 46 thousand million ICP have ever been minted: twice as many e8s would outgrow the 64 bits in which"
                        + " they are counted."),
        SUPPLY_IS_SUM_OF_BALANCES("The balances of all accounts add up to the supply, to the e8, after every entry.");

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
    public void accept(long time, LedgerFact fact) {
        if (fact instanceof Minted mint) {
            minted = minted.plus(mint.amount());
        } else if (fact instanceof Burned burn) {
            burned = burned.plus(burn.amount());
        } else if (fact instanceof Transferred transfer) {
            burned = burned.plus(transfer.fee());
        }
        if (minted.e8s() > MOST) {
            onViolation.accept(
                    new Violation(Invariant.SUPPLY_CAN_BE_COUNTED.key(), time, minted + " in all after " + fact));
        }
        require(Invariant.SUPPLY_IS_MINTS_LESS_BURNS, time, minted.minus(burned), fact);
        require(Invariant.SUPPLY_IS_SUM_OF_BALANCES, time, ledger.sumOfBalances(), fact);
    }

    private void require(Invariant invariant, long time, Icp expected, LedgerFact fact) {
        if (!expected.equals(ledger.supply())) {
            String what = "a supply of " + ledger.supply() + ", expected " + expected + ", after " + fact;
            onViolation.accept(new Violation(invariant.key(), time, what));
        }
    }
}
