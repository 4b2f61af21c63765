package org.icsim.models.bench;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.icsim.core.engine.Simulation;
import org.icsim.core.time.SimTime;
import org.icsim.models.workload.synthetic.Hold;
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
 * The hold model as a workload of one process of a simulation: the queue, the draw, the slot of the message, the digest of
 * the history and the handler. Million deliveries per second; increments have a mean of 50 ms.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HoldOnKernelBenchmark {
    private static final int SLICE = 10_000;
    private static final int SETTLING = 1_000_000;
    private static final long MEAN_NANOS = 50 * SimTime.NANOS_PER_MILLI;

    @Param({"100", "1000", "10000", "100000", "1000000"})
    int pending;

    private SteadySimulation steady;

    @Setup
    public void start() {
        Simulation simulation = new Simulation(1, List.of("hold"));
        new Hold(simulation.process("hold"), pending, MEAN_NANOS).start();
        steady = new SteadySimulation(simulation, SETTLING * MEAN_NANOS / pending, SLICE);
    }

    @Benchmark
    @OperationsPerInvocation(SLICE)
    public void deliver(Deliveries counted) {
        counted.deliveries += steady.advance();
    }
}
