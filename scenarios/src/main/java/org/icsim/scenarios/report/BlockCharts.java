package org.icsim.scenarios.report;

import java.util.List;
import org.icsim.reports.chart.Axes;
import org.icsim.reports.chart.Chart;
import org.icsim.reports.chart.FanChart;
import org.icsim.reports.chart.FanChart.Quantiles;
import org.icsim.reports.chart.Heading;
import org.icsim.reports.chart.Interval;
import org.icsim.reports.chart.Line;
import org.icsim.reports.chart.Point;
import org.icsim.reports.chart.Quantity;
import org.icsim.reports.chart.SmallMultiples;
import org.icsim.reports.chart.SmallMultiples.Panel;
import org.icsim.reports.chart.StackedChart;
import org.icsim.reports.chart.StackedChart.Layer;
import org.icsim.reports.chart.StackedChart.Stack;
import org.icsim.reports.chart.TimeChart;
import org.icsim.scenarios.report.Observation.RateSlice;

/** Charts of how many blocks become final, and who makes them. */
final class BlockCharts {
    private static final Axes AXES = Axes.elapsed(Quantity.of("Final blocks", "blocks/s"));
    private static final String SHOWN = "Blocks that became final per second of simulated time";
    private static final int MOST_PANELS = 12;

    private final Subjects subjects;

    BlockCharts(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Returns a chart for each subnet. */
    List<Drawing> rates() {
        return subjects.subnets().stream().map(this::rate).toList();
    }

    private Drawing rate(List<Observation> variants) {
        Observation first = variants.get(0);
        boolean isAlone = variants.size() == 1;
        Heading heading = subjects.heading(
                subjects.id("block-rate", first),
                isAlone ? Wording.rate(first) : new Comparison(variants, Observation::variant).rates(),
                SHOWN + spread(variants) + Subjects.shaded(variants),
                "Final blocks per second over simulated time");
        Chart chart = isAlone && first.runs() > 1
                ? new FanChart(heading, AXES, quantiles(first), Subjects.backdrop(variants))
                : new TimeChart(
                        heading,
                        AXES,
                        variants.stream()
                                .map(o -> line(isAlone ? o.subnet() : o.variant(), o))
                                .toList(),
                        Subjects.backdrop(variants));
        return new Drawing(
                chart.draw(), variants.stream().map(o -> o.files().rates()).toList());
    }

    private static String spread(List<Observation> variants) {
        int most = variants.stream().mapToInt(Observation::runs).max().orElse(1);
        if (most == 1) {
            return "";
        }
        boolean isEqual = variants.stream().allMatch(variant -> variant.runs() == most);
        return variants.size() == 1
                ? ", how " + most + " runs spread"
                : ", median of " + (isEqual ? "" : "up to ") + most
                        + " runs each, tinted from the 5th to the 95th percentile";
    }

    private static List<Quantiles> quantiles(Observation observation) {
        return observation.rates().stream()
                .map(slice -> {
                    List<Double> p = slice.percentiles();
                    return new Quantiles(slice.middle(), p.get(0), p.get(1), p.get(2), p.get(3), p.get(4));
                })
                .toList();
    }

    private static Line line(String name, Observation observation) {
        Line line = Line.of(
                name,
                observation.rates().stream()
                        .map(slice -> new Point(slice.middle(), slice.median()))
                        .toList());
        return observation.runs() == 1
                ? line
                : line.within(observation.rates().stream()
                        .map(slice -> new Interval(
                                slice.middle(),
                                slice.percentiles().get(0),
                                slice.percentiles().get(4)))
                        .toList());
    }

    /** Returns a chart for each subnet and variant. */
    List<Drawing> makers() {
        return subjects.all().map(this::makers).toList();
    }

    private Drawing makers(Observation observation) {
        List<Observation> alone = List.of(observation);
        Heading heading = subjects.heading(
                subjects.idOfVariant("block-makers", observation),
                Wording.makers(observation),
                SHOWN + ", by the rank of their maker"
                        + (observation.runs() > 1 ? ", mean of " + observation.runs() + " runs" : "")
                        + Subjects.shaded(alone),
                "Final blocks per second over simulated time, stacked by the rank of their maker");
        List<RateSlice> rates = observation.rates();
        List<Double> leaders = rates.stream()
                .map(slice -> Math.max(0, slice.mean() - slice.higherRank()))
                .toList();
        Stack stack = new Stack(
                rates.stream().map(RateSlice::middle).toList(),
                List.of(
                        new Layer("rank 0", leaders),
                        new Layer(
                                "higher ranks",
                                rates.stream().map(RateSlice::higherRank).toList())),
                false);
        return new Drawing(
                new StackedChart(heading, AXES, stack, Subjects.backdrop(alone)).draw(),
                List.of(observation.files().rates()));
    }

    /** Returns one chart with a panel for each subnet and variant, or none if there is none. */
    List<Drawing> panels() {
        List<Observation> shown = subjects.all().limit(MOST_PANELS).toList();
        if (shown.isEmpty()) {
            return List.of();
        }
        long all = subjects.all().count();
        Heading heading = subjects.heading(
                "block-rate-panels",
                shown.size() == 1 ? Wording.rate(shown.get(0)) : new Comparison(shown, subjects::name).rates(),
                SHOWN + (shown.size() < all ? "; the first " + shown.size() + " of " + all : ""),
                "Final blocks per second over simulated time in one panel each");
        List<Panel> panels = shown.stream()
                .map(o -> new Panel(subjects.name(o), List.of(line("median", o)), Subjects.backdrop(List.of(o))))
                .toList();
        return List.of(new Drawing(
                new SmallMultiples(heading, AXES, panels).draw(),
                shown.stream().map(o -> o.files().rates()).toList()));
    }
}
