package org.icsim.models.ledger;

/**
 * The rules of the ICP ledger: a mint and a burn count once, and a transfer's fee is burned whole. Source: dfinity/ic {@code
 * rs/ledger_suite/icp}, {@code rs/ledger_suite/common/ledger_core/src/balances.rs}.
 */
public record IcpLedgerRules() implements LedgerRules {
    /** The fee of a transfer. Source: {@code DEFAULT_TRANSFER_FEE}, dfinity/ic {@code rs/ledger_suite/icp/src/lib.rs}. */
    public static final Icp TRANSFER_FEE = new Icp(10_000);

    @Override
    public Icp credited(Icp minted) {
        return minted;
    }

    @Override
    public Icp added(Icp minted) {
        return minted;
    }

    @Override
    public Icp removed(Icp burned) {
        return burned;
    }

    @Override
    public Icp burnedOf(Icp fee) {
        return fee;
    }
}
