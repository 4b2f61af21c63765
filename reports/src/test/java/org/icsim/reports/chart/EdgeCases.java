package org.icsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Data that charts meet seldom, and that must neither break them nor make them illegible. */
final class EdgeCases {
    private static final String LONG =
            "a very long name that somebody wrote into a scenario without thinking of charts";

    private EdgeCases() {}

    static List<Chart> all() {
        List<Chart> all = new ArrayList<>();
        all.add(onePoint());
        all.add(equalValues());
        all.add(longWords());
        all.add(longAxes());
        all.add(manyLines());
        all.add(bandsAtTheEdges());
        all.add(manyBands());
        all.add(of("tiny-values", 1e-6));
        all.add(of("huge-values", 1e12));
        all.add(noValues());
        all.add(oneSample());
        all.add(wideTails());
        all.add(duplicateEnds());
        all.add(oneSlice());
        all.add(oneBar());
        all.add(manyAreas());
        for (int count : List.of(1, 2, 3, 4, 5, 8, 12)) {
            all.add(panels(count));
        }
        all.add(longPanels());
        return all;
    }

    static TimeChart onePoint() {
        return time("one-point", List.of(Line.of("only", List.of(new Point(30, 4)))), Backdrop.NONE);
    }

    static TimeChart equalValues() {
        Line line = Line.of("constant", Samples.series(20, 60, t -> 7));
        Axes axes = Axes.elapsed(Quantity.of("Rate", "blocks/s").scaled(Quantity.Scaling.FITTED));
        return new TimeChart(heading("equal-values"), axes, List.of(line), Backdrop.NONE);
    }

    static TimeChart longWords() {
        Heading heading = new Heading(
                "long-words",
                "A title that states " + LONG + " and goes on and on until it needs a second line at least",
                ("A subtitle on " + LONG + ". ").repeat(3),
                ("Provenance of " + LONG + " · ").repeat(4),
                "Long words");
        Line line = Line.of(LONG, Samples.series(50, 2, t -> 3 + StrictMath.sin(t / 9)));
        Line other = Line.of("Unbreakablenamewithoutanyblankinitandtoowide", Samples.series(50, 2, t -> 2.9));
        Backdrop backdrop = new Backdrop(
                List.of(new Band(20, 24, "a band whose " + LONG + " " + LONG)), List.of(new Reference(3, LONG)));
        return new TimeChart(heading, Axes.elapsed(Samples.latency()), List.of(line, other), backdrop);
    }

    static PercentileChart longAxes() {
        Quantity quantity = Quantity.of(LONG + " " + LONG, "very long units per second");
        return new PercentileChart(
                heading("long-axes"), quantity, LONG + " " + LONG, List.of(Samples.tail(LONG, 500, 1)));
    }

    static TimeChart manyLines() {
        List<Line> lines = IntStream.range(0, 24)
                .mapToObj(i -> Line.of("node " + i, Samples.series(60, 1, t -> 2 + i % 12 + StrictMath.sin(t / 5 + i))))
                .toList();
        return time("many-lines", lines, Backdrop.NONE);
    }

    static TimeChart bandsAtTheEdges() {
        Line line = Line.of("latency", Samples.series(100, 3_600, t -> 2 + StrictMath.cos(t / 30_000)));
        Backdrop backdrop = Backdrop.of(List.of(
                new Band(-50_000, 20_000, "before"),
                new Band(100_000, 100_000, "a moment"),
                new Band(100_000, 180_000, "after it"),
                new Band(300_000, 900_000, "and beyond"),
                new Band(2e6, 3e6, "not seen")));
        return time("band-edges", List.of(line), backdrop);
    }

    static TimeChart manyBands() {
        Line line = Line.of("latency", Samples.series(100, 86_400, t -> 2 + StrictMath.cos(t / 300_000)));
        List<Band> bands = IntStream.range(0, 14)
                .mapToObj(i -> new Band(86_400 * (5 + 3.0 * i), 86_400 * (6 + 3.0 * i), (i + 1) + " nodes down"))
                .toList();
        return time("many-bands", List.of(line), Backdrop.of(bands));
    }

