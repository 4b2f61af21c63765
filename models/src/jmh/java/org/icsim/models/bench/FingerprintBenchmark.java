package org.icsim.models.bench;

import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.icsim.core.random.Hash;
import org.icsim.core.record.Fingerprint;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * What digests cost, in nanoseconds.
 *
 * <p>How a process folds a delivery into its digest is its own affair; {@link HoldOnKernelBenchmark} contains it.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FingerprintBenchmark {
    private static final int VALUES = 1_000;

    private final long[] parts = LongStream.range(0, 50).map(Hash::mix).toArray();
    private long digest;

    /** One value put into a digest, each after the other. */
    @Benchmark
    @OperationsPerInvocation(VALUES)
    public long combine() {
        for (int value = 0; value < VALUES; value++) {
            digest = Hash.combine(digest, value);
        }
        return digest;
    }

    /** The fingerprint of fifty processes. */
    @Benchmark
    public Fingerprint ofFiftyParts() {
        return Fingerprint.of(parts);
    }
}
