package org.icsim.models.providers;

import java.time.LocalDate;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.Xdr;

/**
 * On which terms XDR become ICP when providers are paid.
 *
 * @param meanPrice    of one ICP, the mean of the last 30 days
 * @param minimumPrice of one ICP, below which none is reckoned; positive
 * @param cap          the most that one provider is paid at once
 */
public record MintTerms(Xdr meanPrice, Xdr minimumPrice, Icp cap) {
    /** Source: {@code maximum_node_provider_rewards_e8s}, dfinity/ic {@code rs/nns/governance/src/network_economics.rs}. */
    public static final Icp CAP = Icp.of(1_000_000);

    /**
     * When the minimum was raised. Source: the summary of July 2026 in dfinity/governance-app. Simplification: it tells the month
     * and not the day; the first is taken.
     */
    public static final LocalDate MINIMUM_RAISED = LocalDate.of(2026, 7, 1);

    private static final int MINIMUM_RATE_BEFORE = 100;
    private static final int MINIMUM_RATE_SINCE = 200;
    private static final long PERMYRIAD_PER_HUNDREDTH = 100;

    public MintTerms {
        if (minimumPrice.compareTo(Xdr.ZERO) == 0) {
            throw new IllegalArgumentException("expected a positive minimum price; got " + minimumPrice);
        }
    }

    /** Returns the network's terms on a day: a minimum of 1 XDR, since July 2026 2 XDR; a cap of a million ICP. */
    public static MintTerms on(LocalDate day, Xdr meanPrice) {
        return new MintTerms(meanPrice, new Xdr(PERMYRIAD_PER_HUNDREDTH * minimumRate(day)), CAP);
    }

    /** Returns {@code minimum_icp_xdr_rate} of a day, in hundredths of an XDR per ICP. */
    public static int minimumRate(LocalDate day) {
        return day.isBefore(MINIMUM_RAISED) ? MINIMUM_RATE_BEFORE : MINIMUM_RATE_SINCE;
    }

    /** Returns the price at which ICP are reckoned: the mean, or the minimum if that is more. */
    public Xdr price() {
        return meanPrice.compareTo(minimumPrice) > 0 ? meanPrice : minimumPrice;
    }
}
