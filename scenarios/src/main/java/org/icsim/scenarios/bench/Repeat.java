package org.icsim.scenarios.bench;

import java.util.Optional;

/**
 * One measured repeat of a workload.
 *
 * @param work          what happened; the same in every repeat
 * @param cost          of the simulations, without putting them together
 * @param liveHeapBytes what was reachable at the end
 * @param yardstick     how many events a second the yardstick made, right afterwards
 */
record Repeat(Work work, Cost cost, long liveHeapBytes, Optional<Double> yardstick) {
    /**
     * What happens in a repeat.
     *
     * @param fingerprint of the last of its simulations, all of which are equal
     */
    record Work(long events, long deliveries, long simulatedNanos, long fingerprint) {
        Work plus(Work other) {
            if (fingerprint != other.fingerprint) {
                throw new IllegalStateException("two simulations of one repeat differ: " + this + ", " + other);
            }
            return new Work(
                    events + other.events,
                    deliveries + other.deliveries,
                    simulatedNanos + other.simulatedNanos,
                    fingerprint);
        }
    }

    double eventsPerSecond() {
        return work.events / cost.wallSeconds();
    }

    double deliveriesPerSecond() {
        return work.deliveries / cost.wallSeconds();
    }

    double simulatedPerWall() {
        return (double) work.simulatedNanos / cost.wallNanos();
    }

    Optional<Double> cpuSeconds() {
        return cost.cpuNanos().isEmpty()
                ? Optional.empty()
                : Optional.of(cost.cpuNanos().getAsLong() / 1e9);
    }

    Optional<Double> bytesPerEvent() {
        return cost.allocatedBytes().isEmpty()
                ? Optional.empty()
                : Optional.of((double) cost.allocatedBytes().getAsLong() / work.events);
    }

    Optional<Double> ratioToYardstick() {
        return yardstick.map(its -> eventsPerSecond() / its);
    }
}
