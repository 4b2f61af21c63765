package org.icsim.scenarios.targets;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsim.models.network.Latencies;
import org.icsim.scenarios.load.MeasuredLatencies;

/**
 * A statistic of round trips between nodes, over each pair of different nodes of a subnet, in milliseconds rounded to whole
 * ones, as published.
 */
record RoundTripMeasurement(Group group, Statistic statistic) implements Measurement {
    private static final String BY_DISTANCE = "network={ measured: [] }";

    /** Whose round trips; a constant bears the beginning of the targets' ids. */
    enum Group {
        /** Measured between the nodes of lhg73. */
        RTT_13,
        /** Measured between the nodes of io67a. */
        RTT_13B,
        /** Measured between the nodes of uzr34. */
        RTT_28,
        /** By distance, between the nodes of each subnet of mainnet. */
        RTT,
        /** By distance, between the nodes of the European subnet. */
        RTT_EU;

        private List<Statistic> published() {
            return switch (this) {
                case RTT_13, RTT_13B, RTT_28 -> List.of(Statistic.values());
                case RTT -> List.of(Statistic.MEAN);
                case RTT_EU -> List.of(Statistic.MEDIAN, Statistic.MAX);
            };
        }

        private List<Latencies> latencies(String preset) {
            return switch (this) {
                case RTT_13 -> List.of(MeasuredLatencies.of("lhg73"));
                case RTT_13B -> List.of(MeasuredLatencies.of("io67"));
                case RTT_28 -> List.of(MeasuredLatencies.of("uzr34"));
                case RTT -> Trial.ofMainnet(preset).with(BY_DISTANCE).latencies();
                case RTT_EU ->
                    Trial.under(preset).like("bkfrj").with(BY_DISTANCE).latencies();
            };
        }
    }

    /** What is said of the round trips. */
    enum Statistic {
        /** Of an even number of values, the mean of the two in the middle. */
        MEDIAN,
        MEAN,
        /** By nearest rank: the least value that 90 % do not exceed. */
        P90,
        MAX
    }

    /** Returns each statistic of each group of round trips of which something was published. */
    static Stream<RoundTripMeasurement> all() {
        return Stream.of(Group.values())
                .flatMap(group ->
                        group.published().stream().map(statistic -> new RoundTripMeasurement(group, statistic)));
    }

    @Override
    public String id() {
        return group + "_" + statistic;
    }

    @Override
    public double measure(String preset) {
        double[] millis = group.latencies(preset).stream()
                .flatMapToDouble(RoundTripMeasurement::millis)
                .sorted()
                .toArray();
        int count = millis.length;
        return Math.rint(
                switch (statistic) {
                    case MEDIAN -> (millis[(count - 1) / 2] + millis[count / 2]) / 2;
                    case MEAN -> Arrays.stream(millis).sum() / count;
                    case P90 -> millis[(9 * count + 9) / 10 - 1];
                    case MAX -> millis[count - 1];
                });
    }

    /** Round trips are symmetric, so one triangle has every pair. */
    private static DoubleStream millis(Latencies latencies) {
        return IntStream.range(0, latencies.nodes())
                .boxed()
                .flatMapToDouble(
                        from -> IntStream.range(0, from).mapToDouble(to -> latencies.roundTripNanos(from, to) / 1e6));
    }
}
