package org.icsim.scenarios.run;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.schema.EconomyMetric;

/**
 * What came out of a token economy in one run.
 *
 * @param from      the date of the start
 * @param to        the date of the end
 * @param days      between the two
 * @param numbers   a metric each, in the order of {@link EconomyMetric}
 * @param published supplies within the run that were published, in the order of their dates
 * @param yields    of neurons that were followed, in the order of the scenario
 */
public record EconomySummary(
        LocalDate from,
        LocalDate to,
        int days,
        List<EconomyNumber> numbers,
        List<PublishedSupply> published,
        List<FollowedYield> yields) {
    public EconomySummary {
        numbers = List.copyOf(numbers);
        published = List.copyOf(published);
        yields = List.copyOf(yields);
    }

    /** Returns what was measured; empty if there was nothing to measure. */
    public Optional<BigDecimal> value(EconomyMetric metric) {
        return numbers.stream()
                .filter(number -> number.metric().equals(metric.key()))
                .findFirst()
                .flatMap(EconomyNumber::value);
    }

    /**
     * A number that was measured.
     *
     * @param metric its key, such as {@code supply}
     * @param unit   empty where numbers stand alone
     * @param value  empty if there was nothing to measure
     */
    public record EconomyNumber(String metric, String unit, Optional<BigDecimal> value) {
        /** Returns what was measured of a metric. */
        public static EconomyNumber of(EconomyMetric metric, Optional<BigDecimal> value) {
            return new EconomyNumber(metric.key(), metric.unit().symbol(), value);
        }
    }

    /**
     * A supply that was published, and that of the run on its date, in ICP.
     *
     * @param growthError the difference between simulated and published growth since the first supply that judges, as a share
     *                    of the published one; empty up to that one, and where the published supply has not grown
     */
    public record PublishedSupply(
            LocalDate date, BigDecimal publishedIcp, BigDecimal simulatedIcp, Optional<BigDecimal> growthError) {}

    /**
     * What a followed neuron earns.
     *
     * @param name      such as {@code 8y staking its rewards}
     * @param delayDays its dissolve delay
     * @param firstYear what it earns in the first 365 days, as a share of its stake; in a shorter run, as much in as long
     */
    public record FollowedYield(String name, int delayDays, boolean autoStaked, BigDecimal firstYear) {}
}
