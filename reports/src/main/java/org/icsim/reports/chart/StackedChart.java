package org.icsim.reports.chart;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Parts of a whole over time, stacked from zero: layers of positive values above it and of negative ones below. Few
 * times become bars, many become areas.
 *
 * @param axes     the vertical axis starts at zero
 * @param stack    what is stacked
 * @param backdrop what held meanwhile, and what to compare with
 */
public record StackedChart(Heading heading, Axes axes, Stack stack, Backdrop backdrop) implements Chart {
    private static final int MOST_BARS = 24;
    /** A bar's share of the room between two times. */
    private static final double BAR_SHARE = 0.8;

    /** As a share of the axis. */
    private static final double WIDEST_BAR = 0.12;
    /** Two places nearer than this share of the axis are one. */
    private static final double SAME_PLACE = 0.001;

    private static final BasicStroke SEAM = new BasicStroke(0.8f);

    public StackedChart {
        Require.that(
                axes.quantity().scaling() == Quantity.Scaling.FROM_ZERO,
                "expected an axis from zero, as areas are compared, got "
                        + axes.quantity().scaling());
    }

    @Override
    public Figure draw() {
        boolean hasBars = stack.times().size() <= MOST_BARS;
        Axis x = hasBars
                ? axisOfBars()
                : TimeAxis.of(axes.clock(), backdrop.widen(stack.extent()), SinglePlot.MOST_TIMES);
        List<List<Interval>> slabs = slabs();
        ValueScale scale = ValueScale.of(axes.quantity(), values(slabs), SinglePlot.MOST_VALUES);
        List<Mark> marks = new ArrayList<>(hasBars ? bars(slabs, x) : areas(slabs));
        if (stack.hasNet()) {
            marks.add(new Mark.Trace(stack.net(), Theme.INK, Theme.stroke(0)));
            marks.add(new Mark.Dots(hasBars ? stack.net() : List.of(), Theme.INK));
        }
        marks.addAll(Lines.marks(backdrop, scale, x));
        return SinglePlot.figure(heading, new Diagram(x, scale.axis(), backdrop, marks), labels(slabs, scale, x));
    }

    /** Returns the ground that each layer covers on top of, or below, those before it. */
    private List<List<Interval>> slabs() {
        double[] above = new double[stack.times().size()];
        double[] below = new double[above.length];
        List<List<Interval>> slabs = new ArrayList<>();
        for (Layer layer : stack.layers()) {
            double[] edge = layer.isNegative() ? below : above;
            List<Interval> slab = new ArrayList<>();
            for (int i = 0; i < edge.length; i++) {
                double from = edge[i];
                edge[i] += layer.values().get(i);
                slab.add(new Interval(stack.times().get(i), Math.min(from, edge[i]), Math.max(from, edge[i])));
            }
            slabs.add(slab);
        }
        return slabs;
    }

    /** Returns an axis with room for half a bar at each end, and with ticks below bars only. */
    private Axis axisOfBars() {
        double margin = stack.spacing() / 2;
        Extent extent = stack.extent();
        Extent times = new Extent(extent.low() - margin, extent.high() + margin);
        Axis axis = TimeAxis.of(axes.clock(), backdrop.widen(times), SinglePlot.MOST_TIMES);
        return axis.keepingTicks(tick -> stack.times().stream()
                .anyMatch(time -> Math.abs(axis.fraction(time) - axis.fraction(tick)) < SAME_PLACE));
    }

