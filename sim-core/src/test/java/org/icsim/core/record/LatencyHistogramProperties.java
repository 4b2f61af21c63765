package org.icsim.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

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

    private static LatencyHistogram histogramOf(List<Long> latencies) {
        LatencyHistogram histogram = new LatencyHistogram();
        latencies.forEach(histogram::record);
        return histogram;
    }
}
