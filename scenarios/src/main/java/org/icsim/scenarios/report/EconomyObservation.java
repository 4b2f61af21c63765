package org.icsim.scenarios.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.icsim.scenarios.load.PublishedSupplies;
import org.icsim.scenarios.run.EconomyQuantity;
import org.icsim.scenarios.schema.EconomyMetric;

/**
 * What was observed of the token economy in one run, or in all runs of one variant.
 *
 * @param variant   empty if the scenario has none
 * @param runs      how many
 * @param span      from the start to the end
 * @param trends    over time, in the order of dates; nothing where a quantity has no value
 * @param numbers   of the whole run; nothing for a metric that has no value
 * @param published supplies within the run that were published, in the order of dates
 * @param yields    of followed neurons
 * @param files     where all of it stands
 */
record EconomyObservation(
        String variant,
        int runs,
        Span span,
        Map<EconomyQuantity, List<Slice>> trends,
        Map<EconomyMetric, Range> numbers,
        List<PublishedSupplies.Point> published,
        List<Yield> yields,
        Files files) {
    private static final double DAYS_PER_YEAR = 365.25;
    private static final int TELLING_DAYS = 91;
    private static final int TELLING_PART = 4;

    EconomyObservation {
        trends = Map.copyOf(trends);
        numbers = Map.copyOf(numbers);
        published = List.copyOf(published);
        yields = List.copyOf(yields);
    }

    /** From the first to the last date, and how many days lie between them. */
    record Span(LocalDate from, LocalDate to, int days) {
        double years() {
            return days / DAYS_PER_YEAR;
        }
    }

    /**
     * A quantity on a date; of one run all percentiles are the same.
     *
     * @param percentiles 5th, 25th, 50th, 75th and 95th over the runs
     */
    record Slice(LocalDate date, List<Double> percentiles, double mean) {
        Slice {
            percentiles = List.copyOf(percentiles);
        }

        /** Returns the year with its fraction: 2026.5 is the middle of 2026. */
        double year() {
            return EconomyObservation.year(date);
        }

        double median() {
            return percentiles.get(2);
        }

        double least() {
            return percentiles.get(0);
        }

        double greatest() {
            return percentiles.get(4);
        }
    }

    /** The median over runs, and from the 5th to the 95th percentile. */
    record Range(double median, double low, double high) {}

    /** What a followed neuron earns in the first year, as a share of its stake: the median over runs. */
    record Yield(String name, int delayDays, boolean autoStaked, double share) {
        double years() {
            return delayDays / DAYS_PER_YEAR;
        }
    }

    /** The paths of the files that an observation was read from. */
    record Files(String trends, String published) {}

    /** Returns a date as a year with its fraction. */
    static double year(LocalDate date) {
        return date.getYear() + (date.getDayOfYear() - 1) / (double) date.lengthOfYear();
    }

    List<Slice> trend(EconomyQuantity quantity) {
        return trends.getOrDefault(quantity, List.of());
    }

    /** Returns a metric's median; nothing if it has no value. */
    OptionalDouble median(EconomyMetric metric) {
        Range range = numbers.get(metric);
        return range == null ? OptionalDouble.empty() : OptionalDouble.of(range.median());
    }

    /** Returns a trailing quantity without its first weeks, in which it leaps with each payment. */
    List<Slice> settledTrend(EconomyQuantity quantity) {
        int most = Math.min(TELLING_DAYS, span.days() / TELLING_PART);
        LocalDate first = span.from().plusDays(most);
        List<Slice> settled = trend(quantity).stream()
                .filter(slice -> !slice.date().isBefore(first))
                .toList();
        return settled.isEmpty() ? trend(quantity) : settled;
    }
}
