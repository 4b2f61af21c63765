package org.icsim.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.icsim.core.record.LatencyHistogram.Bucket;
import org.junit.jupiter.api.Test;

class LatencyHistogramTest {
    private static final long DAY_NANOS = 86_400_000_000_000L;

    private final LatencyHistogram histogram = new LatencyHistogram();

    @Test
    void knowsNothingAtFirst() {
        assertThat(histogram.count()).isZero();
        assertThat(histogram.meanSeconds()).isNaN();
        assertThat(histogram.percentileSeconds(50)).isNaN();
        assertThat(histogram.maxSeconds()).isNaN();
    }

    @Test
    void roundsToTheNearestMicrosecond() {
        histogram.record(499);
        assertThat(histogram.maxSeconds()).isZero();

        histogram.record(500);
        assertThat(histogram.maxSeconds()).isEqualTo(1e-6);
    }

    @Test
    void theMeanIsExactBelowAMicrosecond() {
        histogram.record(1);
        histogram.record(2);

        assertThat(histogram.count()).isEqualTo(2);
        assertThat(histogram.meanSeconds()).isEqualTo(1.5e-9);
    }

    @Test
    void percentilesCutLatenciesBeyondADayButTheMeanDoesNot() {
        histogram.record(3 * DAY_NANOS);

        assertThat(histogram.maxSeconds()).isCloseTo(86_400, within(86.4));
        assertThat(histogram.meanSeconds()).isEqualTo(3 * 86_400.0);
    }

    @Test
    void takesTheLongestLatencyThereIs() {
        histogram.record(Long.MAX_VALUE);

        assertThat(histogram.count()).isEqualTo(1);
        assertThat(histogram.maxSeconds()).isCloseTo(86_400, within(86.4));
    }

    @Test
    void refusesANegativeLatency() {
        assertThatIllegalArgumentException().isThrownBy(() -> histogram.record(-1));
        assertThat(histogram.count()).isZero();
    }

    @Test
    void anEmptyOneHasNoBuckets() {
        assertThat(histogram.buckets()).isEmpty();
        assertThat(LatencyHistogram.ofBuckets(List.of()).count()).isZero();
    }

    @Test
    void aBucketIsTheGreatestLatencyThatItCouldHold() {
        histogram.record(2_047_000);
        histogram.record(2_048_000);
        histogram.record(2_049_000);

        assertThat(histogram.buckets()).containsExactly(new Bucket(2_047, 1), new Bucket(2_049, 2));
    }

    @Test
    void theMeanStaysUnknownOncePartOfItIs() {
        histogram.record(1_000);

        histogram.add(LatencyHistogram.ofBuckets(List.of(new Bucket(3, 1))));

        assertThat(histogram.count()).isEqualTo(2);
        assertThat(histogram.meanSeconds()).isNaN();
    }

    @Test
    void bucketsBeyondADayAreCutLikeLatencies() {
        histogram.record(3 * DAY_NANOS);

        LatencyHistogram rebuilt = LatencyHistogram.ofBuckets(List.of(new Bucket(Long.MAX_VALUE, 1)));

        assertThat(rebuilt.buckets()).isEqualTo(histogram.buckets());
    }

    @Test
    void refusesABucketOfNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Bucket(-1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bucket(1, 0));
    }

    @Test
    void refusesToMergeWithACoarserOne() {
        assertThatIllegalArgumentException().isThrownBy(() -> histogram.add(LatencyHistogram.coarse()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LatencyHistogram.coarse().add(histogram));
    }
}
