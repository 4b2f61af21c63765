package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collections;
import java.util.List;
import org.icsim.reports.chart.PercentileChart.Curve;
import org.junit.jupiter.api.Test;

/** What a reader finds in a picture of each kind. */
class ChartKindsTest {
    private static final Axes AXES = Axes.elapsed(Samples.latency());

    @Test
    void percentilesReachAsFarAsSamplesSupportThem() throws Exception {
        assertThat(wordsOfPercentiles(100)).contains("99%").doesNotContain("99.9%");
        assertThat(wordsOfPercentiles(99)).contains("90%").doesNotContain("99%");
        assertThat(wordsOfPercentiles(10_000)).contains("99.99%").doesNotContain("99.999%");
    }

    @Test
    void aCurveIsLabelledWithItsValueAtTheGreatestTickUpTo99Percent() throws Exception {
        assertThat(wordsOfPercentiles(1_000)).contains("1.99 s at 99%");
        assertThat(wordsOfPercentiles(20)).contains("1.90 s at 90%");
    }

    @Test
    void nineNinesAreAsWideAsAnyOther() {
        Axis axis = ShareAxis.upTo(0.9999, "");

        double first = axis.fraction(0.99) - axis.fraction(0.9);
        double second = axis.fraction(0.999) - axis.fraction(0.99);
        assertThat(first).isCloseTo(second, within(1e-9));
    }

    @Test
    void aWideSpanBecomesLogarithmicOnlyIfAskedFor() throws Exception {
        assertThat(words(EdgeCases.wideTails())).contains("Latency (s), logarithmic", "1", "10", "100", "1,000");
        Curve narrow = Curve.of("narrow", 1_000, share -> 1 + share);
        Quantity quantity = Samples.latency().scaled(Quantity.Scaling.LOGARITHMIC_IF_WIDE);
        assertThat(words(new PercentileChart(heading(), quantity, "x", List.of(narrow))))
                .contains("Latency (s)");
    }

    @Test
    void anAxisWithoutZeroIsRemarkedOnInTheSubtitle() throws Exception {
        Line line = Line.of("a", List.of(new Point(0, 100), new Point(9, 101)));
        Quantity fitted = Samples.latency().scaled(Quantity.Scaling.FITTED);

        assertThat(words(new TimeChart(heading(), Axes.elapsed(fitted), List.of(line), Backdrop.NONE)))
                .contains("Subtitle; " + ValueScale.NOT_FROM_ZERO);
        assertThat(words(new TimeChart(heading(), Axes.elapsed(Samples.latency()), List.of(line), Backdrop.NONE)))
                .contains("Subtitle");
    }

    @Test
    void momentsBeyondTheDataAreShown() throws Exception {
        Backdrop end = Backdrop.of(List.of(EdgeCases.END));
        Line line = Line.of("a", List.of(new Point(0, 1), new Point(9, 2)));
        FanChart.Quantiles slice = Samples.quantiles(9, 2, 1);
        StackedChart.Stack bars = new StackedChart.Stack(
                List.of(1.0, 3.0), List.of(new StackedChart.Layer("a", List.of(1.0, 2.0))), false);

        assertThat(words(EdgeCases.momentBeyond())).contains("the end").doesNotContain("not seen");
        assertThat(words(new FanChart(heading(), AXES, List.of(slice), end))).contains("the end");
        assertThat(words(new StackedChart(heading(), AXES, bars, end))).contains("the end");
        assertThat(words(new SmallMultiples(
                        heading(), AXES, List.of(new SmallMultiples.Panel("a panel", List.of(line), end)))))
                .contains("the end");
    }

    @Test
    void whatIsObservedUpToFarFromTheEdgeIsNamedWhereItEnds() throws Exception {
        Chart early = EdgeCases.observed("early", "published", new Point(1, 1));
        Chart late = EdgeCases.observed("late", "published", new Point(2, 1));

        assertThat(placeOf("published", early)).isLessThan(placeOf("measured", early));
        assertThat(placeOf("published", late)).isEqualTo(placeOf("measured", late));
    }

