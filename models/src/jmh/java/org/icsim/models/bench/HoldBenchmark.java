package org.icsim.models.bench;

import java.util.concurrent.TimeUnit;
import org.icsim.core.event.EventQueue;
import org.icsim.core.random.RandomStream;
import org.icsim.core.random.Sampler;
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
 * The hold model on a queue alone: take the first event, add another some increment later. Million events per second, each
 * of them one removal, one draw and one addition.
 *
 * <p>Source: Jones, "An Empirical Comparison of Priority-Queue and Event-Set Implementations", Communications of the ACM 29,
 * 1986.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HoldBenchmark {
    private static final int EVENTS = 1_000;

    /** Half of the time that there is; then the queue is filled anew, once in at least ten thousand events a pending one. */
    private static final long LATE = EventQueue.NEVER / 2;

    @Param({"100", "1000", "10000", "100000", "1000000"})
    int pending;

    @Param
    QueueKind queue;

    @Param
    Increments increments;

    private final RandomStream stream = RandomStream.of(1, "hold", "increment", 0);
    private Sampler sampler;
    private EventQueue events;
    private long origin;

    /** Makes a queue in its steady state, at the beginning of time. */
    @Setup
    public void fill() {
        sampler = increments.sampler();
        events = queue.make();
        for (int slot = 0; slot < pending; slot++) {
            events.add(increments.drawFirst(stream), origin++, 0, slot);
        }
    }

    @Benchmark
    @OperationsPerInvocation(EVENTS)
    public long hold() {
        if (events.firstTime() > LATE) {
            fill();
        }
        for (int event = 0; event < EVENTS; event++) {
            long now = events.firstTime();
            int slot = EventQueue.slot(events.removeFirst());
            events.add(now + (long) sampler.sample(stream), origin++, 0, slot);
        }
        return events.firstTime();
    }
}