    static TimeChart of(String id, double magnitude) {
        Line line = Line.of("a", Samples.series(30, 0.01, t -> magnitude * (1 + t)));
        Line other = Line.of("b", Samples.series(30, 0.01, t -> magnitude * (2 - t)));
        return time(id, List.of(line, other), Backdrop.NONE);
    }

    static TimeChart noValues() {
        Line empty = Line.of("silent", Samples.series(20, 60, t -> Double.NaN));
        Line lonely = Line.of("lonely", Samples.series(20, 60, t -> t % 120 == 0 ? 3 + t / 600 : Double.NaN));
        return time("no-values", List.of(empty, lonely), Backdrop.NONE);
    }

    static PercentileChart oneSample() {
        return new PercentileChart(
                heading("one-sample"),
                Samples.latency(),
                "requests",
                List.of(
                        PercentileChart.Curve.of("one", 1, share -> 2),
                        PercentileChart.Curve.of("fifty", 50, share -> 1 + share)));
    }

    static PercentileChart wideTails() {
        return new PercentileChart(
                heading("wide-tails"),
                Samples.latency().scaled(Quantity.Scaling.LOGARITHMIC_IF_WIDE),
                "requests",
                List.of(
                        PercentileChart.Curve.of("light", 1_000_000, share -> 0.2 + share),
                        PercentileChart.Curve.of("heavy", 1_000_000, share -> 0.3 * StrictMath.pow(1 - share, -0.7))));
    }

    static PercentileChart duplicateEnds() {
        List<PercentileChart.Curve> curves = IntStream.range(0, 6)
                .mapToObj(i -> Samples.tail("copy " + i, 5_000, 1))
                .toList();
        return new PercentileChart(heading("duplicate-ends"), Samples.latency(), "requests", curves);
    }

    static FanChart oneSlice() {
        Axes axes = Axes.calendar(Quantity.of("Supply", "ICP"));
        return new FanChart(heading("one-slice"), axes, List.of(Samples.quantiles(2027, 500, 60)), Backdrop.NONE);
    }

    static StackedChart oneBar() {
        List<Double> times = List.of(2027.0);
        List<StackedChart.Layer> layers =
                List.of(Samples.layer("minted", times, t -> 5), Samples.layer("burned", times, t -> -2));
        return new StackedChart(
                heading("one-bar"),
                Axes.calendar(Quantity.of("Flow", "ICP")),
                new StackedChart.Stack(times, layers, true),
                Backdrop.NONE);
    }

    static StackedChart manyAreas() {
        List<Double> times = IntStream.range(0, 200).mapToObj(i -> i * 600.0).toList();
        List<StackedChart.Layer> layers = IntStream.range(0, 8)
                .mapToObj(i -> Samples.layer(
                        "layer " + i, times, t -> (i % 3 == 2 ? -1 : 1) * (2 + StrictMath.sin(t / 9_000 + i))))
                .toList();
        return new StackedChart(
                heading("many-areas"),
                Axes.elapsed(Quantity.of("Load", "%")),
                new StackedChart.Stack(times, layers, true),
                Backdrop.of(List.of(new Band(30_000, 50_000, "upgrade"))));
    }

    static SmallMultiples panels(int count) {
        SmallMultiples panels = Samples.panels(count);
        return new SmallMultiples(heading("panels-" + count), panels.axes(), panels.panels());
    }

    static SmallMultiples longPanels() {
        List<SmallMultiples.Panel> panels = IntStream.range(0, 3)
                .mapToObj(i -> new SmallMultiples.Panel(
                        i + ": " + LONG + " " + LONG,
                        List.of(
                                Line.of(LONG, Samples.series(20, 60, t -> i == 1 ? Double.NaN : t)),
                                Line.of("b", Samples.series(20, 60, t -> i == 1 ? Double.NaN : 100))),
                        Backdrop.of(List.of(new Band(0, 60, LONG), new Band(100, 200, "down")))))
                .toList();
        return new SmallMultiples(heading("long-panels"), Axes.elapsed(Samples.latency()), panels);
    }

    private static TimeChart time(String id, List<Line> lines, Backdrop backdrop) {
        return new TimeChart(heading(id), Axes.elapsed(Samples.latency()), lines, backdrop);
    }

    private static Heading heading(String id) {
        return Samples.heading(id, "An edge case: " + id.replace('-', ' '), "Invented data");
    }
}
