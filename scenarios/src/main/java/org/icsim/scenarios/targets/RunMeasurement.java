package org.icsim.scenarios.targets;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.icsim.models.consensus.ConsensusMeter;
import org.icsim.scenarios.load.MeasuredLatencies;

/** Numbers measured by running small scenarios under the target's preset; a constant bears the target's id. */
enum RunMeasurement implements Measurement {
    BR13_600(preset -> meanOverSubnets(Trial.under(preset), meter -> 1 / meter.meanIntervalSeconds())),
    BR6_STAGING(preset -> 1
            / Trial.under(preset)
                    .with("subnets=[{ id: staging, nodes: 6 }]")
                    .run(1)
                    .meanIntervalSeconds()),
    BR_DOCS_LEAST(preset -> ratesOfMainnet(preset).min().orElseThrow()),
    BR_DOCS_GREATEST(preset -> ratesOfMainnet(preset).max().orElseThrow()),
    BR_OBS300(preset -> ratesOfMainnet(preset).max().orElseThrow()),
    CUP_TIME(preset -> Chain.BLOCKS_OF_AN_INTERVAL
            * meanOverSubnets(Trial.under(preset), ConsensusMeter::meanIntervalSeconds)
            / 60),
    BR13_DEAD1(preset -> 1 / meanOverSeeds(Trial.under(preset).withDead(1), ConsensusMeter::meanIntervalSeconds)),
    BR_MAX300(preset -> MeasuredLatencies.SUBNETS.stream()
            .map(subnet ->
                    Trial.under(preset).without("processing").like(subnet).run(1))
            .mapToDouble(meter -> 1 / meter.meanIntervalSeconds())
            .max()
            .orElseThrow()),
    DEAD1_DELTA(preset -> 1000
            * (meanOverSeeds(Trial.under(preset).withDead(1), ConsensusMeter::meanIntervalSeconds)
                    - meanOverSubnets(Trial.under(preset), ConsensusMeter::meanIntervalSeconds))),
    FIN_064(preset ->
            meanOverSubnets(Trial.under(preset), meter -> meter.blockFinality().meanSeconds())),
    LAT_APP(preset -> meanOverSubnets(
            Trial.under(preset).withUsersEverywhere(),
            meter -> meter.updateLatency().meanSeconds())),
    ICC_TP_INTERVAL(preset -> 10 * optimum(preset).meanIntervalSeconds()),
    ICC_TP_FINALITY(preset -> 10 * optimum(preset).blockFinality().meanSeconds());

    /** Known before the constants above are made. */
    private static final class Chain {
        /** Of a DKG interval, summary included: {@code dkg_interval_length} 499 + 1, dfinity/ic {@code rs/limits}. */
        static final int BLOCKS_OF_AN_INTERVAL = 500;
    }

    /** The 13-node subnets whose latencies have been measured. */
    private static final List<String> MEASURED_13 = List.of("lhg73", "io67");

    /** Which node is dead, and when its turns come, is left to chance: enough runs for an error of about 2 ms a block. */
    private static final long SEEDS = 13;

    @SuppressWarnings("ImmutableEnumChecker") // the functions above keep no state
    private final ToDoubleFunction<String> measure;

    RunMeasurement(ToDoubleFunction<String> measure) {
        this.measure = measure;
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public double measure(String preset) {
        return measure.applyAsDouble(preset);
    }

    /** Nothing takes time but a network delay of 100 ms: ten to the second. */
    private static ConsensusMeter optimum(String preset) {
        return Trial.under(preset)
                .atLatency("100ms")
                .without("processing")
                .without("initial-notary-delay")
                .run(1);
    }

    private static DoubleStream ratesOfMainnet(String preset) {
        return Trial.ofMainnet(preset).runAll(1).stream().mapToDouble(meter -> 1 / meter.meanIntervalSeconds());
    }

    private static double meanOverSubnets(Trial trial, ToDoubleFunction<ConsensusMeter> quantity) {
        return MEASURED_13.stream()
                .mapToDouble(subnet -> quantity.applyAsDouble(trial.like(subnet).run(1)))
                .average()
                .orElseThrow();
    }

    private static double meanOverSeeds(Trial trial, ToDoubleFunction<ConsensusMeter> quantity) {
        return MEASURED_13.stream()
                .flatMap(subnet -> seeds().map(seed -> trial.like(subnet).run(seed)))
                .mapToDouble(quantity)
                .average()
                .orElseThrow();
    }

    private static Stream<Long> seeds() {
        return LongStream.rangeClosed(1, SEEDS).boxed();
    }
}
