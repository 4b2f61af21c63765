package org.icsim.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class LatencySeriesProperties {
    private static final long DAY_NANOS = 86_400_000_000_000L;

    @Property(tries = 200)
    void endsAsIfItsLastBucketsHadStoodFromTheBeginning(
            @ForAll("samples") List<Sample> samples,
            @ForAll @IntRange(min = 1, max = 20) int halfCapacity,
            @ForAll @LongRange(min = 1, max = 1_000_000) long firstSpan) {
        LatencySeries series = record(samples, new LatencySeries("x", 2 * halfCapacity, firstSpan));

        LatencySeries coarser = record(samples, new LatencySeries("x", 2 * halfCapacity, series.bucketNanos()));

        assertThat(coarser.bucketNanos()).isEqualTo(series.bucketNanos());
        assertThat(contents(series)).isEqualTo(contents(coarser));
    }

    @Property(tries = 200)
    void neverHasMoreBucketsThanItsCapacityAndLosesNothing(
            @ForAll("samples") List<Sample> samples, @ForAll @IntRange(min = 1, max = 20) int halfCapacity) {
        LatencySeries series = record(samples, new LatencySeries("x", 2 * halfCapacity, 1));

        LatencyHistogram all = LatencyHistogram.coarse();
        series.buckets().forEach(all::add);
        LatencyHistogram expected = LatencyHistogram.coarse();
        samples.forEach(sample -> expected.record(sample.latency));
        assertThat(series.buckets()).hasSizeLessThanOrEqualTo(2 * halfCapacity);
        assertThat(all.buckets()).isEqualTo(expected.buckets());
        assertThat(all.meanSeconds()).isEqualTo(expected.meanSeconds());
    }

    @Property(tries = 200)
    void addingIsRecordingBothIntoOne(
            @ForAll("samples") List<Sample> mine,
            @ForAll("samples") List<Sample> others,
            @ForAll @IntRange(min = 1, max = 20) int halfCapacity,
            @ForAll @LongRange(min = 1, max = 1_000_000) long firstSpan) {
        LatencySeries sum = record(mine, new LatencySeries("x", 2 * halfCapacity, firstSpan));
        LatencySeries other = record(others, new LatencySeries("x", 2 * halfCapacity, firstSpan));
        LatencySeries both = record(others, record(mine, new LatencySeries("x", 2 * halfCapacity, firstSpan)));
        List<?> before = contents(other);

        sum.add(other);

        assertThat(sum.bucketNanos()).isEqualTo(both.bucketNanos());
        assertThat(contents(sum)).isEqualTo(contents(both));
        assertThat(contents(other)).as("what is added stays as it is").isEqualTo(before);
    }

    @Property(tries = 50)
    void theOrderOfAddingDoesNotMatter(
            @ForAll("samples") List<Sample> mine,
            @ForAll("samples") List<Sample> others,
            @ForAll @IntRange(min = 1, max = 20) int halfCapacity) {
        LatencySeries one = record(mine, new LatencySeries("x", 2 * halfCapacity, 1));
        LatencySeries other = record(others, new LatencySeries("x", 2 * halfCapacity, 1));

        one.add(record(others, new LatencySeries("x", 2 * halfCapacity, 1)));
        other.add(record(mine, new LatencySeries("x", 2 * halfCapacity, 1)));

        assertThat(contents(one)).isEqualTo(contents(other));
    }

    /** Some lists need no merging, some a little, some reach the end of time. */
    @Provide
    Arbitrary<List<Sample>> samples() {
        return Arbitraries.of(10L, 1_000L, 1_000_000L, 1_000_000_000L, Long.MAX_VALUE)
                .flatMap(last -> {
                    Arbitrary<Long> times = Arbitraries.longs().between(0, last);
                    Arbitrary<Long> latencies = Arbitraries.longs().between(0, DAY_NANOS);
                    return Combinators.combine(times, latencies)
                            .as(Sample::new)
                            .list()
                            .ofMinSize(1)
                            .ofMaxSize(60);
                })
                .withoutEdgeCases();
    }

    private static LatencySeries record(List<Sample> samples, LatencySeries series) {
        samples.forEach(sample -> series.record(sample.time, sample.latency));
        return series;
    }

    private static List<?> contents(LatencySeries series) {
        return series.buckets().stream()
                .map(bucket -> List.of(bucket.buckets(), bucket.meanSeconds()))
                .toList();
    }

    record Sample(long time, long latency) {}
}
