package org.icsim.scenarios.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.scenarios.report.Observation.RateSlice;
import org.icsim.scenarios.run.HistogramCsv.Group;
import org.icsim.scenarios.run.LatencySeriesCsv.Row;

/**
 * What numbers say, in words. Numbers are rounded half-even to three significant digits, but from a tenth on to no more than
 * two decimals.
 */
final class Wording {
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    private Wording() {}

    /** Returns a number, such as {@code 0.66}, {@code 13.5} or {@code 1,860}. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "nothing";
        }
        BigDecimal rounded = new BigDecimal(value).round(DIGITS);
        int most = Math.abs(value) >= 0.1 ? 2 : 9;
        return fixed(
                rounded, Math.max(0, Math.min(most, rounded.stripTrailingZeros().scale())));
    }

    /** Returns a number with so many decimals. */
    static String fixed(BigDecimal value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value.setScale(decimals, RoundingMode.HALF_EVEN));
    }

    static String seconds(double value) {
        return number(value) + " s";
    }

    /** Returns how the share of blocks is said, such as {@code 93 %}. */
    static String percent(double share) {
        return fixed(BigDecimal.valueOf(100 * share), share < 0.1 ? 1 : 0) + " %";
    }

    static String down(Observation observation, long down) {
        return down == 0 ? "all nodes up" : down + " of " + observation.nodes() + " nodes down";
    }

    /** Returns the finding of a chart of percentiles with a line for each number of nodes down. */
    static String finalityByDown(Observation observation) {
        List<Group> groups = observation.finality().groups();
        Group least = groups.get(0);
        Group most = groups.get(groups.size() - 1);
        return groups.size() == 1
                ? finality(observation)
                : "With " + down(observation, most.replicasDown()) + ", 99 % of "
                        + observation.what().plural() + " are final within " + p99(most.histogram()) + " instead of "
                        + p99(least.histogram());
    }

    /** Returns the finding of a subnet's latencies taken together. */
    static String finality(Observation observation) {
        LatencyHistogram all = observation.allFinality();
        return "Half of the " + observation.what().plural() + " are final within " + seconds(all.percentileSeconds(50))
                + ", 99 % within " + p99(all);
    }

    /** Returns the finding of latencies side by side. */
    static String finalityCompared(List<Observation> observations, Function<Observation, String> name) {
        ToDoubleFunction<Observation> p99 = o -> o.allFinality().percentileSeconds(99);
        return "99 % of " + observations.get(0).what().plural() + " are final within "
                + compared(observations, name, p99, " s");
    }

    /** Returns the finding of latencies over time. */
    static String finalityOverTime(Observation observation) {
        double most = p99(observation, row -> isWithinWorstOutage(observation, row))
                .max(Comparator.naturalOrder())
                .orElse(Double.NaN);
        List<Double> calm =
                p99(observation, row -> isCalm(observation, row)).sorted().toList();
        if (calm.isEmpty()) {
            return finality(observation);
        }
        String least = number(calm.get(0));
        String greatest = number(calm.get(calm.size() - 1));
        String range = least.equals(greatest) ? "at " + least + " s" : "between " + least + " and " + greatest + " s";
        return observation.mostDown() == 0 || Double.isNaN(most)
                ? "The 99th percentile stays " + range
                : "The 99th percentile reaches " + seconds(most) + " with " + down(observation, observation.mostDown())
                        + "; otherwise it is mostly " + seconds(calm.get(calm.size() / 2));
    }

    private static Stream<Double> p99(Observation observation, Predicate<Row> isMeant) {
        return observation.overTime().rows().stream()
                .filter(isMeant)
                .map(Row::p99)
                .map(Results::number)
                .filter(Double::isFinite);
    }

    private static boolean isWithinWorstOutage(Observation observation, Row row) {
        double middle = row.fromSeconds().doubleValue() + row.spanSeconds().doubleValue() / 2;
        return observation.outages().stream()
                .anyMatch(outage ->
                        outage.down() == observation.mostDown() && outage.from() <= middle && middle < outage.to());
    }

    private static boolean isCalm(Observation observation, Row row) {
        double middle = row.fromSeconds().doubleValue() + row.spanSeconds().doubleValue() / 2;
        return observation.outages().stream().noneMatch(outage -> outage.from() <= middle && middle < outage.to());
    }

    /** Returns the finding of a block rate over time. */
    static String rate(Observation observation) {
        double calm = observation.meanRateWhile(0);
        double worst = observation.meanRateWhile(observation.mostDown());
        if (observation.mostDown() > 0 && Double.isFinite(calm) && Double.isFinite(worst)) {
            return "From " + number(calm) + " to " + number(worst) + " blocks a second with "
                    + down(observation, observation.mostDown());
        }
        double least =
                observation.rates().stream().mapToDouble(RateSlice::mean).min().orElse(0);
        double most =
                observation.rates().stream().mapToDouble(RateSlice::mean).max().orElse(0);
        return number(observation.meanRate()) + " blocks a second, never less than " + number(least) + " nor more than "
                + number(most);
    }

    /** Returns the finding of block rates side by side. */
    static String ratesCompared(List<Observation> observations, Function<Observation, String> name) {
        return "Blocks a second: " + compared(observations, name, Observation::meanRate, "");
    }

    /** Returns the finding on who makes blocks. */
    static String makers(Observation observation) {
        double higher = observation.rates().stream()
                .mapToDouble(slice -> slice.higherRank() * slice.span())
                .sum();
        double all = observation.rates().stream()
                .mapToDouble(slice -> slice.mean() * slice.span())
                .sum();
        return all == 0
                ? "No block became final"
                : percent(1 - higher / all) + " of the final blocks come from the maker of rank 0";
    }

    /** Returns each value with its name if there are few, else the least and the greatest. */
    private static String compared(
            List<Observation> observations,
            Function<Observation, String> name,
            ToDoubleFunction<Observation> value,
            String unit) {
        Function<Observation, String> said = o -> number(value.applyAsDouble(o)) + unit + " (" + name.apply(o) + ")";
        if (observations.size() == 2) {
            Observation first = observations.get(0);
            Observation second = observations.get(1);
            double change = value.applyAsDouble(second) / value.applyAsDouble(first) - 1;
            return said.apply(second) + " instead of " + said.apply(first) + ", " + percent(Math.abs(change))
                    + (change < 0 ? " less" : " more");
        }
        if (observations.size() <= 3) {
            return String.join(", ", observations.stream().map(said).toList());
        }
        List<Observation> ordered =
                observations.stream().sorted(Comparator.comparingDouble(value)).toList();
        return said.apply(ordered.get(0)) + " to " + said.apply(ordered.get(ordered.size() - 1));
    }

    private static String p99(LatencyHistogram histogram) {
        return seconds(histogram.percentileSeconds(99));
    }
}
