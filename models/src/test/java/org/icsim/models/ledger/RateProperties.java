package org.icsim.models.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class RateProperties {

    /** Whichever days have rates, and wherever it ends, a mean over a window that is kept is the one told from all rates. */
    @Property(tries = 500)
    void aMeanIsThatOfTheDaysOfItsWindow(
            @ForAll @Size(min = 1, max = 60) List<@LongRange(min = 1, max = IcpRate.GREATEST) Long> rates,
            @ForAll @Size(60) List<@IntRange(min = 1, max = 4) Integer> steps,
            @ForAll @IntRange(max = 100) int start,
            @ForAll @IntRange(min = 1, max = 40) int capacity,
            @ForAll @IntRange(min = 1, max = 40) int window,
            @ForAll @IntRange(min = -40, max = 40) int later,
            @ForAll RateHistory.Gaps gaps) {
        RateHistory history = new RateHistory(capacity, new NetworkRateRules());
        TreeMap<Long, IcpRate> all = new TreeMap<>();
        long day = start;
        for (int i = 0; i < rates.size(); i++) {
            day += steps.get(i);
            all.put(day, new IcpRate(rates.get(i)));
            history.record(day, all.get(day));

            int days = Math.min(window, capacity);
            long last = day + Math.max(later, days - capacity);
            assertThat(RateLaws.brokenByMean(history, all, last, days, gaps)).isEmpty();
            assertThat(history.on(day)).contains(all.get(day));
        }
    }
}
