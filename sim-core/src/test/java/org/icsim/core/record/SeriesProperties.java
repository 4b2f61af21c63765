package org.icsim.core.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.icsim.core.record.Series.Bucket;

class SeriesProperties {

    /** The values are whole, so that sums are exact in whatever order they are taken. */
    @Property(tries = 500)
    void endsAsIfItsLastBucketsHadStoodFromTheBeginning(
            @ForAll("samples") List<Sample> samples,
            @ForAll @IntRange(min = 1, max = 20) int halfCapacity,
            @ForAll @LongRange(min = 1, max = 1_000_000) long firstSpan) {
        Series series = new Series("x", "blocks", 2 * halfCapacity, firstSpan);

        samples.forEach(sample -> series.record(sample.time, sample.value));

        long last = samples.stream().mapToLong(Sample::time).max().orElseThrow();
        long span = firstSpan;
        while (last / span >= 2L * halfCapacity) {
            span *= 2;
        }
        assertThat(series.bucketNanos()).isEqualTo(span);
        assertThat(series.buckets()).hasSizeLessThanOrEqualTo(2 * halfCapacity).isEqualTo(sort(samples, span));
    }

    @Property
    void keepsCountSumLeastAndGreatestOfAll(
            @ForAll("samples") List<Sample> samples, @ForAll @IntRange(min = 1, max = 20) int halfCapacity) {
        Series series = new Series("x", "blocks", 2 * halfCapacity, 1);

        samples.forEach(sample -> series.record(sample.time, sample.value));

        List<Bucket> buckets = series.buckets();
        assertThat(buckets.stream().mapToLong(Bucket::count).sum()).isEqualTo(samples.size());
        assertThat(buckets.stream().mapToDouble(Bucket::sum).sum())
                .isEqualTo(samples.stream().mapToInt(Sample::value).sum());
        assertThat(buckets.stream().mapToDouble(Bucket::least).min())
                .hasValue(samples.stream().mapToInt(Sample::value).min().orElseThrow());
        assertThat(buckets.stream().mapToDouble(Bucket::greatest).max())
                .hasValue(samples.stream().mapToInt(Sample::value).max().orElseThrow());
    }

    /** Some lists need no merging, some a little, some reach the end of time. */
    @Provide
    Arbitrary<List<Sample>> samples() {
        return Arbitraries.of(10L, 1_000L, 1_000_000L, 1_000_000_000L, Long.MAX_VALUE)
                .flatMap(last -> {
                    Arbitrary<Long> times = Arbitraries.longs().between(0, last);
                    Arbitrary<Integer> values = Arbitraries.integers().between(-1_000_000, 1_000_000);
                    return Combinators.combine(times, values)
                            .as(Sample::new)
                            .list()
                            .ofMinSize(1)
                            .ofMaxSize(60);
                })
                .withoutEdgeCases();
    }

    private static List<Bucket> sort(List<Sample> samples, long span) {
        List<Bucket> buckets = new ArrayList<>();
        long last = samples.stream().mapToLong(Sample::time).max().orElseThrow() / span;
        for (long i = 0; i <= last; i++) {
            long index = i;
            DoubleSummaryStatistics values = samples.stream()
                    .filter(sample -> sample.time / span == index)
                    .mapToDouble(Sample::value)
                    .summaryStatistics();
            buckets.add(new Bucket(values.getCount(), values.getSum(), values.getMin(), values.getMax()));
        }
        return buckets;
    }

    record Sample(long time, int value) {}
}
