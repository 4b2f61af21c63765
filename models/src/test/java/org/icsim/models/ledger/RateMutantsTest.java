package org.icsim.models.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.icsim.models.ledger.mutants.MutantRules;
import org.icsim.models.ledger.mutants.MutantRules.Mutant;
import org.junit.jupiter.api.Test;

/** Each broken rule of a mean is found out by the law that the honest ones keep. */
class RateMutantsTest {

    @Test
    void aMeanOverADayTooManyIsSeen() {
        assertMeanFoundOut(Mutant.WINDOW_TOO_LONG);
    }

    @Test
    void aMeanOverADayTooFewIsSeen() {
        assertMeanFoundOut(Mutant.WINDOW_TOO_SHORT);
    }

    @Test
    void roundingAMeanUpIsSeen() {
        assertMeanFoundOut(Mutant.MEAN_ROUNDED_UP);
    }

    @Test
    void countingMissingDaysAsZeroIsSeen() {
        assertMeanFoundOut(Mutant.MISSING_DAYS_AS_ZERO);
    }

    private static void assertMeanFoundOut(Mutant mutant) {
        assertThat(brokenMeans(new MutantRules(mutant, new NetworkRateRules()))).contains(RateLaws.MEAN_OF_WINDOW);
        assertThat(brokenMeans(new NetworkRateRules())).isEmpty();
    }

    /** Rising rates on two days of three, over a window of a week and a ring that holds more. */
    private static Set<String> brokenMeans(RateRules rules) {
        RateHistory history = new RateHistory(20, rules);
        TreeMap<Long, IcpRate> all = new TreeMap<>();
        Set<String> broken = new TreeSet<>();
        for (long day = 0; day < 60; day++) {
            if (day % 3 != 1) {
                all.put(day, new IcpRate(100 + day * day));
                history.record(day, all.get(day));
            }
            for (RateHistory.Gaps gaps : RateHistory.Gaps.values()) {
                broken.addAll(RateLaws.brokenByMean(history, all, day, 7, gaps));
            }
        }
        return broken;
    }
}
