package org.icsim.models.bench;

import java.util.concurrent.TimeUnit;
import org.icsim.core.random.Distributions;
import org.icsim.core.random.IntegerSampler;
import org.icsim.core.random.RandomStream;
import org.icsim.core.random.Sampler;
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
 * What a draw from each distribution costs, the random bits included, in nanoseconds a draw; and what a logarithm would
 * cost instead of a table.
 */
@State(Scope.Thread)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class SamplerBenchmark {
    private final RandomStream stream = RandomStream.of(1, "bench", "draw", 0);
    private final Sampler uniform = Distributions.uniform(0, 1);
    private final Sampler exponential = Distributions.exponential(1);
    private final Sampler normal = Distributions.normal(0, 1);
    private final Sampler logNormal = Distributions.logNormal(1, 0.9);
    private final Sampler gamma = Distributions.gamma(2, 1);
    private final Sampler pareto = Distributions.pareto(1, 1.5);
    private final Sampler mixture = Distributions.mixture(0.02, logNormal, pareto);
    private final IntegerSampler poisson = Distributions.poisson(10);
    private final IntegerSampler poissonOfAMillion = Distributions.poisson(1e6);

    @Benchmark
    public double uniform() {
        return uniform.sample(stream);
    }

    @Benchmark
    public double exponential() {
        return exponential.sample(stream);
    }

    @Benchmark
    public double normal() {
        return normal.sample(stream);
    }

    @Benchmark
    public double logNormal() {
        return logNormal.sample(stream);
    }

    @Benchmark
    public double gamma() {
        return gamma.sample(stream);
    }

    @Benchmark
    public double pareto() {
        return pareto.sample(stream);
    }

    @Benchmark
    public double mixture() {
        return mixture.sample(stream);
    }

    @Benchmark
    public long poisson() {
        return poisson.sample(stream);
    }

    @Benchmark
    public long poissonOfAMillion() {
        return poissonOfAMillion.sample(stream);
    }

    /** The exponential distribution by a logarithm that is the same on every machine; 1 less a draw is never 0. */
    @Benchmark
    public double referenceExponential() {
        return -StrictMath.log(1 - stream.nextDouble());
    }
}
