package org.icsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/** Data that charts meet seldom, and that must neither break them nor make them illegible. */
final class EdgeCases {
    private static final String LONG =
            "a very long name that somebody wrote into a scenario without thinking of charts";

    /** Later than the data. */
    static final Band END = new Band(15, 15, "the end");

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
        all.add(oneKnownPoint());
        all.add(lawOfOnePoint());
        all.add(nothingObservedWithin());
        all.add(observed("observed-early", "published", new Point(1, 0)));
        all.add(observed("observed-early-by-long-names", LONG, new Point(1, 3)));
        all.add(momentBeyond());
        for (int count : List.of(1, 2, 3, 4, 5, 8, 12)) {
            all.add(panels(count));
        }
        all.add(longPanels());
        all.addAll(ranks());
        all.addAll(violins());
        all.addAll(heatMaps());
        all.addAll(placeMaps());
        return all;
    }

    private static Chart oneKnownPoint() {
        Quantity delay = Quantity.of("Dissolve delay", "years");
        return new CurveChart(
                heading("one-known-point"),
                delay,
                Samples.latency(),
                List.of(Line.of(LONG, List.of(new Point(8, 0.1))), Line.of("none", List.of(new Point(8, Double.NaN)))));
    }

    private static Chart lawOfOnePoint() {
        Quantity logarithmic = Samples.latency().scaled(Quantity.Scaling.LOGARITHMIC_IF_POSITIVE);
        Line point = Line.of(LONG, List.of(new Point(8, 0.1)));
        return new LawChart(heading("law-of-one-point"), logarithmic, logarithmic, point, List.of(point, point));
    }

    private static Chart nothingObservedWithin() {
        List<Point> early = List.of(new Point(-5, 1e9));
        return new TimeChart(
                heading("nothing-observed-within"),
                Axes.elapsed(Samples.latency()),
                List.of(Line.of("measured", Samples.series(3, 1, t -> t))),
                new Backdrop(List.of(), List.of(), List.of(new Observed("published", early))));
    }

    static TimeChart observed(String id, String name, Point... points) {
        Line line = Line.of("measured", Samples.series(3, 1, t -> t));
        Backdrop backdrop = new Backdrop(List.of(), List.of(), List.of(new Observed(name, List.of(points))));
        return time(id, List.of(line), backdrop);
    }

    static TimeChart momentBeyond() {
        Line line = Line.of("latency", Samples.series(10, 1, t -> t));
        return time("moment-beyond", List.of(line), Backdrop.of(List.of(END, new Band(17, 19, "not seen"))));
    }

    private static List<Chart> ranks() {
        List<Chart> ranks = new ArrayList<>();
        ranks.add(rank("one-row", List.of(new RankChart.Group("all", List.of(RankChart.Row.of("only", 4))))));
        ranks.add(rank("one-row-below-zero", List.of(group("losses", 1, i -> -3e7))));
        ranks.add(rank("many-rows", List.of(group("many", 60, i -> 1e6 * i))));
        ranks.add(rank("most-rows", List.of(group("most", RankChart.MOST_ROWS, i -> 7 - i % 5))));
        ranks.add(rank("rows-without-values", List.of(group("some", 5, i -> i < 4 ? Double.NaN : 7))));
        ranks.add(rank("equal-rows", List.of(group("equal", 6, i -> 3))));
        ranks.add(rank("long-rows", List.of(group(LONG, 3, i -> 5 + i), group(LONG + " " + LONG, 2, i -> 4))));
        ranks.add(rank("wide-rows", List.of(group("wide", 12, i -> StrictMath.pow(10, i - 4)))));
        ranks.add(rank(
                "many-groups",
                IntStream.range(0, 9)
                        .mapToObj(i -> group("group " + i, 1 + i % 3, k -> i + k))
                        .toList()));
        return ranks;
    }

    private static RankChart rank(String id, List<RankChart.Group> groups) {
        Quantity quantity = Samples.latency().scaled(Quantity.Scaling.LOGARITHMIC_IF_WIDE);
        return new RankChart(heading(id), quantity, groups);
    }

    /** Returns rows with an earlier value in every other one. */
    private static RankChart.Group group(String name, int count, IntToDoubleFunction value) {
        List<RankChart.Row> rows = IntStream.range(0, count)
                .mapToObj(i -> new RankChart.Row(
                        name + " " + i,
                        value.applyAsDouble(i),
                        i % 2 == 0 ? OptionalDouble.empty() : OptionalDouble.of(3 + i)))
                .toList();
        return new RankChart.Group(name, rows);
    }

    private static List<Chart> violins() {
        List<Chart> violins = new ArrayList<>();
        violins.add(violin("one-value", List.of(violin("only", "", 1, i -> 5))));
        violins.add(violin("no-value-but-zero", List.of(violin("zero", "a note", 40, i -> 0))));
        violins.add(violin("two-values", List.of(violin("apart", "", 2, i -> i))));
        violins.add(violin(
                "equal-and-not", List.of(violin("a", "", 50, i -> 4), violin("b", "", 50, i -> 3 + i / 9.0))));
        violins.add(violin("long-violins", List.of(violin(LONG, LONG, 30, i -> i), violin("b", "", 30, i -> 9 + i))));
        violins.add(violin(
                "many-violins",
                IntStream.range(0, 14)
                        .mapToObj(k ->
                                violin(k + " nodes", k + " subnets", 90, i -> 40 + k + 9 * StrictMath.sin(i * i)))
                        .toList()));
        violins.add(violin("wide-violins", List.of(violin("wide", "", 99, i -> StrictMath.pow(10, i / 20.0)))));
        violins.add(violin(
                "an-outlier", List.of(violin("tail", "", 5_000, i -> i == 77 ? -1e6 : 4 + i % 71 + i % 97))));
        return violins;
    }

    private static ViolinChart violin(String id, List<ViolinChart.Violin> violins) {
        Quantity quantity = Samples.latency().scaled(Quantity.Scaling.LOGARITHMIC_IF_WIDE);
        return new ViolinChart(heading(id), quantity, "calls", violins);
    }

    private static ViolinChart.Violin violin(String name, String note, int count, IntToDoubleFunction value) {
        List<ViolinChart.Weighted> values = IntStream.range(0, count)
                .mapToObj(i -> new ViolinChart.Weighted(value.applyAsDouble(i), 1 + i % 4))
                .toList();
        return new ViolinChart.Violin(name, note, values);
    }

    private static List<Chart> heatMaps() {
        List<Chart> maps = new ArrayList<>();
        maps.add(heat("one-cell", List.of("self"), (from, to) -> 3));
        maps.add(heat("two-by-two", List.of("a", "b"), (from, to) -> from == to ? Double.NaN : 1 + from));
        maps.add(heat("equal-cells", names(5, "name"), (from, to) -> 7));
        maps.add(heat("few-cells", names(6, "name"), (from, to) -> from < 2 && to == 3 ? 5 + from : Double.NaN));
        maps.add(heat("long-cells", names(12, LONG), (from, to) -> 1e5 * from + to + 0.5));
        maps.add(heat("wide-numbers", names(20, "n"), (from, to) -> 1e7 + 1e3 * from - to));
        maps.add(heat("wide-cells", names(9, "n"), (from, to) -> StrictMath.pow(10, from - to)));
        maps.add(heat("many-cells", names(40, "data centre"), (from, to) -> Math.abs(from - to)));
        maps.add(oblong(4, 15));
        maps.add(oblong(50, 3));
        maps.add(oblong(1, HeatMap.MOST_NAMES));
        maps.add(new HeatMap(
                heading("long-sides"),
                Samples.latency(),
                new HeatMap.Side(LONG, List.of("a")),
                new HeatMap.Side(LONG, List.of("b")),
                List.of(List.of(1.0))));
        maps.add(heat("most-cells", names(HeatMap.MOST_NAMES, LONG), (from, to) -> from - 2.0 * to));
        return maps;
    }

    private static List<String> names(int count, String name) {
        return IntStream.range(0, count).mapToObj(i -> name + " " + i).toList();
    }

    private static HeatMap heat(String id, List<String> names, DoubleBinaryOperator value) {
        List<List<Double>> values = IntStream.range(0, names.size())
                .mapToObj(from -> IntStream.range(0, names.size())
                        .mapToObj(to -> value.applyAsDouble(from, to))
                        .toList())
                .toList();
        Quantity quantity = Quantity.of("Round trip", "ms").scaled(Quantity.Scaling.LOGARITHMIC_IF_WIDE);
        return HeatMap.between(heading(id), quantity, names, values);
    }

    /** Returns a matrix that tells its rows' numbers in tens and its columns' in ones. */
    static HeatMap oblong(int rows, int columns) {
        List<List<Double>> values = IntStream.range(0, rows)
                .mapToObj(row -> IntStream.range(0, columns)
                        .mapToObj(column -> 10.0 * row + column)
                        .toList())
                .toList();
        return new HeatMap(
                heading("oblong-" + rows + "-" + columns),
                Quantity.of("Share", "%"),
                new HeatMap.Side("subnet", names(rows, "subnet")),
                new HeatMap.Side("load", names(columns, "load")),
                values);
    }

    private static List<Chart> placeMaps() {
        List<Chart> maps = new ArrayList<>();
        maps.add(map("one-place", layer("only", 1, i -> 8.5, i -> 47.4)));
        maps.add(map("one-spot", layer("a", 30, i -> 8.5, i -> 47.4), layer("b", 9, i -> 8.6, i -> 47.4)));
        maps.add(map("whole-world", layer("corners", 4, i -> i < 2 ? -180 : 180, i -> i % 2 == 0 ? -90 : 90)));
        maps.add(map("poles", layer("north", 3, i -> 100 + i, i -> 90), layer("south", 3, i -> 100 + i, i -> -90)));
        maps.add(map("long-places", layer(LONG, 12, i -> 3 * i, i -> i), layer(LONG + LONG, 2, i -> 0, i -> 50)));
        maps.add(map("dense-places", layer("dense", 120, i -> i % 11, i -> 40 + i % 13)));
        PlaceMap.Layer[] many = IntStream.range(0, 9)
                .mapToObj(k -> layer("layer " + k, 3, i -> 10 * k + i, i -> 30 * i))
                .toArray(PlaceMap.Layer[]::new);
        maps.add(map("many-layers", many));
        return maps;
    }

    private static PlaceMap map(String id, PlaceMap.Layer... layers) {
        return new PlaceMap(heading(id), List.of(layers));
    }

    private static PlaceMap.Layer layer(
            String name, int count, IntToDoubleFunction longitude, IntToDoubleFunction latitude) {
        List<PlaceMap.Place> places = IntStream.range(0, count)
                .mapToObj(i -> new PlaceMap.Place(
                        name + " " + i, longitude.applyAsDouble(i), latitude.applyAsDouble(i), 1 + i * i % 50))
                .toList();
        return new PlaceMap.Layer(name, places);
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
