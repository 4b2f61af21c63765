package org.icsim.models.economy;

import org.icsim.core.event.Message;
import org.icsim.core.random.Hash;
import org.icsim.models.ledger.Account;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.LedgerFact.Cause;
import org.icsim.models.ledger.Xdr;

/** What the parts of a token economy tell each other. */
sealed interface EconomyMessage extends Message {
    /** Lets the receiver act on it. */
    void deliverTo(TokenEconomy economy);

    /** ICP are to be burned. */
    record BurnOrder(Icp amount, Cause cause) implements EconomyMessage {
        @Override
        public void deliverTo(TokenEconomy economy) {
            economy.onBurn(this);
        }

        @Override
        public long digest() {
            return digestOf("burn", Hash.of(cause.name()), amount.e8s());
        }
    }

    /** ICP are to be moved; the fee comes off the amount. */
    record TransferOrder(Account from, Account to, Icp amount) implements EconomyMessage {
        @Override
        public void deliverTo(TokenEconomy economy) {
            economy.onTransfer(this);
        }

        @Override
        public long digest() {
            return digestOf("transfer", Hash.of(from.name()), amount.e8s());
        }
    }

    /** Neurons were rewarded. */
    record Rewarded(long day, Icp distributed) implements EconomyMessage {
        @Override
        public void deliverTo(TokenEconomy economy) {
            economy.onRewarded(this);
        }

        @Override
        public long digest() {
            return digestOf("rewarded", day, distributed.e8s());
        }
    }

    /** The seven days of some maturity are over. */
    record MaturityDue(Icp maturity) implements EconomyMessage {
        @Override
        public void deliverTo(TokenEconomy economy) {
            economy.onMaturityDue(this);
        }

        @Override
        public long digest() {
            return digestOf("maturity", 0, maturity.e8s());
        }
    }

    /** Maturity is to become so many ICP. */
    record MaturityDisbursement(Icp maturity, Icp amount) implements EconomyMessage {
        @Override
        public void deliverTo(TokenEconomy economy) {
            economy.onDisbursement(this);
        }

        @Override
        public long digest() {
            return digestOf("disbursement", maturity.e8s(), amount.e8s());
        }
    }

    /** A node provider is to be paid. */
    record PayOrder(int provider, Xdr owed) implements EconomyMessage {
        @Override
        public void deliverTo(TokenEconomy economy) {
            economy.onPay(this);
        }

        @Override
        public long digest() {
            return digestOf("pay", provider, owed.permyriad());
        }
    }

    private static long digestOf(String kind, long which, long amount) {
        return Hash.combine(Hash.combine(Hash.of(kind), which), amount);
    }
}
