package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
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
        assertRefused(
                "at least one measured line",
                () -> new LawChart(HEADING, Samples.latency(), Samples.latency(), Line.of("a", POINTS), List.of()));
        assertRefused("at least one slice", () -> new FanChart(HEADING, AXES, List.of(), Backdrop.NONE));
        assertRefused("at least one panel", () -> new SmallMultiples(HEADING, AXES, List.of()));
        assertRefused("at least one time", () -> new Stack(List.of(), List.of(new Layer("a", List.of())), false));
        assertRefused("a title", () -> Samples.heading("some", " ", ""));
    }

    @Test
    void emptyRowsViolinsMatricesAndMapsAreRefused() {
        assertRefused("at least one group", () -> new RankChart(HEADING, Samples.latency(), List.of()));
        assertRefused("at least one row", () -> new RankChart.Group("a", List.of()));
        assertRefused("at least one violin", () -> new ViolinChart(HEADING, Samples.latency(), "x", List.of()));
        assertRefused("at least one value", () -> new ViolinChart.Violin("a", "", List.of()));
        assertRefused("at least one name", () -> new HeatMap.Side("from", List.of()));
        assertRefused("at least one layer", () -> new PlaceMap(HEADING, List.of()));
        assertRefused("at least one place", () -> new PlaceMap.Layer("a", List.of()));
    }

    @Test
    void namesAreAskedFor() {
        assertRefused("a name", () -> RankChart.Row.of(" ", 1));
        assertRefused("a name", () -> new RankChart.Group("", List.of(RankChart.Row.of("a", 1))));
        assertRefused("a name", () -> new ViolinChart.Violin("", "", List.of(new ViolinChart.Weighted(1, 1))));
        assertRefused("a name", () -> heat(List.of(""), List.of(List.of(1.0))));
        assertRefused("a name", () -> new PlaceMap.Place("", 0, 0, 1));
    }

    @Test
    void aMatrixHasAsManyValuesAsNamesAndRoomForThem() {
        assertRefused("expected 2 rows, got 1", () -> heat(List.of("a", "b"), List.of(List.of(1.0, 2.0))));
        assertRefused("expected 1 values in a row, got 2", () -> heat(List.of("a"), List.of(List.of(1.0, 2.0))));
        assertRefused("at most 64 names, got 65", () -> heat(Collections.nCopies(65, "a"), List.of()));
        assertRefused("finite", () -> heat(List.of("a"), List.of(List.of(Double.POSITIVE_INFINITY))));
        assertRefused("what the names are", () -> new HeatMap.Side(" ", List.of("a")));
    }

    @Test
    void whatNobodyCouldReadIsRefused() {
        RankChart.Group half = new RankChart.Group("half", Collections.nCopies(60, RankChart.Row.of("a", 1)));
        RankChart.Group rest = new RankChart.Group("rest", Collections.nCopies(61, RankChart.Row.of("a", 1)));
        ViolinChart.Violin violin = new ViolinChart.Violin("a", "", List.of(new ViolinChart.Weighted(1, 1)));
        PlaceMap.Layer layer = new PlaceMap.Layer("a", List.of(new PlaceMap.Place("b", 0, 0, 1)));

        assertRefused(
                "at most 120 rows, got 121", () -> new RankChart(HEADING, Samples.latency(), List.of(half, rest)));
        assertRefused(
                "at most 30 violins, got 31",
                () -> new ViolinChart(HEADING, Samples.latency(), "x", Collections.nCopies(31, violin)));
        assertRefused("at most 12 layers, got 13", () -> new PlaceMap(HEADING, Collections.nCopies(13, layer)));
    }

    @Test
    void aPlaceLiesOnEarthAndCounts() {
        assertRefused("a longitude from -180 to 180 of a, got 181", () -> new PlaceMap.Place("a", 181, 0, 1));
        assertRefused("a latitude from -90 to 90 of a, got -91", () -> new PlaceMap.Place("a", 0, -91, 1));
        assertRefused("a longitude", () -> new PlaceMap.Place("a", Double.NaN, 0, 1));
        assertRefused("a number above 0 at a, got 0", () -> new PlaceMap.Place("a", 0, 0, 0));
    }

    private static HeatMap heat(List<String> names, List<List<Double>> values) {
        return HeatMap.between(HEADING, Samples.latency(), names, values);
    }

    @Test
    void aChartWithoutAnyValueIsRefused() {
        Line empty = Line.of("empty", List.of(new Point(0, Double.NaN)));

        assertRefused("at least one value", () -> new TimeChart(HEADING, AXES, List.of(empty), Backdrop.NONE).draw());
        RankChart.Group none = new RankChart.Group("none", List.of(RankChart.Row.of("empty", Double.NaN)));
        assertRefused("at least one value", () -> new RankChart(HEADING, Samples.latency(), List.of(none)).draw());
        assertRefused(
                "at least one value",
                () -> heat(List.of("a"), List.of(List.of(Double.NaN))).draw());
    }

    @Test
    void numbersThatAreNotFiniteAreRefused() {
        assertRefused("finite", () -> new Point(Double.NaN, 1));
        assertRefused("finite", () -> new Point(1, Double.POSITIVE_INFINITY));
        assertRefused("finite", () -> new Band(0, Double.POSITIVE_INFINITY, ""));
        assertRefused("finite", () -> new Reference(Double.NaN, "target"));
        assertRefused("finite", () -> new Layer("a", List.of(Double.NaN)));
        assertRefused("finite", () -> RankChart.Row.of("a", Double.NEGATIVE_INFINITY));
        assertRefused("finite", () -> new RankChart.Row("a", 1, OptionalDouble.of(Double.NaN)));
        assertRefused("finite", () -> new ViolinChart.Weighted(Double.NaN, 1));
        assertRefused("to occur, got count 0", () -> new ViolinChart.Weighted(1, 0));
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
