package org.icsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Invented data of every kind of chart, the same each time. */
final class Samples {
    private static final String CAPTION =
            "Sample data, not a measurement · icsim 0.1.0 · scenario sample.yaml · seed 42";

    private Samples() {}

    /** Returns one figure of each kind, as it looks with ordinary data. */
    static List<Chart> ofEachKind() {
        return List.of(
                percentiles(),
                faults(),
                fan(),
                stack(),
                panels(6),
                ranks(),
                violins(),
                heat(13),
                places(24),
                curves(),
                observations(),
                law());
    }

    static Heading heading(String id, String title, String subtitle) {
        return new Heading(id, title, subtitle, CAPTION, title + ". Invented data.");
    }

    static Quantity latency() {
        return Quantity.of("Latency", "s");
    }

    static PercentileChart percentiles() {
        return new PercentileChart(
                heading(
                        "percentiles",
                        "Bigger subnets answer later, and the gap widens in the tail",
                        "Update-call latency by subnet size, from submission to certified reply"),
                latency(),
                "update calls",
                List.of(
                        tail("13 nodes", 60_000, 0.9),
                        tail("28 nodes", 60_000, 1.15),
                        tail("34 nodes", 1_200, 1.3),
                        tail("40 nodes", 60_000, 1.7)));
    }

    /** Returns a distribution whose tail is heavier than exponential. */
    static PercentileChart.Curve tail(String name, long samples, double scale) {
        return PercentileChart.Curve.of(
                name, samples, share -> scale * (0.8 + 0.5 * StrictMath.pow(-StrictMath.log(1 - share), 0.8)));
    }

    static TimeChart faults() {
        Random random = new Random(1);
        DoubleUnaryOperator median = t -> 1.1 + 0.05 * random.nextGaussian() + (t > 400 && t < 900 ? 0.9 : 0);
        List<Point> medians = series(120, 15, t -> t >= 1_200 && t < 1_320 ? Double.NaN : median.applyAsDouble(t));
        List<Point> tails = medians.stream()
                .map(point -> new Point(point.x(), point.y() * 1.6 + 0.1 * random.nextGaussian()))
                .toList();
        List<Interval> ribbon = medians.stream()
                .map(point -> new Interval(point.x(), point.y() * 0.85, point.y() * 1.2))
                .toList();
        return new TimeChart(
                heading(
                        "faults",
                        "Losing 4 of 13 nodes nearly doubles the latency; a stop of 2 minutes loses nothing",
                        "Update-call latency in buckets of 15 s: median with its middle half, and 99th percentile"),
                Axes.elapsed(latency()),
                List.of(Line.of("median", medians).within(ribbon), Line.of("99th percentile", tails)),
                new Backdrop(
                        List.of(
                                new Band(400, 900, "4 nodes down"),
                                new Band(1_200, 1_320, "5 nodes down"),
                                new Band(1_320, 1_500, "catching up")),
                        List.of(new Reference(2, "target"))));
    }

    static List<Point> series(int count, double step, DoubleUnaryOperator value) {
        return IntStream.range(0, count)
                .mapToObj(i -> new Point(i * step, value.applyAsDouble(i * step)))
                .toList();
    }

    static FanChart fan() {
        List<FanChart.Quantiles> slices = new ArrayList<>();
        for (int month = 0; month <= 120; month++) {
            double years = month / 12.0;
            double median = 535 + 26 * years - 1.5 * years * years;
            double spread = 12 * StrictMath.pow(years, 0.9);
            slices.add(quantiles(2026 + years, 1e6 * median, 1e6 * spread));
        }
        return new FanChart(
                heading(
                        "fan",
                        "Supply grows in most runs, but heavy burn can bring it back to where it started",
                        "Total supply over 2,000 runs"),
                Axes.calendar(Quantity.of("Supply", "ICP").scaled(Quantity.Scaling.FITTED)),
                slices,
                Backdrop.of(new Reference(535e6, "start")));
    }

