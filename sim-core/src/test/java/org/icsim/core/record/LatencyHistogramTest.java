package org.icsim.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

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
}
