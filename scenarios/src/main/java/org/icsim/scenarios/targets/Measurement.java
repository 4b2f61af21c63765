package org.icsim.scenarios.targets;

import java.util.List;
import java.util.stream.Stream;

/** How the number of a target is measured. */
public sealed interface Measurement
        permits RunMeasurement, TopologyMeasurement, RoundTripMeasurement, NnsMeasurement, EconomyMeasurement {
    /** Returns the id of the target, but for the case of letters. */
    String id();

    /** Returns the number, in the target's unit, as it comes out under a preset; numbers of data need none. */
    double measure(String preset);

    /** Returns every measurement. */
    static List<Measurement> all() {
        return Stream.of(
                        Stream.of(RunMeasurement.values()),
                        Stream.of(TopologyMeasurement.values()),
                        RoundTripMeasurement.all(),
                        Stream.of(NnsMeasurement.values()),
                        Stream.of(EconomyMeasurement.values()))
                .<Measurement>flatMap(group -> group)
                .toList();
    }

    /**
     * Returns the measurement of a target.
     *
     * @throws IllegalStateException if the file names a target that has none
     */
    static Measurement of(Target target) {
        return all().stream()
                .filter(measurement -> measurement.id().equalsIgnoreCase(target.id()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no measurement of " + target.id()));
    }
}
