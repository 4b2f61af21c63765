package org.icsim.models.economy;

import java.math.BigInteger;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpLedgerRules;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.Xdr;

/** The arithmetic of the network. */
public record NetworkRules() implements EconomyRules {
    /**
     * {@code demand × 10⁸ ÷ rate} e8s, rounded down: what is burned is worth no more than what is demanded, and less by the
     * worth of one e8s at most. The inverse of {@code TokensToCycles}, dfinity/ic {@code rs/nns/cmc/src/lib.rs}: cycles =
     * e8s × rate.
     */
    @Override
    public Icp burnedFor(Xdr demand, IcpRate rate, Icp available) {
        BigInteger e8s = BigInteger.valueOf(demand.permyriad())
                .multiply(BigInteger.valueOf(Icp.E8S))
                .divide(BigInteger.valueOf(rate.permyriad()));
        return least(e8s, available);
    }

    @Override
    public Icp feesOf(long transfers, Icp available) {
        return least(
                BigInteger.valueOf(transfers).multiply(BigInteger.valueOf(IcpLedgerRules.TRANSFER_FEE.e8s())),
                available);
    }

    private static Icp least(BigInteger e8s, Icp available) {
        return new Icp(e8s.min(BigInteger.valueOf(available.e8s())).longValueExact());
    }
}
