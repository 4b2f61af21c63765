package org.icsim.models.ledger;

import java.util.EnumMap;
import java.util.Map;
import org.icsim.core.record.FactSink;
import org.icsim.models.ledger.LedgerFact.Burned;
import org.icsim.models.ledger.LedgerFact.Cause;
import org.icsim.models.ledger.LedgerFact.Minted;
import org.icsim.models.ledger.LedgerFact.Purpose;
import org.icsim.models.ledger.LedgerFact.Transferred;

/**
 * Who has how many ICP, and how many there are.
 *
 * <p>The supply is kept apart from the balances, as the network's ledger does, so that their agreement says something.
 * Each entry is told to a sink after it was made.
 */
public final class Ledger {
    private final LedgerRules rules;
    private final FactSink<? super LedgerFact> sink;
    private final EnumMap<Account, Icp> balances = new EnumMap<>(Account.class);
    private Icp supply;

    /**
     * Makes a ledger.
     *
     * @param opening the balances before the first entry; their sum is the supply
     */
    public Ledger(Map<Account, Icp> opening, LedgerRules rules, FactSink<? super LedgerFact> sink) {
        this.rules = rules;
        this.sink = sink;
        Icp sum = Icp.ZERO;
        for (Account account : Account.values()) {
            Icp balance = opening.getOrDefault(account, Icp.ZERO);
            balances.put(account, balance);
            sum = sum.plus(balance);
        }
        this.supply = sum;
    }

    /** Returns how many ICP there are. */
    public Icp supply() {
        return supply;
    }

    public Icp balance(Account account) {
        return balances.getOrDefault(account, Icp.ZERO);
    }

    /** Returns the sum of all balances. */
    public Icp sumOfBalances() {
        Icp sum = Icp.ZERO;
        for (Icp balance : balances.values()) {
            sum = sum.plus(balance);
        }
        return sum;
    }

    /** Makes new ICP. */
    public void mint(long time, Account to, Icp amount, Purpose purpose) {
        put(to, balance(to).plus(rules.credited(amount)));
        supply = supply.plus(rules.added(amount));
        sink.accept(time, new Minted(to, amount, purpose));
    }

    /**
     * Destroys ICP.
     *
     * @throws IllegalArgumentException if there are not as many
     */
    public void burn(long time, Account from, Icp amount, Cause cause) {
        put(from, balance(from).minus(amount));
        supply = supply.minus(rules.removed(amount));
        sink.accept(time, new Burned(from, amount, cause));
    }

    /**
     * Moves ICP and burns the fee.
     *
     * @param amount that arrives
     * @param fee    at the sender's expense
     * @throws IllegalArgumentException if the sender has not as many
     */
    public void transfer(long time, Account from, Account to, Icp amount, Icp fee) {
        put(from, balance(from).minus(amount.plus(fee)));
        put(to, balance(to).plus(amount));
        supply = supply.minus(rules.burnedOf(fee));
        sink.accept(time, new Transferred(from, to, amount, fee));
    }

    private void put(Account account, Icp balance) {
        balances.put(account, balance);
    }
}
