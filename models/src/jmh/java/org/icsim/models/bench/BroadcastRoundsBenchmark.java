package org.icsim.models.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.icsim.core.engine.Simulation;
import org.icsim.core.time.SimTime;
import org.icsim.models.workload.synthetic.BroadcastRounds;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Fifty groups, each a process of its own, whose nodes tell each other of every round and go on after a quorum: the n²
 * messages of consensus without its logic. Million deliveries per second, on one thread.
 *
 * <p>The groups tell each other nothing, so each runs a whole slice, of three rounds or more, before the next one's turn.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class BroadcastRoundsBenchmark {
    private static final int SLICE = 250_000;
    private static final int GROUPS = 50;
    private static final long SETTLING_NANOS = 4 * SimTime.NANOS_PER_SECOND;

    @Param({"13", "28", "40"})
    int nodes;

    private SteadySimulation steady;

    @Setup
    public void start() {
        List<String> names =
                IntStream.range(0, GROUPS).mapToObj(group -> "group/" + group).toList();
        Simulation simulation = new Simulation(1, names);
        names.forEach(name -> new BroadcastRounds(simulation.process(name), nodes).start());
        steady = new SteadySimulation(simulation, SETTLING_NANOS, SLICE);
    }

    @Benchmark
    @OperationsPerInvocation(SLICE)
    public void deliver(Deliveries counted) {
        counted.deliveries += steady.advance();
    }
}
