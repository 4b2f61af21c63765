package org.icsim.models.economy;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.Xdr;

/** What holds for every burn and every mean; each law tells its name where it is broken. */
final class EconomyLaws {
    static final String WORTH_AT_MOST_DEMAND = "what is burned for cycles is worth no more than what is demanded";
    static final String WORTH_ALL_BUT_AN_E8 = "one e8s more would be worth more than what is demanded";
    static final String BURNED_EXISTS = "no more is burned than there is";
    static final String FEES_PAID = "each transfer burns a fee";
    static final String MEAN_OF_WINDOW = "a mean is that of the rates of the days of its window";

    private EconomyLaws() {}

    /** Returns the names of the laws that a burn breaks. */
    static List<String> brokenByBurn(EconomyRules rules, Xdr demand, IcpRate rate, Icp available, long transfers) {
        List<String> broken = new ArrayList<>();
        Icp burned = rules.burnedFor(demand, rate, available);
        // Both in cycles: an e8s pays for as many as the rate has units, a ten-thousandth of an XDR for 10⁸.
        BigInteger demanded = BigInteger.valueOf(demand.permyriad()).multiply(BigInteger.valueOf(100_000_000));
        BigInteger unit = BigInteger.valueOf(rate.permyriad());
        BigInteger worth = unit.multiply(BigInteger.valueOf(burned.e8s()));
        boolean isAll = burned.compareTo(available) >= 0;
        add(broken, worth.compareTo(demanded) <= 0, WORTH_AT_MOST_DEMAND);
        add(broken, isAll || worth.add(unit).compareTo(demanded) > 0, WORTH_ALL_BUT_AN_E8);
        add(broken, burned.compareTo(available) <= 0, BURNED_EXISTS);

        long fees = rules.feesOf(transfers, available).e8s();
        add(broken, fees == Math.min(transfers * 10_000, available.e8s()), FEES_PAID);
        return broken;
    }

    /** Returns the names of the laws that a mean breaks, told from the rates of all days. */
    static List<String> brokenByMean(
            RateHistory history, NavigableMap<Long, IcpRate> all, long last, int days, RateHistory.Gaps gaps) {
        BigInteger sum = BigInteger.ZERO;
        int known = 0;
        for (long day = Math.max(0, last - days + 1); day <= last; day++) {
            var entry = all.floorEntry(day);
            boolean counts = entry != null && (gaps == RateHistory.Gaps.CARRIED || entry.getKey() == day);
            if (counts) {
                sum = sum.add(BigInteger.valueOf(entry.getValue().permyriad()));
                known++;
            }
        }
        Optional<IcpRate> expected = known == 0
                ? Optional.empty()
                : Optional.of(new IcpRate(sum.divide(BigInteger.valueOf(known)).longValueExact()));
        List<String> broken = new ArrayList<>();
        add(broken, history.mean(last, days, gaps).equals(expected), MEAN_OF_WINDOW);
        return broken;
    }

    private static void add(List<String> broken, boolean holds, String law) {
        if (!holds) {
            broken.add(law);
        }
    }
}
