package org.icsim.models.ledger;

/** The means of rates as the network takes them: its cycles minting canister and its governance reckon alike. */
public record NetworkRateRules() implements RateRules {

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
}
