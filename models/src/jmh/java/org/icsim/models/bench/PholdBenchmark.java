package org.icsim.models.bench;

import java.util.concurrent.TimeUnit;
import org.icsim.core.engine.Simulation;
import org.icsim.core.time.SimTime;
import org.icsim.models.workload.synthetic.Phold;
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
 * Jobs that wander among logical processes, with 16 jobs a process of which a quarter goes to another one, and windows of
 * 10 ms: what it costs to have many processes, and to talk through channels. Million deliveries per second, on one thread.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class PholdBenchmark {
    /** A dozen windows of the largest, so that the end of a slice, which cuts a window in two, does not matter. */
    private static final int SLICE = 1_000_000;

    private static final int JOBS_PER_PROCESS = 16;
    private static final double REMOTE_SHARE = 0.25;
    private static final long MEAN_NANOS = 10 * SimTime.NANOS_PER_MILLI;
    private static final long LOOKAHEAD_NANOS = 10 * SimTime.NANOS_PER_MILLI;

    @Param({"100", "1000", "10000"})
    int processes;

    private SteadySimulation steady;

    @Setup
    public void start() {
        Simulation simulation = new Simulation(1, Phold.processNames(processes));
        var settings = new Phold.Settings(processes, JOBS_PER_PROCESS, REMOTE_SHARE, MEAN_NANOS, LOOKAHEAD_NANOS);
        new Phold(simulation, settings).start();
        long jobs = (long) processes * JOBS_PER_PROCESS;
        steady = new SteadySimulation(simulation, SLICE * (LOOKAHEAD_NANOS + MEAN_NANOS) / jobs, SLICE);
    }

    @Benchmark
    @OperationsPerInvocation(SLICE)
    public void deliver(Deliveries counted) {
        counted.deliveries += steady.advance();
    }
}
