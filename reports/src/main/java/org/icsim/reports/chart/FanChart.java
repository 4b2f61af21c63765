package org.icsim.reports.chart;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;

/**
 * What many runs did: their median, and the ranges that hold the middle half and the middle 90 % of them.
 *
 * @param slices   from left to right
 * @param backdrop what held meanwhile, and what to compare with
 */
public record FanChart(Heading heading, Axes axes, List<Quantiles> slices, Backdrop backdrop) implements Chart {
    private static final double OUTER_TINT = 0.16;
    private static final double INNER_TINT = 0.34;

    public FanChart {
        slices = List.copyOf(slices);
        Require.notEmpty(slices, "slice");
        Require.increasing(slices, Quantiles::x, "places of slices");
    }

    @Override
    public Figure draw() {
        Axis x = TimeAxis.of(axes.clock(), backdrop.widen(times()), SinglePlot.MOST_TIMES);
        ValueScale scale = ValueScale.of(axes.quantity(), values(), SinglePlot.MOST_VALUES);
        List<EndLabel> labels = labels(scale);
        labels.addAll(Lines.labels(backdrop, scale, x));
        List<Mark> marks = marks(new FanNotes(x, scale.axis()));
        marks.addAll(Lines.marks(backdrop, scale, x));
        Diagram diagram = new Diagram(x, scale.axis(), backdrop, marks);
        return SinglePlot.figure(scale.remarkOn(heading), diagram, labels);
    }

    private List<Mark> marks(FanNotes notes) {
        List<Interval> low = range(Quantiles::p5, Quantiles::p25);
        List<Interval> belowMedian = range(Quantiles::p25, Quantiles::p50);
        List<Interval> aboveMedian = range(Quantiles::p50, Quantiles::p75);
        List<Interval> high = range(Quantiles::p75, Quantiles::p95);
        Color colour = Theme.line(0);
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Area(range(Quantiles::p5, Quantiles::p95), Theme.tint(colour, OUTER_TINT)));
        marks.add(new Mark.Area(range(Quantiles::p25, Quantiles::p75), Theme.tint(colour, INNER_TINT)));
        marks.add(new Mark.Trace(medians(), colour, Theme.stroke(0)));
        notes.write("middle half", aboveMedian, belowMedian).ifPresent(marks::add);
        notes.write("middle 90%", high, low).ifPresent(marks::add);
        return marks;
    }

    private Extent times() {
        return new Extent(slices.get(0).x(), last().x());
    }

    private Extent values() {
        DoubleStream ends = slices.stream().flatMapToDouble(slice -> DoubleStream.of(slice.p5(), slice.p95()));
        return Extent.of(DoubleStream.concat(ends, Lines.values(backdrop, times())));
    }

    private Quantiles last() {
        return slices.get(slices.size() - 1);
    }

    private List<Interval> range(ToDoubleFunction<Quantiles> low, ToDoubleFunction<Quantiles> high) {
        return slices.stream()
                .map(slice -> new Interval(slice.x(), low.applyAsDouble(slice), high.applyAsDouble(slice)))
                .toList();
    }

    private List<Point> medians() {
        return slices.stream().map(slice -> new Point(slice.x(), slice.p50())).toList();
    }

    /** Returns a label for each value at the end; percentiles that read the same as the median share its label. */
    private List<EndLabel> labels(ValueScale scale) {
        List<EndLabel> labels = new ArrayList<>();
        addUnlessMedian(labels, "95%", last().p95, scale);
        addUnlessMedian(labels, "75%", last().p75, scale);
        labels.add(EndLabel.of("median", scale.text(last().p50), end(last().p50), Theme.text(0)));
        addUnlessMedian(labels, "25%", last().p25, scale);
        addUnlessMedian(labels, "5%", last().p5, scale);
        return labels;
    }

    private void addUnlessMedian(List<EndLabel> labels, String name, double value, ValueScale scale) {
        if (!scale.text(value).equals(scale.text(last().p50))) {
            labels.add(EndLabel.quiet(name, scale.text(value), end(value), Theme.text(0)));
        }
    }

    private Point end(double value) {
        return new Point(last().x, value);
    }

    /**
     * How the values of many runs spread at one time.
     *
     * @param x   the time
     * @param p5  the value that 5 % of the runs do not exceed; and so on, none below the one before
     */
    public record Quantiles(double x, double p5, double p25, double p50, double p75, double p95) {
        public Quantiles {
            Require.finite(x, "the time of quantiles");
            Require.finite(p5, "a quantile");
            Require.finite(p95, "a quantile");
            Require.that(
                    p5 <= p25 && p25 <= p50 && p50 <= p75 && p75 <= p95,
                    "expected quantiles that do not fall, got " + List.of(p5, p25, p50, p75, p95));
        }
    }
}
