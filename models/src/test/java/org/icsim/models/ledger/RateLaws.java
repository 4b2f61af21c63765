package org.icsim.models.ledger;

import java.math.BigInteger;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;

/** What holds for every mean of rates; each law tells its name where it is broken. */
final class RateLaws {
    static final String MEAN_OF_WINDOW = "a mean is that of the rates of the days of its window";

    private RateLaws() {}

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
        return history.mean(last, days, gaps).equals(expected) ? List.of() : List.of(MEAN_OF_WINDOW);
    }
}