    static CurveChart curves() {
        List<Point> steep = series(8, 1, delay -> 2 + delay * 0.9).subList(1, 8);
        List<Point> flat = steep.stream()
                .map(point -> new Point(point.x(), point.y() * 0.6))
                .toList();
        return new CurveChart(
                heading("curves", "Eight years of delay earn three times what one does", "Yield by dissolve delay"),
                Quantity.of("Dissolve delay", "years"),
                Quantity.of("Yield", "%"),
                List.of(Line.of("before", steep), Line.of("after", flat)));
    }

    static LawChart law() {
        List<Point> times = List.of(new Point(4, 0.02), new Point(13, 0.15), new Point(28, 0.6), new Point(40, 1.7));
        List<Point> messages = times.stream().map(point -> squared(point.x())).toList();
        return new LawChart(
                heading("law", "Ten times the nodes take 85 times the time", "Time and messages by number of nodes"),
                Quantity.of("Nodes", "").scaled(Quantity.Scaling.LOGARITHMIC_IF_POSITIVE),
                Quantity.of("Time", "s").scaled(Quantity.Scaling.LOGARITHMIC_IF_POSITIVE),
                Line.of("square", List.of(squared(4), squared(40))),
                List.of(Line.of("time", times), Line.of("messages", messages)));
    }

    private static Point squared(double nodes) {
        return new Point(nodes, 0.001 * nodes * nodes);
    }

    static TimeChart observations() {
        List<Point> simulated = IntStream.rangeClosed(0, 24)
                .mapToObj(month -> new Point(2023 + month / 12.0, 1e6 * (493 + 1.1 * month)))
                .toList();
        List<Point> published = List.of(
                new Point(2022.5, 400e6),
                new Point(2023, 493e6),
                new Point(2023.31, 498e6),
                new Point(2023.77, 506.9e6),
                new Point(2024.4, 518.9e6));
        return new TimeChart(
                heading("observations", "Simulated supply lags behind the published one", "Supply of one run"),
                Axes.calendar(Quantity.of("Supply", "ICP").scaled(Quantity.Scaling.FITTED)),
                List.of(Line.of("simulated", simulated)),
                new Backdrop(
                        List.of(new Band(2024, 2025, "Mission 70")),
                        List.of(),
                        List.of(new Observed("published", published))));
    }

    static FanChart.Quantiles quantiles(double x, double median, double spread) {
        return new FanChart.Quantiles(
                x, median - spread, median - 0.4 * spread, median, median + 0.4 * spread, median + 0.8 * spread);
    }

    static StackedChart stack() {
        List<Double> years = IntStream.rangeClosed(2026, 2036)
                .mapToObj(year -> (double) year)
                .toList();
        return new StackedChart(
                heading("stack", "Burning overtakes minting in 2033", "Tokens minted and burned per year, by purpose"),
                Axes.calendar(Quantity.of("Minted and burned", "ICP")),
                new StackedChart.Stack(
                        years,
                        List.of(
                                layer("voting rewards", years, year -> 30e6 - 2e6 * (year - 2026)),
                                layer("node rewards", years, year -> 9e6),
                                layer("cycles", years, year -> -6e6 - 2e6 * (year - 2026)),
                                layer("fees", years, year -> -1.5e6)),
                        true),
                Backdrop.NONE);
    }

    static StackedChart.Layer layer(String name, List<Double> times, DoubleUnaryOperator value) {
        return new StackedChart.Layer(
                name, times.stream().map(value::applyAsDouble).toList());
    }

