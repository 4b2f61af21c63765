package org.icsim.scenarios.bench;

import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.icsim.scenarios.schema.Traffic;

/**
 * Something fixed to be measured.
 *
 * @param name        as {@code --only} takes it; two workloads of one name differ in their traffic
 * @param traffic     which artifacts travel, where there are any: {@code full} or {@code shares}
 * @param windowNanos the length of the engine's conservative window, where there is a channel
 * @param runs        how many simulations, one after the other, a repeat consists of: one, unless that is over too soon
 * @param preparation makes it ready, its spans shrunk and on so many threads
 */
public record Workload(
        String name,
        Optional<String> traffic,
        Optional<Long> windowNanos,
        int runs,
        Function<Effort, Prepared> preparation) {

    /** Returns a workload of one simulation a repeat, without artifacts and channels. */
    static Workload of(String name, Function<Effort, Prepared> preparation) {
        return new Workload(name, Optional.empty(), Optional.empty(), 1, preparation);
    }

    Workload withTraffic(Traffic its) {
        return new Workload(name, Optional.of(its.toString()), windowNanos, runs, preparation);
    }

    Workload withWindow(long nanos) {
        return new Workload(name, traffic, Optional.of(nanos), runs, preparation);
    }

    Workload withRuns(int number) {
        return new Workload(name, traffic, windowNanos, number, preparation);
    }

    /** Returns the name with the traffic, which no other workload has. */
    String id() {
        return name + traffic.map(its -> "/" + its).orElse("");
    }

    /**
     * What a repeat needs.
     *
     * @param trials     makes one afresh
     * @param yardsticks makes one afresh, if there is one
     */
    record Prepared(Supplier<Trial> trials, Optional<Supplier<Yardstick>> yardsticks) {}
}
