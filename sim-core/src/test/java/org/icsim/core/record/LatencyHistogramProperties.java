package org.icsim.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.icsim.core.record.LatencyHistogram.Bucket;

class LatencyHistogramProperties {
    private static final long DAY_NANOS = 86_400_000_000_000L;

    @Property(tries = 100)
    void percentilesAgreeWithASortedListTo1In1000AndAMicrosecond(
            @ForAll("latencies") List<Long> latencies, @ForAll @IntRange(max = 100) int percent) {
        LatencyHistogram histogram = histogramOf(latencies);

        int rank = Math.max(1, (percent * latencies.size() + 99) / 100);
        double expected = latencies.stream().sorted().toList().get(rank - 1) / 1e9;
        assertThat(histogram.percentileSeconds(percent)).isCloseTo(expected, within(expected / 1000 + 1e-6));
    }

    @Property(tries = 50)
    void theGreatestIsTheHundredthPercentile(@ForAll("latencies") List<Long> latencies) {
        LatencyHistogram histogram = histogramOf(latencies);

        double greatest = latencies.stream().mapToLong(Long::longValue).max().orElseThrow() / 1e9;
        assertThat(histogram.maxSeconds()).isCloseTo(greatest, within(greatest / 1000 + 1e-6));
    }

    @Property(tries = 100)
    void theMeanIsExact(@ForAll("latencies") List<Long> latencies) {
        LatencyHistogram histogram = histogramOf(latencies);

        BigInteger sum = latencies.stream().map(BigInteger::valueOf).reduce(BigInteger.ZERO, BigInteger::add);
        double mean = new BigDecimal(sum)
                .divide(BigDecimal.valueOf(latencies.size()), MathContext.DECIMAL128)
                .movePointLeft(9)
                .doubleValue();
        assertThat(histogram.count()).isEqualTo(latencies.size());
        assertThat(histogram.meanSeconds()).isCloseTo(mean, within(4 * Math.ulp(mean)));
    }

    @Property(tries = 100)
    void aCoarseOneAgreesWithASortedListTo1In100AndAMicrosecond(
            @ForAll("latencies") List<Long> latencies, @ForAll @IntRange(max = 100) int percent) {
        LatencyHistogram histogram = LatencyHistogram.coarse();
        latencies.forEach(histogram::record);

        int rank = Math.max(1, (percent * latencies.size() + 99) / 100);
        double expected = latencies.stream().sorted().toList().get(rank - 1) / 1e9;
        assertThat(histogram.percentileSeconds(percent)).isCloseTo(expected, within(expected / 100 + 1e-6));
    }

    @Property(tries = 100)
    void mergingInAnyOrderAndGroupingEqualsRecordingAllIntoOne(
            @ForAll @Size(min = 1, max = 6) List<@From("latencies") List<Long>> parts, @ForAll Random random) {
        List<LatencyHistogram> histograms = new ArrayList<>();
        parts.forEach(part -> histograms.add(histogramOf(part)));

        while (histograms.size() > 1) {
            LatencyHistogram one = histograms.remove(random.nextInt(histograms.size()));
            histograms.get(random.nextInt(histograms.size())).add(one);
        }

        LatencyHistogram all = histogramOf(parts.stream().flatMap(List::stream).toList());
        LatencyHistogram merged = histograms.get(0);
        assertThat(merged.meanSeconds()).isEqualTo(all.meanSeconds());
        assertThatTheirCountsAgree(merged, all);
    }

    @Property(tries = 100)
    void bucketsTellAllButTheMean(@ForAll("latencies") List<Long> latencies) {
        LatencyHistogram histogram = histogramOf(latencies);

        LatencyHistogram rebuilt = LatencyHistogram.ofBuckets(histogram.buckets());

        assertThatTheirCountsAgree(rebuilt, histogram);
        assertThat(rebuilt.meanSeconds()).isNaN();
    }

    @Property(tries = 50)
    void bucketsAscendAndCountEachLatencyOnce(@ForAll("latencies") List<Long> latencies) {
        List<Bucket> buckets = histogramOf(latencies).buckets();

        assertThat(buckets)
                .isSortedAccordingTo(Comparator.comparingLong(Bucket::upperMicros))
                .doesNotHaveDuplicates();
        assertThat(buckets.stream().mapToLong(Bucket::count).sum()).isEqualTo(latencies.size());
    }

    @Property(tries = 50)
    void aCopyIsTheSameAndItsOwn(@ForAll("latencies") List<Long> latencies) {
        LatencyHistogram histogram = histogramOf(latencies);
        LatencyHistogram copy = histogram.copy();
        assertThat(copy.meanSeconds()).isEqualTo(histogram.meanSeconds());
        assertThatTheirCountsAgree(copy, histogram);

        copy.record(1);

        assertThat(histogram.count()).isEqualTo(latencies.size());
    }

    @Provide
    Arbitrary<List<Long>> latencies() {
        return Arbitraries.oneOf(
                        Arbitraries.longs().between(0, 10_000),
                        Arbitraries.longs().between(0, 10_000_000_000L),
                        Arbitraries.longs().between(0, DAY_NANOS))
                .list()
                .ofMinSize(1)
                .ofMaxSize(300);
    }

    private static void assertThatTheirCountsAgree(LatencyHistogram actual, LatencyHistogram expected) {
        assertThat(actual.count()).isEqualTo(expected.count());
        assertThat(actual.buckets()).isEqualTo(expected.buckets());
        for (int permille = 0; permille <= 1000; permille++) {
            assertThat(actual.percentileSeconds(permille / 10.0))
                    .isEqualTo(expected.percentileSeconds(permille / 10.0));
        }
    }

    private static LatencyHistogram histogramOf(List<Long> latencies) {
        LatencyHistogram histogram = new LatencyHistogram();
        latencies.forEach(histogram::record);
        return histogram;
    }
}
