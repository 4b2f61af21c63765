package org.icsim.scenarios.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.reports.chart.Axes;
import org.icsim.reports.chart.Heading;
import org.icsim.reports.chart.Line;
import org.icsim.reports.chart.PercentileChart;
import org.icsim.reports.chart.PercentileChart.Curve;
import org.icsim.reports.chart.Point;
import org.icsim.reports.chart.Quantity;
import org.icsim.reports.chart.Quantity.Scaling;
import org.icsim.reports.chart.TimeChart;
import org.icsim.scenarios.report.Observation.Latency;
import org.icsim.scenarios.run.LatencySeriesCsv.Row;

/** Charts of how long finality takes. */
final class LatencyCharts {
    private static final String PERCENTILES = "latency-percentiles";

    private final Subjects subjects;

    LatencyCharts(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Returns a chart for each subnet with variants or outages, and one for all others together. */
    List<Drawing> percentiles() {
        List<Drawing> drawings = new ArrayList<>();
        Map<Latency, List<Observation>> alike = new EnumMap<>(Latency.class);
        for (List<Observation> variants : subjects.subnets()) {
            Observation first = variants.get(0);
            String id = subjects.id(PERCENTILES, first);
            if (variants.size() > 1) {
                String finding = new Comparison(variants, Observation::variant).finality();
                drawings.add(percentiles(id, variants, finding, curves(variants, Observation::variant)));
            } else if (first.finality().groups().size() > 1) {
                drawings.add(percentiles(id, variants, Wording.finalityByOutage(first), curvesByOutage(first)));
            } else {
                alike.computeIfAbsent(first.what(), what -> new ArrayList<>()).add(first);
            }
        }
        alike.forEach((what, observations) -> drawings.add(together(what, observations)));
        return drawings;
    }

    private Drawing together(Latency what, List<Observation> alike) {
        String finding = alike.size() == 1
                ? Wording.finality(alike.get(0))
                : new Comparison(alike, Observation::subnet).finality();
        String id = alike.size() == 1 ? subjects.id(PERCENTILES, alike.get(0)) : PERCENTILES + "--of-" + what.plural();
        return percentiles(id, alike, finding, curves(alike, Observation::subnet));
    }

    private Drawing percentiles(String id, List<Observation> about, String finding, List<Curve> curves) {
        Observation first = about.get(0);
        Heading heading = subjects.heading(
                id,
                finding,
                first.what().title() + ", " + first.what().meaning() + "; counted where the wait ends",
                "Percentiles of " + lowerCase(first.what()) + " from 1 % to the tail");
        PercentileChart chart = new PercentileChart(
                heading,
                quantity(first.what()).scaled(Scaling.LOGARITHMIC_IF_WIDE),
                first.what().plural(),
                curves);
        return new Drawing(
                chart.draw(), about.stream().map(o -> o.files().finality()).toList());
    }

    private static List<Curve> curvesByOutage(Observation observation) {
        return observation.finality().groups().stream()
                .map(group -> curve(Wording.befell(observation, group.outages()), group.histogram()))
                .toList();
    }

    private static List<Curve> curves(List<Observation> observations, Function<Observation, String> name) {
        return observations.stream()
                .map(o -> curve(name.apply(o), o.allFinality()))
                .toList();
    }

    private static Curve curve(String name, LatencyHistogram histogram) {
        return Curve.of(name, histogram.count(), share -> histogram.percentileSeconds(100 * share));
    }

    /** Returns a chart for each subnet. */
    List<Drawing> overTime() {
        return subjects.subnets().stream().map(this::overTime).toList();
    }

    private Drawing overTime(List<Observation> variants) {
        Observation first = variants.get(0);
        boolean isAlone = variants.size() == 1;
        List<Line> lines = new ArrayList<>();
        for (Observation variant : variants) {
            String prefix = isAlone ? "" : variant.variant() + ", ";
            lines.add(line(prefix + "99 %", variant, row -> Results.number(row.p99())));
            lines.add(line(prefix + "median", variant, row -> Results.number(row.p50())));
        }
        Heading heading = subjects.heading(
                subjects.id("latency-over-time", first),
                isAlone ? Wording.finalityOverTime(first) : new Comparison(variants, Observation::variant).finality(),
                first.what().title() + " of " + first.what().plural() + " by when they were "
                        + first.what().outcome() + (first.runs() > 1 ? ", all runs together" : "")
                        + Subjects.shaded(variants),
                "Median and 99th percentile of " + lowerCase(first.what()) + " over simulated time");
        TimeChart chart =
                new TimeChart(heading, Axes.elapsed(quantity(first.what())), lines, Subjects.backdrop(variants));
        return new Drawing(
                chart.draw(), variants.stream().map(o -> o.files().overTime()).toList());
    }

    private static Quantity quantity(Latency what) {
        return Quantity.of(what.title(), "s");
    }

    private static String lowerCase(Latency what) {
        return what.title().toLowerCase(Locale.ROOT);
    }

    private static Line line(String name, Observation observation, Function<Row, Double> value) {
        return Line.of(
                name,
                observation.overTime().rows().stream()
                        .map(row -> new Point(middle(row), value.apply(row)))
                        .toList());
    }

    private static double middle(Row row) {
        return row.fromSeconds().doubleValue() + row.spanSeconds().doubleValue() / 2;
    }
}
