package org.icsim.scenarios.targets;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsim.scenarios.load.MeasuredLatencies;

/**
 * A statistic of the round trips that were measured between the nodes of a subnet, over each pair of different nodes, in
 * milliseconds rounded to whole ones, as published.
 *
 * @param matrix how the targets call the subnet's round trips
 * @param subnet the beginning of its id
 */
record RoundTripMeasurement(String matrix, String subnet, Statistic statistic) implements Measurement {
    /** What is said of the round trips. */
    enum Statistic {
        /** Of an even number of values, the mean of the two in the middle. */
        MEDIAN,
        MEAN,
        /** By nearest rank: the least value that 90 % do not exceed. */
        P90,
        MAX
    }

    /** Returns each statistic of each measured subnet. */
    static Stream<RoundTripMeasurement> all() {
        return Stream.of(Statistic.values())
                .flatMap(statistic -> Stream.of(
                        new RoundTripMeasurement("RTT_13", "lhg73", statistic),
                        new RoundTripMeasurement("RTT_13b", "io67", statistic),
                        new RoundTripMeasurement("RTT_28", "uzr34", statistic)));
    }

    @Override
    public String id() {
        return matrix + "_" + statistic;
    }

    @Override
    public double measure(String preset) {
        double[] millis = sortedRoundTrips();
        int count = millis.length;
        return Math.rint(
                switch (statistic) {
                    case MEDIAN -> (millis[(count - 1) / 2] + millis[count / 2]) / 2;
                    case MEAN -> Arrays.stream(millis).sum() / count;
                    case P90 -> millis[(9 * count + 9) / 10 - 1];
                    case MAX -> millis[count - 1];
                });
    }

    /** A matrix is symmetric, so one of its triangles has every pair. */
    private double[] sortedRoundTrips() {
        double[][] millis = MeasuredLatencies.roundTripMillis(subnet);
        return IntStream.range(0, millis.length)
                .mapToObj(row -> Arrays.copyOf(millis[row], row))
                .flatMapToDouble(Arrays::stream)
                .sorted()
                .toArray();
    }
}
