package org.icsim.scenarios.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.icsim.core.engine.Simulation;
import org.icsim.core.time.SimTime;
import org.icsim.models.workload.synthetic.BroadcastRounds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A yardstick does as much as what it is held against. */
class YardstickTest {
    private static final long SECOND = SimTime.NANOS_PER_SECOND;

    /** Each pending event renews itself as a Poisson process: {@code pending × time ÷ mean} of them, ± 5 deviations. */
    @Test
    void holdHasAsManyEventsAsItsRate() {
        long events = new HoldYardstick(new HoldYardstick.Shape(100, 0, SECOND, 1_000 * SECOND, 22)).run();

        assertThat((double) events).isCloseTo(100_000, within(5 * StrictMath.sqrt(100_000)));
    }

    /** A job stays for {@code least + mean}; that varies less than a Poisson process. */
    @Test
    void holdWithALeastTimeHasAsManyEventsAsJobsStay() {
        var shape = new HoldYardstick.Shape(200, SECOND / 4, 3 * SECOND / 4, 500 * SECOND, 22);

        assertThat((double) new HoldYardstick(shape).run()).isCloseTo(100_000, within(5 * StrictMath.sqrt(100_000)));
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 13, 40})
    void roundsAreThoseOfTheKernelsWorkload(int nodes) {
        long span = 800 * SECOND / nodes;
        List<String> names = IntStream.range(0, 5).mapToObj(i -> "group/" + i).toList();
        Simulation simulation = new Simulation(1, names);
        List<BroadcastRounds> groups = names.stream()
                .map(name -> new BroadcastRounds(simulation.process(name), nodes))
                .toList();
        groups.forEach(BroadcastRounds::start);
        simulation.runUntil(span);
        RoundsYardstick yardstick = new RoundsYardstick(new RoundsYardstick.Shape(names.size(), nodes, span));

        long deliveries = yardstick.run();

        long rounds = groups.stream()
                .mapToLong(group -> IntStream.range(0, nodes).map(group::round).sum())
                .sum();
        assertThat((double) deliveries / simulation.deliveries()).isCloseTo(1, within(0.01));
        assertThat((double) yardstick.rounds() / rounds).isCloseTo(1, within(0.01));
    }

    @Test
    void doesTheSameEachTime() {
        var rounds = new RoundsYardstick.Shape(2, 13, 10 * SECOND);
        var hold = new HoldYardstick.Shape(100, 0, SECOND, 10 * SECOND, 22);

        assertThat(new RoundsYardstick(rounds).run()).isEqualTo(new RoundsYardstick(rounds).run());
        assertThat(new HoldYardstick(hold).run()).isEqualTo(new HoldYardstick(hold).run());
    }
}
