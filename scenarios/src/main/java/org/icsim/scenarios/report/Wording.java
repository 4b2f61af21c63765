package org.icsim.scenarios.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.scenarios.report.Observation.Latency;
import org.icsim.scenarios.report.Observation.Phase;
import org.icsim.scenarios.report.Observation.RateSlice;
import org.icsim.scenarios.run.HistogramCsv.Group;
import org.icsim.scenarios.run.HistogramCsv.Outages;
import org.icsim.scenarios.run.LatencySeriesCsv.Row;

/**
 * What the numbers of one subnet say, in words. Numbers are rounded half-even to three significant digits, from one on to
 * no more than two decimals.
 */
final class Wording {
    private static final MathContext DIGITS = new MathContext(3, RoundingMode.HALF_EVEN);

    /** From this share on, messages without an answer would change what percentiles say. */
    private static final double WORTH_SAYING = 0.005;

    private Wording() {}

    /** Returns what is to be said of messages that are in no latency; nothing if they are few. */
    static String unanswered(Observation observation) {
        double share = observation.whole().unanswered();
        String what = observation.what() == Latency.REPLY
                ? " of the messages have no reply: no replica was up, theirs went down or fell behind,"
                : " of the messages found no replica, or theirs never knew them to be final,";
        return share >= WORTH_SAYING ? " " + percent(share) + what + " or the run ended first." : "";
    }

    /** Returns whether so many messages are in no latency that percentiles have to say so. */
    static boolean misses(Observation observation) {
        return observation.whole().unanswered() >= WORTH_SAYING;
    }