    static SmallMultiples panels(int count) {
        List<SmallMultiples.Panel> panels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int nodes = 13 + 3 * i;
            double jump = 0.3 + 0.15 * i;
            List<Point> medians = series(40, 30, t -> 1 + 0.02 * nodes + (t > 300 && t < 600 ? jump : 0));
            List<Point> tails = medians.stream()
                    .map(point -> new Point(point.x(), point.y() * 1.5 + 0.1 * StrictMath.sin(point.x())))
                    .toList();
            panels.add(new SmallMultiples.Panel(
                    nodes + " nodes",
                    List.of(Line.of("median", medians), Line.of("99%", tails)),
                    Backdrop.of(List.of(new Band(300, 600, "a third down")))));
        }
        return new SmallMultiples(
                heading(
                        "panels",
                        "The larger the subnet, the more a loss of a third of its nodes costs",
                        "Update-call latency by subnet size, in buckets of 30 s"),
                Axes.elapsed(latency()),
                panels);
    }

    static RankChart ranks() {
        List<RankChart.Row> fiduciary = List.of(
                new RankChart.Row("pzp6e", 412, OptionalDouble.of(455)),
                new RankChart.Row("x33ed", 430, OptionalDouble.of(418)));
        List<RankChart.Row> application = List.of(
                new RankChart.Row("mpubz", 288, OptionalDouble.of(301)),
                RankChart.Row.of("io67a", 296.5),
                new RankChart.Row("qdvhd", 310, OptionalDouble.of(310)),
                new RankChart.Row("halted", Double.NaN, OptionalDouble.of(334)),
                RankChart.Row.of("never started", Double.NaN));
        return new RankChart(
                heading("ranks", "A closer maker shortens the rounds of most subnets", "Median round by subnet"),
                Quantity.of("Round", "ms").scaled(Quantity.Scaling.FITTED),
                List.of(new RankChart.Group("34 nodes", fiduciary), new RankChart.Group("13 nodes", application)));
    }

    static ViolinChart violins() {
        return new ViolinChart(
                heading("violins", "Larger subnets take longer rounds, and less regular ones", "Rounds by subnet size"),
                Quantity.of("Round", "ms"),
                "rounds",
                List.of(
                        violin("13 nodes", "3 subnets", 300, 40),
                        violin("28 nodes", "1 subnet", 380, 60),
                        violin("40 nodes", "the NNS", 450, 140)));
    }

    /** Returns a skewed distribution. */
    static ViolinChart.Violin violin(String name, String note, double middle, double spread) {
        List<ViolinChart.Weighted> values = IntStream.range(0, 200)
                .mapToObj(i -> (i + 0.5) / 200)
                .map(share -> middle + spread * StrictMath.log(share / (1 - share)) * (0.5 + 0.5 * share))
                .map(value -> new ViolinChart.Weighted(value, 10))
                .toList();
        return new ViolinChart.Violin(name, note, values);
    }

    /** Returns round trips between data centres around a circle. */
    static HeatMap heat(int count) {
        List<String> names = IntStream.range(0, count)
                .mapToObj(i -> "data centre " + (i + 1))
                .toList();
        List<List<Double>> values = IntStream.range(0, count)
                .mapToObj(from -> IntStream.range(0, count)
                        .mapToObj(to -> from == to ? Double.NaN : roundTrip(2.0 * (to - from) / count))
                        .toList())
                .toList();
        return HeatMap.between(
                heading("heat", "Neighbours answer in 60 ms, the other side in nearly 240", "Median round trip"),
                Quantity.of("Round trip", "ms"),
                names,
                values);
    }

    private static double roundTrip(double halfTurns) {
        return 4 + 236 * Math.abs(StrictMath.sin(halfTurns * Math.PI / 2));
    }

    static PlaceMap places(int count) {
        return new PlaceMap(
                heading("places", "Nodes stand where the data centres are: in the north", "Nodes by data centre"),
                List.of(
                        new PlaceMap.Layer("nodes", scattered("DC", count, new Random(3))),
                        new PlaceMap.Layer("boundary nodes", scattered("Edge", count / 4, new Random(4)))));
    }

    private static List<PlaceMap.Place> scattered(String name, int count, Random random) {
        return IntStream.range(0, count)
                .mapToObj(i -> new PlaceMap.Place(
                        name + " " + (i + 1),
                        random.nextBoolean() ? 10 + 12 * random.nextGaussian() : -150 + 300 * random.nextDouble(),
                        45 + 10 * random.nextGaussian() - (i % 5 == 0 ? 60 : 0),
                        1 + random.nextInt(12) * random.nextInt(4)))
                .toList();
    }
}
