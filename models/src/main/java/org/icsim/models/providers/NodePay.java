package org.icsim.models.providers;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.Quotient;
import org.icsim.models.ledger.Xdr;

/**
 * What node providers are paid over a run.
 *
 * @param schedule     what all of them earn together
 * @param shares       what each provider earns, in any unit common to all; at least one, all positive. Providers keep their
 *                     share of the whole
 * @param minimumPrice the price below which none is reckoned; empty for the network's by date ({@link MintTerms#on})
 * @param cap          the most that one provider is paid at once
 * @param first        when they are paid first; then every {@link NetworkRules#MINT_PERIOD_SECONDS}
 */
public record NodePay(PaySchedule schedule, List<Long> shares, Optional<Xdr> minimumPrice, Icp cap, Instant first) {
    public NodePay {
        shares = List.copyOf(shares);
        if (shares.isEmpty() || shares.stream().anyMatch(share -> share < 1)) {
            throw new IllegalArgumentException("expected a positive share of each provider; got " + shares);
        }
    }

    /**
     * Returns what each provider has earned in the period that ends at a moment, in the order of shares: its share of the pay in
     * the middle of the period, rounded down.
     */
    public List<Xdr> owed(Instant end) {
        long all = schedule.perMonth(end.minusSeconds(NetworkRules.MINT_PERIOD_SECONDS / 2))
                .permyriad();
        long whole = shares.stream().reduce(0L, Math::addExact);
        return shares.stream()
                .map(share -> new Xdr(Quotient.floor(all, share, whole)))
                .toList();
    }

    /** Returns the terms of a day. */
    public MintTerms terms(LocalDate day, Xdr meanPrice) {
        return new MintTerms(
                meanPrice,
                minimumPrice.orElseGet(() -> MintTerms.on(day, meanPrice).minimumPrice()),
                cap);
    }
}
