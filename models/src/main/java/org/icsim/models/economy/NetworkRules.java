package org.icsim.models.economy;

import java.math.BigInteger;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.Xdr;

/** The arithmetic of the network. */
public record NetworkRules() implements EconomyRules {
    /** The fee of a transfer. Source: {@code DEFAULT_TRANSFER_FEE}, dfinity/ic {@code rs/ledger_suite/icp/src/lib.rs}. */
    public static final Icp TRANSFER_FEE = new Icp(10_000);

    /**
     * The last day counts, the day {@code days} before it does not. Source: {@code compute_average_icp_xdr_rate_at_time},
     * dfinity/ic {@code rs/nns/cmc/src/main.rs}.
     */
    @Override
    public long firstDay(long lastDay, int days) {
        return lastDay - days + 1;
    }

    /** {@code sum ÷ known}, rounded down; days without a rate do not count. Source: as for {@link #firstDay}. */
    @Override
    public IcpRate mean(long sum, int known, int days) {
        return new IcpRate(sum / known);
    }

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
        return least(BigInteger.valueOf(transfers).multiply(BigInteger.valueOf(TRANSFER_FEE.e8s())), available);
    }

    private static Icp least(BigInteger e8s, Icp available) {
        return new Icp(e8s.min(BigInteger.valueOf(available.e8s())).longValueExact());
    }
}
