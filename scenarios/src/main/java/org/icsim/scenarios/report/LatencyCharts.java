package org.icsim.scenarios.report;

import java.util.ArrayList;
import java.util.List;
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
import org.icsim.scenarios.run.LatencySeriesCsv.Row;

/** Charts of how long finality takes. */
final class LatencyCharts {
    private static final Quantity FINALITY = Quantity.of("Finality", "s");

    private final Subjects subjects;

    LatencyCharts(Subjects subjects) {
        this.subjects = subjects;
    }

    /** Returns a chart for each subnet with variants or outages, and one for all others together. */
    List<Drawing> percentiles() {
        List<Drawing> drawings = new ArrayList<>();
        List<Observation> alike = new ArrayList<>();
        for (List<Observation> variants : subjects.subnets()) {
            Observation first = variants.get(0);
            if (variants.size() > 1) {
                String finding = Wording.finalityCompared(variants, Observation::variant);
                drawings.add(percentiles(variants, finding, "", curves(variants, Observation::variant)));
            } else if (first.finality().groups().size() > 1) {
                String remark = "; with all nodes up, some may still be catching up";
                drawings.add(percentiles(variants, Wording.finalityByDown(first), remark, curvesByDown(first)));
            } else {
                alike.add(first);
            }
        }
        if (!alike.isEmpty()) {
            String finding = alike.size() == 1
                    ? Wording.finality(alike.get(0))
                    : Wording.finalityCompared(alike, Observation::subnet);
            drawings.add(percentiles(alike, finding, "", curves(alike, Observation::subnet)));
        }
        return drawings;
    }

    private Drawing percentiles(List<Observation> about, String finding, String remark, List<Curve> curves) {
        Observation first = about.get(0);
        Heading heading = subjects.heading(
                "latency-percentiles",
                first,
                finding,
                "Finality, " + first.what().meaning() + remark,
                "Percentiles of finality from 1 % to the tail");
        PercentileChart chart = new PercentileChart(
                heading,
                FINALITY.scaled(Scaling.LOGARITHMIC_IF_WIDE),
                first.what().plural(),
                curves);
        return new Drawing(
                chart.draw(), about.stream().map(o -> o.files().finality()).toList());
    }

    private static List<Curve> curvesByDown(Observation observation) {
        return observation.finality().groups().stream()
                .map(group -> curve(Wording.down(observation, group.replicasDown()), group.histogram()))
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
                "latency-over-time",
                first,
                isAlone ? Wording.finalityOverTime(first) : Wording.finalityCompared(variants, Observation::variant),
                "Finality of " + first.what().plural() + " by when they became final"
                        + (first.runs() > 1 ? ", all runs together" : "") + Subjects.shaded(first),
                "Median and 99th percentile of finality over simulated time");
        TimeChart chart = new TimeChart(heading, Axes.elapsed(FINALITY), lines, Subjects.backdrop(first));
        return new Drawing(
                chart.draw(), variants.stream().map(o -> o.files().overTime()).toList());
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
