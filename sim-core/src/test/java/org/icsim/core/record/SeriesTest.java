package org.icsim.core.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.icsim.core.record.Series.Bucket;
import org.junit.jupiter.api.Test;

class SeriesTest {
    private final Series series = new Series("delay", "ms", 4, 10);

    @Test
    void isEmptyAtFirst() {
        assertThat(series.name()).isEqualTo("delay");
        assertThat(series.unit()).isEqualTo("ms");
        assertThat(series.bucketNanos()).isEqualTo(10);
        assertThat(series.buckets()).isEmpty();
    }

    @Test
    void sortsValuesIntoHalfOpenBuckets() {
        series.record(0, 1);
        series.record(9, 5);
        series.record(10, 3);

        assertThat(series.buckets()).containsExactly(new Bucket(2, 6, 1, 5), new Bucket(1, 3, 3, 3));
    }

    @Test
    void spansWithoutValuesAreEmptyBuckets() {
        series.record(25, 7);

        assertThat(series.buckets()).hasSize(3);
        assertThat(series.buckets().get(0).count()).isZero();
        assertThat(series.buckets().get(0).mean()).isNaN();
        assertThat(series.buckets().get(2).mean()).isEqualTo(7);
    }

    @Test
    void neighboursMergeWhenTimeRunsPastTheLastBucket() {
        series.record(5, 1);
        series.record(15, 2);
        series.record(25, 4);
        series.record(39, 8);
        assertThat(series.bucketNanos()).isEqualTo(10);

        series.record(40, 16);

        assertThat(series.bucketNanos()).isEqualTo(20);
        assertThat(series.buckets())
                .containsExactly(new Bucket(2, 3, 1, 2), new Bucket(2, 12, 4, 8), new Bucket(1, 16, 16, 16));
    }

    @Test
    void takesTheLastMomentThereIs() {
        series.record(0, 1);

        series.record(Long.MAX_VALUE, 2);

        assertThat(series.buckets()).hasSizeLessThanOrEqualTo(4);
        assertThat(series.buckets().get(0).count()).isEqualTo(1);
    }

    @Test
    void needsAnEvenNumberOfBucketsOfAPositiveSpan() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Series("x", "ms", 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Series("x", "ms", 3, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Series("x", "ms", -2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Series("x", "ms", 2, 0));
    }

    @Test
    void refusesAMomentBeforeTheEpoch() {
        assertThatIllegalArgumentException().isThrownBy(() -> series.record(-1, 1));
        assertThat(series.buckets()).isEmpty();
    }
}
