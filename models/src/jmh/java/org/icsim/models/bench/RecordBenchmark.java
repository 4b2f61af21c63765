package org.icsim.models.bench;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.icsim.core.random.Distributions;
import org.icsim.core.random.RandomStream;
import org.icsim.core.random.Sampler;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.core.record.LatencySeries;
import org.icsim.core.record.Series;
import org.icsim.core.time.SimTime;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What it costs to record a value, in nanoseconds a value: latencies around 50 ms, one in a millisecond of simulated time,
 * in series of 600 buckets that span a second each at first.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordBenchmark {
    private static final int LATENCIES = 1 << 12;
    private static final int BUCKETS = 600;

    private final long[] latencies = drawLatencies();
    private final LatencyHistogram histogram = new LatencyHistogram();
    private final Series series = new Series("latency", "ms", BUCKETS, SimTime.NANOS_PER_SECOND);
    private final LatencySeries latencySeries = new LatencySeries("latency", BUCKETS, SimTime.NANOS_PER_SECOND);
    private long count;

    @Benchmark
    public void histogram() {
        histogram.record(nextLatency());
    }

    @Benchmark
    public void series() {
        long latency = nextLatency();
        series.record(count * SimTime.NANOS_PER_MILLI, (double) latency / SimTime.NANOS_PER_MILLI);
    }

    @Benchmark
    public void latencySeries() {
        long latency = nextLatency();
        latencySeries.record(count * SimTime.NANOS_PER_MILLI, latency);
    }

    private long nextLatency() {
        return latencies[(int) count++ & LATENCIES - 1];
    }

    private static long[] drawLatencies() {
        RandomStream stream = RandomStream.of(1, "bench", "latency", 0);
        Sampler millis = Distributions.logNormal(50, 0.5);
        return LongStream.range(0, LATENCIES)
                .map(i -> (long) (millis.sample(stream) * SimTime.NANOS_PER_MILLI))
                .toArray();
    }
}
