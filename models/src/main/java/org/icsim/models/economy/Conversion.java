package org.icsim.models.economy;

import java.util.Optional;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.RateHistory;

/**
 * Which share of new maturity its owners turn into ICP; the rest stays maturity, or is staked.
 *
 * <p>Voting rewards are maturity, not ICP, so this behaviour decides how fast supply grows. It is the free parameter of any
 * chart of supply: between October 2023 and June 2024 about a third was turned into ICP. Nothing in the network fixes it.
 */
public sealed interface Conversion permits Conversion.Constant, Conversion.ByTrend {
    /** The share that is everything. */
    int WHOLE = 10_000;

    /** Returns today's share in ten-thousandths, from 0 to {@link #WHOLE}; today is the last day that has a rate. */
    int sharePermyriad(RateHistory rates);

    /** Returns the greatest share that can come, in ten-thousandths. */
    int greatestPermyriad();

    /**
     * Returns the maturity that is turned into ICP, rounded down to an e8s; before modulation.
     *
     * @param newMaturity in ICP equivalents
     */
    default Icp converted(Icp newMaturity, RateHistory rates) {
        return newMaturity.timesFloor(sharePermyriad(rates), WHOLE);
    }

    /**
     * The same share every day.
     *
     * @param share in ten-thousandths, from 0 to 10,000
     */
    record Constant(int share) implements Conversion {
        public Constant {
            Range.require("a share in ten-thousandths", share, 0, WHOLE);
        }

        @Override
        public int sharePermyriad(RateHistory rates) {
            return share;
        }

        @Override
        public int greatestPermyriad() {
            return share;
        }
    }

    /**
     * A share that follows where the price stands:
     *
     * <pre>
     * share = base + slope × (recent − reference) ÷ reference
     * </pre>
     *
     * <p>with the means of {@link RateHistory#RECENT_DAYS} and {@link RateHistory#REFERENCE_DAYS} days, gaps carried, the
     * quotient cut off towards zero, then brought between {@code least} and {@code greatest}. These are the means by which the
     * network modulates maturity. Before any rate is known the share is {@code base}.
     *
     * <p>The form and its slope are assumptions: nobody has measured them.
     *
     * @param base     in ten-thousandths, from {@code least} to {@code greatest}
     * @param slope    in ten-thousandths for a price at twice its mean; from −1,000,000 to 1,000,000, positive where owners
     *                 sell into a rising price
     * @param least    in ten-thousandths, from 0 to {@code greatest}
     * @param greatest in ten-thousandths, up to 10,000
     */
    record ByTrend(int base, int slope, int least, int greatest) implements Conversion {
        public ByTrend {
            Range.require("a greatest share in ten-thousandths", greatest, 0, WHOLE);
            Range.require("a least share in ten-thousandths", least, 0, greatest);
            Range.require("a share in ten-thousandths", base, least, greatest);
            Range.require("a slope in ten-thousandths", slope, -1_000_000, 1_000_000);
        }

        @Override
        public int sharePermyriad(RateHistory rates) {
            Optional<Long> today = rates.lastDay();
            return today.isPresent() ? shareOn(today.get(), rates) : base;
        }

        @Override
        public int greatestPermyriad() {
            return greatest;
        }

        private int shareOn(long today, RateHistory rates) {
            long recent = mean(rates, today, RateHistory.RECENT_DAYS);
            long reference = mean(rates, today, RateHistory.REFERENCE_DAYS);
            // At most 10⁶ × 10¹².
            long share = base + slope * (recent - reference) / reference;
            return (int) Math.min(Math.max(share, least), greatest);
        }

        private static long mean(RateHistory rates, long today, int days) {
            return rates.mean(today, days, RateHistory.Gaps.CARRIED)
                    .orElseThrow()
                    .permyriad();
        }
    }
}
