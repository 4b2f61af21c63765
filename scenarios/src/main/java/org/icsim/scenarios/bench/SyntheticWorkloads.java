package org.icsim.scenarios.bench;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.icsim.core.engine.Simulation;
import org.icsim.core.time.SimTime;
import org.icsim.models.workload.synthetic.BroadcastRounds;
import org.icsim.models.workload.synthetic.Hold;
import org.icsim.models.workload.synthetic.Phold;
import org.icsim.scenarios.bench.Workload.Prepared;

/** Workloads of the kernel alone, each with a yardstick of its own shape. */
final class SyntheticWorkloads {
    private static final long SEED = 1;
    private static final long MILLI = SimTime.NANOS_PER_MILLI;
    private static final long SECOND = SimTime.NANOS_PER_SECOND;
    private static final int GROUPS = 50;

    static final RoundsYardstick.Shape ROUNDS_OF_13 = new RoundsYardstick.Shape(GROUPS, 13, 100 * SECOND);
    static final RoundsYardstick.Shape ROUNDS_OF_28 = new RoundsYardstick.Shape(GROUPS, 28, 20 * SECOND);
    static final RoundsYardstick.Shape ROUNDS_OF_40 = new RoundsYardstick.Shape(GROUPS, 40, 10 * SECOND);

    private SyntheticWorkloads() {}

    /** Returns all of them, in the order in which they are shown. */
    static List<Workload> all() {
        return List.of(
                hold("hold-1e4", new HoldYardstick.Shape(10_000, 0, SECOND, 600 * SECOND, 19)),
                hold("hold-1e6", new HoldYardstick.Shape(1_000_000, 0, SECOND, 3 * SECOND, 13)),
                phold("phold-1000", new Phold.Settings(1000, 16, 0.25, 10 * MILLI, 10 * MILLI)),
                broadcast("broadcast-50x13", ROUNDS_OF_13),
                broadcast("broadcast-50x28", ROUNDS_OF_28),
                broadcast("broadcast-50x40", ROUNDS_OF_40));
    }

    private static Workload hold(String name, HoldYardstick.Shape shape) {
        return Workload.of(name, effort -> {
            HoldYardstick.Shape its = shape.shrunk(effort.shrink());
            return new Prepared(() -> trial(its, effort.threads()), Optional.of(() -> new HoldYardstick(its)));
        });
    }

    private static Trial trial(HoldYardstick.Shape shape, int threads) {
        Simulation simulation = new Simulation(SEED, List.of("hold"), threads);
        new Hold(simulation.process("hold"), shape.pending(), shape.meanNanos()).start();
        return Trial.of(simulation, shape.spanNanos());
    }

    private static Workload phold(String name, Phold.Settings settings) {
        int pending = settings.processes() * settings.jobsPerProcess();
        HoldYardstick.Shape shape =
                new HoldYardstick.Shape(pending, settings.lookaheadNanos(), settings.meanNanos(), 6 * SECOND, 13);
        return Workload.of(name, effort -> {
                    HoldYardstick.Shape its = shape.shrunk(effort.shrink());
                    return new Prepared(
                            () -> trial(settings, its.spanNanos(), effort.threads()),
                            Optional.of(() -> new HoldYardstick(its)));
                })
                .withWindow(settings.lookaheadNanos());
    }

    private static Trial trial(Phold.Settings settings, long span, int threads) {
        Simulation simulation = new Simulation(SEED, Phold.processNames(settings.processes()), threads);
        new Phold(simulation, settings).start();
        return Trial.of(simulation, span);
    }

    private static Workload broadcast(String name, RoundsYardstick.Shape shape) {
        return Workload.of(name, effort -> {
            RoundsYardstick.Shape its = shape.shrunk(effort.shrink());
            return new Prepared(() -> trial(its, effort.threads()), Optional.of(() -> new RoundsYardstick(its)));
        });
    }

    private static Trial trial(RoundsYardstick.Shape shape, int threads) {
        List<String> names =
                IntStream.range(0, shape.groups()).mapToObj(i -> "group/" + i).toList();
        Simulation simulation = new Simulation(SEED, names, threads);
        names.forEach(name -> new BroadcastRounds(simulation.process(name), shape.nodes()).start());
        return Trial.of(simulation, shape.spanNanos());
    }
}
