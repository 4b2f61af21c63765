package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;
import org.assertj.core.data.Offset;
import org.icsim.reports.chart.ViolinChart.Weighted;

class DistributionProperties {
    @Property
    void quantilesGrowWithTheirShareAndAreValuesOfTheSample(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1e6, max = 1e6) Double> values,
            @ForAll @DoubleRange(min = 0.01, max = 1) double share,
            @ForAll @DoubleRange(min = 0.01, max = 1) double other) {
        Distribution sample = sample(values);

        double low = sample.quantile(Math.min(share, other));
        double high = sample.quantile(Math.max(share, other));
        assertThat(low).isLessThanOrEqualTo(high);
        assertThat(values).contains(low, high);
    }

    @Property
    void theOrderOfValuesDoesNotMatter(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1e6, max = 1e6) Double> values) {
        List<Double> reversed = new ArrayList<>(values);
        Collections.reverse(reversed);

        assertThat(sample(reversed).sorted()).isEqualTo(sample(values).sorted());
    }

    @Property
    void whatIsDrawnHoldsTheMiddle(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1e6, max = 1e6) Double> values) {
        Distribution sample = sample(values);

        assertThat(sample.drawn().low()).isLessThanOrEqualTo(sample.quantile(0.05));
        assertThat(sample.drawn().high()).isGreaterThanOrEqualTo(sample.quantile(0.95));
    }

    @Property(tries = 200)
    void aDensityLiesBetweenNothingAndItsPeak(
            @ForAll @Size(min = 2, max = 40) List<@DoubleRange(min = 1, max = 1e6) Double> values,
            @ForAll Quantity.Scaling scaling) {
        Distribution sample = sample(values);
        if (sample.drawn().isFlat()) {
            return;
        }
        Axis axis = ValueScale.of(Samples.latency().scaled(scaling), sample.drawn(), 8)
                .axis();

        List<Point> curve = Density.of(sample, axis);

        assertThat(curve).allMatch(point -> point.y() >= 0 && point.y() <= 1);
        assertThat(curve).anyMatch(point -> point.y() == 1);
        assertThat(curve.get(0).x()).isCloseTo(sample.drawn().low(), withinShare(sample));
        assertThat(curve.get(curve.size() - 1).x()).isCloseTo(sample.drawn().high(), withinShare(sample));
    }

    private static Offset<Double> withinShare(Distribution sample) {
        return within(1e-6 * sample.drawn().magnitude());
    }

    private static Distribution sample(List<Double> values) {
        return Distribution.of(
                values.stream().map(value -> new Weighted(value, 1)).toList());
    }
}
