package org.icsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
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
        return List.of(percentiles(), faults(), fan(), stack(), panels(6));
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
}
