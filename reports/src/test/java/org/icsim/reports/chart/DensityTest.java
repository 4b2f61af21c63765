package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.icsim.reports.chart.ViolinChart.Weighted;
import org.junit.jupiter.api.Test;

class DensityTest {
    private static final int SAMPLES = 4_000;
    private static final Axis AXIS = new Axis(Mapping.LINEAR, new Extent(-10, 30), List.of(), "");

    @Test
    void logisticSampleHasTheShapeOfTheLogisticDensity() {
        // Its density, as a share of the peak, is 4 × e^-x ÷ (1 + e^-x)², which a bell around each value flattens.
        List<Weighted> values = IntStream.range(0, SAMPLES)
                .mapToObj(i -> (i + 0.5) / SAMPLES)
                .map(share -> new Weighted(10 + StrictMath.log(share / (1 - share)), 1))
                .toList();
        for (Point point : Density.of(Distribution.of(values), AXIS)) {
            double power = StrictMath.exp(-Math.abs(point.x() - 10));
            assertThat(point.y()).isCloseTo(4 * power / ((1 + power) * (1 + power)), within(0.03));
        }
    }

    @Test
    void weightsCountLikeAsManyValues() {
        List<Weighted> weighted = List.of(new Weighted(1, 3), new Weighted(4, 1), new Weighted(6, 2));
        List<Weighted> single = weighted.stream()
                .flatMap(value -> IntStream.range(0, (int) value.count()).mapToObj(i -> new Weighted(value.value(), 1)))
                .toList();

        List<Point> one = Density.of(Distribution.of(weighted), AXIS);
        List<Point> other = Density.of(Distribution.of(single), AXIS);
        for (int i = 0; i < one.size(); i++) {
            assertThat(one.get(i).y()).isCloseTo(other.get(i).y(), within(1e-9));
        }
    }

    @Test
    void theCurveRunsFromTheLeastToTheGreatestValueAndPeaksAtOne() {
        List<Point> curve = Density.of(Distribution.of(List.of(new Weighted(2, 1), new Weighted(9, 5))), AXIS);

        assertThat(curve.get(0).x()).isCloseTo(2, within(1e-9));
        assertThat(curve.get(curve.size() - 1).x()).isCloseTo(9, within(1e-9));
        assertThat(curve.stream().mapToDouble(Point::y).max()).hasValue(1);
    }
}
