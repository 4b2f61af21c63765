package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.icsim.reports.chart.ViolinChart.Weighted;
import org.junit.jupiter.api.Test;

class DistributionTest {
    @Test
    void quantilesCountWeights() {
        Distribution sample = Distribution.of(List.of(new Weighted(9, 1), new Weighted(1, 6), new Weighted(5, 3)));

        assertThat(sample.count()).isEqualTo(10);
        assertThat(sample.quantile(0.05)).isEqualTo(1);
        assertThat(sample.quantile(0.6)).isEqualTo(1);
        assertThat(sample.quantile(0.61)).isEqualTo(5);
        assertThat(sample.quantile(0.95)).isEqualTo(9);
    }

    @Test
    void onlyALongTailIsCut() {
        List<Weighted> values = new ArrayList<>(List.of(new Weighted(10, 5_000), new Weighted(20, 5_000)));
        values.add(new Weighted(20.5, 1));
        assertThat(Distribution.of(values).drawn()).isEqualTo(new Extent(10, 20.5));
        assertThat(Distribution.of(values).isCut()).isFalse();

        values.add(new Weighted(90, 1));
        assertThat(Distribution.of(values).drawn()).isEqualTo(new Extent(10, 20));
        assertThat(Distribution.of(values).isCut()).isTrue();
    }

    @Test
    void whatLiesWithinEndsKeepsThem() {
        Distribution sample = Distribution.of(List.of(new Weighted(1, 2), new Weighted(2, 3), new Weighted(3, 4)));

        assertThat(sample.within(new Extent(1, 2)).count()).isEqualTo(5);
    }
}
