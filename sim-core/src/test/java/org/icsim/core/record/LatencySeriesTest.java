package org.icsim.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LatencySeriesTest {
    private static final long MILLI = 1_000_000;

    private final LatencySeries series = new LatencySeries("finality", 4, 10);

    @Test
    void isEmptyAtFirst() {
        assertThat(series.name()).isEqualTo("finality");
        assertThat(series.bucketNanos()).isEqualTo(10);
        assertThat(series.buckets()).isEmpty();
    }

    @Test
    void sortsLatenciesIntoHalfOpenBuckets() {
        series.record(0, 100 * MILLI);
        series.record(9, 300 * MILLI);
        series.record(20, 500 * MILLI);

        List<LatencyHistogram> buckets = series.buckets();
        assertThat(buckets).extracting(LatencyHistogram::count).containsExactly(2L, 0L, 1L);
        assertThat(buckets.get(0).meanSeconds()).isEqualTo(0.2);
        assertThat(buckets.get(0).percentileSeconds(50)).isCloseTo(0.1, within(0.001));
        assertThat(buckets.get(0).maxSeconds()).isCloseTo(0.3, within(0.003));
        assertThat(buckets.get(1).maxSeconds()).isNaN();
    }

    @Test
    void neighboursMergeWhenTimeRunsPastTheLastBucket() {
        series.record(5, MILLI);
        series.record(15, 2 * MILLI);
        series.record(25, 4 * MILLI);

        series.record(40, 8 * MILLI);

        assertThat(series.bucketNanos()).isEqualTo(20);
        assertThat(series.buckets()).extracting(LatencyHistogram::count).containsExactly(2L, 1L, 1L);
        assertThat(series.buckets()).extracting(LatencyHistogram::meanSeconds).containsExactly(0.0015, 0.004, 0.008);
    }

    @Test
    void whatWasReadDoesNotChange() {
        series.record(0, MILLI);
        List<LatencyHistogram> before = series.buckets();

        series.record(40, 2 * MILLI);
        before.get(0).record(3 * MILLI);

        assertThat(before).hasSize(1);
        assertThat(before.get(0).count()).isEqualTo(2);
        assertThat(series.buckets()).extracting(LatencyHistogram::count).containsExactly(1L, 0L, 1L);
    }

    @Test
    void addsASeriesWithLongerBuckets() {
        series.record(5, MILLI);
        series.record(35, 2 * MILLI);
        LatencySeries longer = new LatencySeries("finality", 4, 10);
        longer.record(70, 4 * MILLI);

        series.add(longer);

        assertThat(series.bucketNanos()).isEqualTo(20);
        assertThat(series.buckets()).extracting(LatencyHistogram::count).containsExactly(1L, 1L, 0L, 1L);
    }

    @Test
    void addsASeriesWithShorterBuckets() {
        series.record(70, 4 * MILLI);
        LatencySeries shorter = new LatencySeries("finality", 4, 10);
        shorter.record(5, MILLI);
        shorter.record(35, 2 * MILLI);

        series.add(shorter);

        assertThat(series.bucketNanos()).isEqualTo(20);
        assertThat(series.buckets()).extracting(LatencyHistogram::count).containsExactly(1L, 1L, 0L, 1L);
        assertThat(shorter.bucketNanos()).isEqualTo(10);
    }

    @Test
    void addingToAnEmptySeriesCopies() {
        LatencySeries other = new LatencySeries("finality", 4, 10);
        other.record(15, MILLI);

        series.add(other);
        series.record(15, MILLI);

        assertThat(series.buckets()).extracting(LatencyHistogram::count).containsExactly(0L, 2L);
        assertThat(other.buckets()).extracting(LatencyHistogram::count).containsExactly(0L, 1L);
    }

    @Test
    void addsOnlyWhatHasTheSameBuckets() {
        assertThatIllegalArgumentException().isThrownBy(() -> series.add(new LatencySeries("x", 6, 10)));
        assertThatIllegalArgumentException().isThrownBy(() -> series.add(new LatencySeries("x", 4, 3)));
        assertThatIllegalArgumentException().isThrownBy(() -> series.add(new LatencySeries("x", 4, 15)));
    }

    @Test
    void refusesWhatASeriesRefuses() {
        assertThatIllegalArgumentException().isThrownBy(() -> new LatencySeries("x", 3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new LatencySeries("x", 2, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> series.record(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> series.record(1, -1));
    }
}
