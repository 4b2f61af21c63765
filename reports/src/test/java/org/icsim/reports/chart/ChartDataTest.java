package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.icsim.reports.chart.PercentileChart.Curve;
import org.icsim.reports.chart.StackedChart.Layer;
import org.icsim.reports.chart.StackedChart.Stack;
import org.junit.jupiter.api.Test;

/** Data that cannot be drawn is refused where it is made, with what was expected and what came. */
class ChartDataTest {
    private static final Heading HEADING = Samples.heading("some", "Some title", "");
    private static final Axes AXES = Axes.elapsed(Samples.latency());
    private static final List<Point> POINTS = List.of(new Point(0, 1), new Point(1, 2));

    @Test
    void emptyDataIsRefused() {
        assertRefused("at least one line", () -> new TimeChart(HEADING, AXES, List.of(), Backdrop.NONE));
        assertRefused("at least one point", () -> Line.of("a", List.of()));
        assertRefused("at least one curve", () -> new PercentileChart(HEADING, Samples.latency(), "x", List.of()));
        assertRefused("at least one slice", () -> new FanChart(HEADING, AXES, List.of(), Backdrop.NONE));
        assertRefused("at least one panel", () -> new SmallMultiples(HEADING, AXES, List.of()));
        assertRefused("at least one time", () -> new Stack(List.of(), List.of(new Layer("a", List.of())), false));
        assertRefused("a title", () -> Samples.heading("some", " ", ""));
    }

    @Test
    void aChartWithoutAnyValueIsRefused() {
        Line empty = Line.of("empty", List.of(new Point(0, Double.NaN)));

        assertRefused("at least one value", () -> new TimeChart(HEADING, AXES, List.of(empty), Backdrop.NONE).draw());
    }

    @Test
    void numbersThatAreNotFiniteAreRefused() {
        assertRefused("finite", () -> new Point(Double.NaN, 1));
        assertRefused("finite", () -> new Point(1, Double.POSITIVE_INFINITY));
        assertRefused("finite", () -> new Band(0, Double.POSITIVE_INFINITY, ""));
        assertRefused("finite", () -> new Reference(Double.NaN, "target"));
        assertRefused("finite", () -> new Layer("a", List.of(Double.NaN)));
        assertRefused("finite", () -> new Curve("a", 1, List.of(new Point(0.5, Double.NaN))));
    }

    @Test
    void whatRunsBackwardsIsRefused() {
        assertRefused("increase", () -> Line.of("a", List.of(new Point(1, 1), new Point(1, 2))));
        assertRefused("end after it begins", () -> new Band(2, 1, "a"));
        assertRefused("low <= high", () -> new Interval(0, 2, 1));
        assertRefused("low <= high", () -> new Interval(0, 2, Double.NaN));
        assertRefused("do not fall", () -> new FanChart.Quantiles(0, 1, 2, 1, 4, 5));
    }

    @Test
    void whatDoesNotFitTogetherIsRefused() {
        assertRefused(
                "expected 2 values", () -> new Stack(List.of(0.0, 1.0), List.of(new Layer("a", List.of(1.0))), false));
        assertRefused("one side of zero", () -> new Layer("a", List.of(1.0, -1.0)));
        assertRefused(
                "from zero",
                () -> new StackedChart(
                        HEADING,
                        Axes.elapsed(Samples.latency().scaled(Quantity.Scaling.FITTED)),
                        new Stack(List.of(0.0), List.of(new Layer("a", List.of(1.0))), false),
                        Backdrop.NONE));
        SmallMultiples.Panel one = new SmallMultiples.Panel("1", List.of(Line.of("a", POINTS)), Backdrop.NONE);
        SmallMultiples.Panel other = new SmallMultiples.Panel("2", List.of(Line.of("b", POINTS)), Backdrop.NONE);
        assertRefused("expected lines [a]", () -> new SmallMultiples(HEADING, AXES, List.of(one, other)));
    }

    @Test
    void sharesAndIdsHaveTheirForm() {
        assertRefused("from 0 to 1", () -> new Curve("a", 1, List.of(new Point(50, 1))));
        assertRefused("expected a sample", () -> Curve.of("a", 0, share -> 1));
        assertRefused("expected an id", () -> Samples.heading("Not An Id", "Title", ""));
    }

    @Test
    void aQuantityStandsAtItsAxisWithItsUnit() {
        assertThat(Quantity.of("Latency", "s").label()).isEqualTo("Latency (s)");
        assertThat(Quantity.of("Height", "").label()).isEqualTo("Height");
        assertThat(Quantity.of("Load", "%").with("5")).isEqualTo("5%");
    }

    private static void assertRefused(String message, Runnable making) {
        assertThatIllegalArgumentException().isThrownBy(making::run).withMessageContaining(message);
    }
}