    private static double placeOf(String beginning, Chart chart) throws Exception {
        return SvgPicture.parse(chart.draw().inlineSvg()).texts().stream()
                .filter(text -> text.words().startsWith(beginning))
                .mapToDouble(text -> text.box().getMinX())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void bandsAreLabelledIfTheyCanBeSeen() throws Exception {
        assertThat(words(EdgeCases.bandsAtTheEdges()))
                .contains("before", "a moment", "after it", "and beyond")
                .doesNotContain("not seen");
    }

    @Test
    void aLineWithoutValuesSaysSo() throws Exception {
        assertThat(words(EdgeCases.noValues())).contains("silent", "no values", "lonely");
    }

    @Test
    void aReferenceIsAlwaysOnTheAxis() throws Exception {
        Line line = Line.of("a", List.of(new Point(0, 1), new Point(9, 1.1)));
        Backdrop target = Backdrop.of(new Reference(40, "target"));

        assertThat(words(new TimeChart(heading(), Axes.elapsed(Samples.latency()), List.of(line), target)))
                .contains("target", "40 s", "40");
    }

    @Test
    void aFanNamesItsQuantilesAndItsReference() throws Exception {
        assertThat(words(Samples.fan()))
                .contains("95%", "75%", "median", "25%", "5%", "645 M ICP", "middle half", "middle 90%", "start");
    }

    @Test
    void aStackNamesItsLayersAndTheirSum() throws Exception {
        assertThat(words(Samples.stack())).contains("voting rewards", "10 M ICP", "cycles", "net", "−8.50 M ICP");
    }

    @Test
    void aLawStandsBesideWhatWasMeasuredOnAxesThatMakeItStraight() throws Exception {
        assertThat(words(Samples.law()))
                .contains("Nodes, logarithmic", "2", "50", "Time (s), logarithmic", "0.01")
                .contains("time", "1.70 s", "messages", "square", "1.60 s")
                .contains("Time and messages by number of nodes");
    }

    @Test
    void panelsShareTheirAxes() throws Exception {
        List<String> words = words(Samples.panels(6));

        assertThat(words).contains("13 nodes", "28 nodes");
        // Six panels in two rows of three: each tick of values twice, of times thrice.
        assertThat(words.stream().filter("6"::equals)).hasSize(2);
        assertThat(words.stream().filter("15"::equals)).hasSize(3);
    }

    @Test
    void aRowTellsItsValueAndTheOneBefore() throws Exception {
        assertThat(words(Samples.ranks()))
                .contains("34 nodes", "13 nodes", "pzp6e", "455 → 412", "297", "334 → no value", "no value")
                .contains("Median round by subnet; hollow dot: before; " + ValueScale.NOT_FROM_ZERO_ACROSS);
    }

    @Test
    void rowsWithoutAnEarlierValueNeedNoWordOnHollowDots() throws Exception {
        RankChart.Group group = new RankChart.Group("all", List.of(RankChart.Row.of("only", 4)));

        assertThat(words(new RankChart(heading(), Samples.latency(), List.of(group))))
                .contains("Subtitle");
    }

    @Test
    void manyRowsHaveTheAxisAboveToo() throws Exception {
        RankChart.Group group = new RankChart.Group("all", Collections.nCopies(40, RankChart.Row.of("a", 31.4)));

        List<String> words = words(new RankChart(heading(), Samples.latency(), List.of(group)));
        assertThat(words.stream().filter("20"::equals)).hasSize(2);
    }

    @Test
    void aViolinTellsItsMedianAndWhatIsDrawn() throws Exception {
        assertThat(words(Samples.violins()))
                .contains("13 nodes", "3 subnets", "300 ms", "Round (ms)")
                .contains("Rounds by subnet size; bar: middle half of rounds, line: middle 90%, dot: median");
    }

    @Test
    void theKeyOfAMatrixHasTicksBetweenItsEnds() throws Exception {
        assertThat(words(Samples.heat(21))).contains("50", "100", "150", "200");
        assertThat(words(EdgeCases.oblong(2, 1))).containsOnlyOnce("2", "4", "6", "8");
    }

    @Test
    void aMatrixMayHaveOtherColumnsThanRows() throws Exception {
        assertThat(words(EdgeCases.oblong(3, 5)))
                .contains("subnet ↓ · load →", "subnet 2", "load 4", "24")
                .doesNotContain("subnet 3", "blank: no value");
    }

    @Test
    void smallMatricesHaveNumbersAndLargeOnesShadesOnly() throws Exception {
        assertThat(words(Samples.heat(13))).contains("data", "centre 1", "60.5", "238", "Round trip (ms)");
        assertThat(words(Samples.heat(21)).stream().filter("238"::equals)).isEmpty();
    }

    @Test
    void blanksInAMatrixAreExplainedUnlessTheyAreItsDiagonal() throws Exception {
        List<String> names = List.of("a", "b");
        List<List<Double>> gap = List.of(List.of(1.0, Double.NaN), List.of(2.0, 1.0));
        HeatMap map = HeatMap.between(heading(), Samples.latency(), names, gap);

        assertThat(words(map)).contains("blank: no value");
        assertThat(words(Samples.heat(13))).doesNotContain("blank: no value");
    }

    @Test
    void aMapHasAKeyANetAndTheNamesOfItsLargestPlaces() throws Exception {
        assertThat(words(Samples.places(24)))
                .contains("nodes", "boundary nodes", "60° N", "0°", "30° W", "DC 14")
                .contains("Nodes by data centre; dot area by number");
    }

    private static List<String> wordsOfPercentiles(long samples) throws Exception {
        Curve curve = Curve.of("curve", samples, share -> 1 + share);
        return words(new PercentileChart(heading(), Samples.latency(), "requests", List.of(curve)));
    }

    private static Heading heading() {
        return Samples.heading("some", "Title", "Subtitle");
    }

    private static List<String> words(Chart chart) throws Exception {
        return SvgPicture.parse(chart.draw().inlineSvg()).texts().stream()
                .map(SvgPicture.Text::words)
                .toList();
    }
}
