package org.icsim.models.bench;

import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.icsim.core.random.RandomStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What a draw from a stream costs, in nanoseconds a call; {@code shuffle} is of 40, as the ranks of a subnet's nodes. */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RandomStreamBenchmark {
    private final RandomStream stream = RandomStream.of(1, "bench", "draw", 0);
    private final int[] ranks = IntStream.range(0, 40).toArray();

    @Benchmark
    public long nextLong() {
        return stream.nextLong();
    }

    @Benchmark
    public double nextDouble() {
        return stream.nextDouble();
    }

    @Benchmark
    public int nextInt() {
        return stream.nextInt(ranks.length);
    }

    @Benchmark
    public int[] shuffle() {
        stream.shuffle(ranks);
        return ranks;
    }

    /** The making of a stream, as a model does once for each of its entities. */
    @Benchmark
    public RandomStream make() {
        return RandomStream.of(1, "subnet/app", "jitter", ranks[0]);
    }
}