    /** Returns a number, such as {@code 0.657}, {@code 13.5} or {@code 1,860}. */
    static String number(double value) {
        if (!Double.isFinite(value)) {
            return "nothing";
        }
        BigDecimal rounded = BigDecimal.valueOf(value).round(DIGITS);
        int most = Math.abs(value) >= 1 ? 2 : 9;
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

    /** Returns a share with as many decimals as it takes not to say all or nothing where it is not. */
    static String percent(double share) {
        if (share == 0 || share == 1) {
            return share == 0 ? "0 %" : "100 %";
        }
        for (int decimals = 0; decimals <= 3; decimals++) {
            BigDecimal percent = BigDecimal.valueOf(100 * share).setScale(decimals, RoundingMode.HALF_EVEN);
            if (percent.signum() != 0 && percent.compareTo(BigDecimal.valueOf(100)) != 0) {
                return fixed(percent, decimals) + " %";
            }
        }
        return share < 0.5 ? "nearly 0 %" : "nearly 100 %";
    }

    /** Returns what befell the replicas, as a curve is named after it. */
    static String befell(Observation observation, Outages outages) {
        Phase phase = new Phase(0, 0, outages.replicasDown(), outages.replicasDown(), outages.otherFaults(), 0);
        if (phase.hasFault()) {
            return phase.inWords(observation.nodes());
        }
        boolean isOnlyDown = observation.outages().stream()
                .allMatch(outage -> outage.others().isEmpty());
        String well = isOnlyDown ? "all nodes up" : "all well";
        return outages.isAfterOutage() ? well + " again" : observation.outages().isEmpty() ? well : well + ", before";
    }

    private static String during(Observation observation, Phase outage) {
        return outage.inWords(observation.nodes());
    }

    private static String halted(Observation observation, Phase worst) {
        return "The subnet stands still with " + during(observation, worst);
    }

    /** Returns the finding of latencies that are told apart by what befell the replicas. */
    static String finalityByOutage(Observation observation) {
        Optional<Phase> worst = observation.worstOutage();
        if (worst.isPresent() && observation.isHalted()) {
            return halted(observation, worst.get());
        }
        if (worst.isEmpty()) {
            return finality(observation);
        }
        Outages at = new Outages(worst.get().greatest(), worst.get().others(), false);
        Optional<LatencyHistogram> during = histogram(observation, at);
        if (during.isEmpty()) {
            return finality(observation);
        }
        String before = histogram(observation, new Outages(0, "", false))
                .map(histogram -> " instead of " + p99(histogram))
                .orElse("");
        return "With " + befell(observation, at) + ", 99 % of "
                + observation.what().plural() + outcome(observation) + p99(during.get()) + before;
    }

    private static Optional<LatencyHistogram> histogram(Observation observation, Outages outages) {
        return observation.finality().groups().stream()
                .filter(group -> group.outages().equals(outages))
                .map(Group::histogram)
                .findFirst();
    }

    /** Returns the finding of a subnet's latencies taken together. */
    static String finality(Observation observation) {
        LatencyHistogram all = observation.allFinality();
        String messages = observation.what().plural();
        String subject = observation.whole().unanswered() >= WORTH_SAYING
                ? "Of the " + messages + (observation.what() == Latency.REPLY ? " with a reply" : " that were answered")
                        + ", half"
                : "Half of the " + messages;
        return subject + outcome(observation) + seconds(all.percentileSeconds(50)) + ", 99 % within " + p99(all);
    }

    private static String outcome(Observation observation) {
        return " are " + observation.what().outcome() + " within ";
    }

    /** Returns the finding of latencies over time. */
    static String finalityOverTime(Observation observation) {
        List<Double> calm = p99(observation, middle -> middle < observation.firstOutage());
        Optional<Phase> worst = observation.worstOutage();
        if (worst.isEmpty()) {
            return calm.isEmpty() ? finality(observation) : "The 99th percentile stays " + range(calm);
        }
        if (observation.isHalted()) {
            return halted(observation, worst.get());
        }
        List<Double> within = p99(observation, worst.get()::covers);
        if (within.isEmpty()) {
            return finality(observation);
        }
        List<Double> ever = p99(observation, middle -> true);
        String during = seconds(within.get(within.size() - 1));
        String highest = seconds(ever.get(ever.size() - 1));
        return "The 99th percentile reaches " + during + " with " + during(observation, worst.get())
                + (highest.equals(during) ? "" : ", " + highest + " at its highest")
                + (calm.isEmpty() ? "" : "; before, it is mostly " + seconds(calm.get(calm.size() / 2)));
    }

    private static String range(List<Double> sorted) {
        String least = number(sorted.get(0));
        String greatest = number(sorted.get(sorted.size() - 1));
        return least.equals(greatest) ? "at " + least + " s" : "between " + least + " and " + greatest + " s";
    }

    /** Returns the 99th percentiles of the buckets whose middle is meant, in ascending order. */
    private static List<Double> p99(Observation observation, Predicate<Double> isMeant) {
        Stream<Row> rows = observation.overTime().rows().stream();
        return rows.filter(row -> isMeant.test(
                        row.fromSeconds().doubleValue() + row.spanSeconds().doubleValue() / 2))
                .map(Row::p99)
                .map(Results::number)
                .filter(Double::isFinite)
                .sorted()
                .toList();
    }

    /** Returns the finding of a block rate over time. */
    static String rate(Observation observation) {
        Optional<Phase> worst = observation.worstOutage();
        if (worst.isPresent() && observation.isHalted()) {
            return halted(observation, worst.get());
        }
        double before = observation.rateBefore();
        double during = worst.map(Phase::rate).orElse(Double.NaN);
        if (worst.isPresent() && Double.isFinite(before) && Double.isFinite(during)) {
            return "From " + number(before) + " to " + number(during) + " blocks a second with "
                    + during(observation, worst.get());
        }
        double least =
                observation.rates().stream().mapToDouble(RateSlice::mean).min().orElse(0);
        double most =
                observation.rates().stream().mapToDouble(RateSlice::mean).max().orElse(0);
        return number(observation.whole().rate()) + " blocks a second, between " + number(least) + " and "
                + number(most)
                + " in slices of " + seconds(observation.rates().get(0).span())
                + (observation.runs() > 1 ? ", on average over " + observation.runs() + " runs" : "");
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

    private static String p99(LatencyHistogram histogram) {
        return seconds(histogram.percentileSeconds(99));
    }
}