    /** Returns the slabs as rectangles, in place of slopes. */
    private List<Mark> bars(List<List<Interval>> slabs, Axis x) {
        double half = Math.min(stack.spacing() * BAR_SHARE, x.range().span() * WIDEST_BAR) / 2;
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < slabs.size(); i++) {
            List<Interval> edges = slabs.get(i).stream()
                    .flatMap(interval -> Stream.of(
                            new Interval(interval.x() - half, interval.low(), interval.high()),
                            new Interval(interval.x() + half, interval.low(), interval.high()),
                            Interval.gapAt(interval.x() + half)))
                    .toList();
            marks.add(new Mark.Area(edges, Theme.fill(i)));
        }
        return marks;
    }

    /** Returns the slabs, parted by seams of paper. */
    private List<Mark> areas(List<List<Interval>> slabs) {
        List<Mark> marks = new ArrayList<>();
        List<Mark> seams = new ArrayList<>();
        for (int i = 0; i < slabs.size(); i++) {
            boolean isBelow = stack.layers().get(i).isNegative();
            List<Point> outerEdge = slabs.get(i).stream()
                    .map(interval -> new Point(interval.x(), isBelow ? interval.low() : interval.high()))
                    .toList();
            marks.add(new Mark.Area(slabs.get(i), Theme.fill(i)));
            seams.add(new Mark.Trace(outerEdge, Theme.PAPER, SEAM));
        }
        marks.addAll(seams);
        return marks;
    }

    private Extent values(List<List<Interval>> slabs) {
        DoubleStream edges = slabs.stream()
                .flatMap(List::stream)
                .flatMapToDouble(interval -> DoubleStream.of(interval.low(), interval.high()));
        return Extent.of(DoubleStream.concat(edges, Lines.values(backdrop, stack.extent())));
    }

    private List<EndLabel> labels(List<List<Interval>> slabs, ValueScale scale, Axis x) {
        List<EndLabel> labels = new ArrayList<>();
        for (int i = 0; i < slabs.size(); i++) {
            Layer layer = stack.layers().get(i);
            List<Interval> slab = slabs.get(i);
            Interval end = slab.get(slab.size() - 1);
            String value = scale.text(layer.values().get(slab.size() - 1));
            Point middle = new Point(x.range().high(), (end.low() + end.high()) / 2);
            labels.add(EndLabel.of(layer.name(), value, middle, Theme.text(i)));
        }
        if (stack.hasNet()) {
            Point end = stack.net().get(stack.times().size() - 1);
            labels.add(EndLabel.of("net", scale.text(end.y()), end, Theme.INK));
        }
        labels.addAll(Lines.labels(backdrop, scale, x));
        return labels;
    }

    /**
     * Layers over common times.
     *
     * @param times  increasing; of bars, the middles
     * @param layers from zero outwards, with a value for each time
     * @param hasNet whether the sum of all layers is drawn as a line
     */
    public record Stack(List<Double> times, List<Layer> layers, boolean hasNet) {
        public Stack {
            times = List.copyOf(times);
            layers = List.copyOf(layers);
            Require.notEmpty(times, "time");
            Require.notEmpty(layers, "layer");
            times.forEach(time -> Require.finite(time, "a time"));
            Require.increasing(times, Double::doubleValue, "times");
            for (Layer layer : layers) {
                Require.that(
                        layer.values().size() == times.size(),
                        "expected " + times.size() + " values in layer " + layer.name() + ", got "
                                + layer.values().size());
            }
        }

        private Extent extent() {
            return new Extent(times.get(0), times.get(times.size() - 1));
        }

        /** Returns the least distance of two times, or 1 if there is but one. */
        private double spacing() {
            return IntStream.range(1, times.size())
                    .mapToDouble(i -> times.get(i) - times.get(i - 1))
                    .min()
                    .orElse(1);
        }

        private List<Point> net() {
            return IntStream.range(0, times.size())
                    .mapToObj(i -> new Point(
                            times.get(i),
                            layers.stream()
                                    .mapToDouble(layer -> layer.values().get(i))
                                    .sum()))
                    .toList();
        }
    }

    /**
     * One part of the whole.
     *
     * @param values finite, and either none negative or none positive
     */
    public record Layer(String name, List<Double> values) {
        public Layer {
            values = List.copyOf(values);
            Require.notBlank(name, "a name of the layer");
            values.forEach(value -> Require.finite(value, "a value of layer " + name));
            boolean isPositive = values.stream().allMatch(value -> value >= 0);
            boolean isNegative = values.stream().allMatch(value -> value <= 0);
            Require.that(isPositive || isNegative, "expected layer " + name + " on one side of zero");
        }

        private boolean isNegative() {
            return values.stream().anyMatch(value -> value < 0);
        }
    }
}
