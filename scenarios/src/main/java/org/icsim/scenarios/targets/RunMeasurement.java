package org.icsim.scenarios.targets;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.icsim.models.consensus.ConsensusMeter;
import org.icsim.scenarios.load.MeasuredLatencies;

/** Numbers measured by running small scenarios under the target's preset; a constant bears the target's id. */
enum RunMeasurement implements Measurement {
    BR13_600(preset -> meanOverSubnets(Trial.under(preset), meter -> 1 / meter.meanIntervalSeconds())),
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
    ICC_TP_INTERVAL(preset -> 10 * optimum(preset).meanIntervalSeconds()),
    ICC_TP_FINALITY(preset -> 10 * optimum(preset).blockFinality().meanSeconds());

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
