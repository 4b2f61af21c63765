package org.icsim.reports.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Distributions by their percentiles, with the tail stretched: each further nine of 90 %, 99 %, 99.9 % takes as much
 * room as the one before. A curve stops where its samples no longer support a percentile.
 *
 * @param population what the samples are of, in the plural, such as {@code requests}
 */
public record PercentileChart(Heading heading, Quantity quantity, String population, List<Curve> curves)
        implements Chart {
    private static final double PREFERRED_SHARE = 0.99;

    public PercentileChart {
        curves = List.copyOf(curves);
        Require.notBlank(population, "what the samples are of");
        Require.notEmpty(curves, "curve");
    }

    @Override
    public Figure draw() {
        List<Curve> supported = curves.stream().map(Curve::supported).toList();
        double last = supported.stream().mapToDouble(Curve::lastShare).max().orElseThrow();
        Axis x = ShareAxis.upTo(last, "Share of " + population + " at or below this value; the tail is stretched");
        DoubleStream values =
                supported.stream().flatMap(curve -> curve.points.stream()).mapToDouble(Point::y);
        ValueScale scale = ValueScale.of(quantity, Extent.of(values), SinglePlot.MOST_VALUES);
        List<Mark> marks = new ArrayList<>(curvesAndDots(supported));
        ShareAxis.dotted().forEach(share -> marks.addAll(notes(share, supported, x, scale)));
        Diagram diagram = new Diagram(x, scale.axis(), Backdrop.NONE, marks);
        return SinglePlot.figure(scale.remarkOn(heading), diagram, labels(supported, scale));
    }

    /** Returns the first curve on top, and all dots on top of all curves. */
    private static List<Mark> curvesAndDots(List<Curve> curves) {
        List<Mark> marks = new ArrayList<>();
        for (int i = curves.size() - 1; i >= 0; i--) {
            marks.add(new Mark.Trace(curves.get(i).points, Theme.line(i), Theme.stroke(i)));
        }
        for (int i = curves.size() - 1; i >= 0; i--) {
            marks.add(new Mark.Dots(curves.get(i).atTicks(), Theme.line(i)));
        }
        return marks;
    }

    /** Returns what the highest and the lowest curve reach at a share; between them there may be no room. */
    private static List<Mark> notes(double share, List<Curve> curves, Axis x, ValueScale scale) {
        List<Integer> ranked = IntStream.range(0, curves.size())
                .filter(i -> curves.get(i).lastShare() >= share)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> curves.get(i).valueAt(share)))
                .toList();
        if (ranked.isEmpty()) {
            return List.of();
        }
        int highest = ranked.get(ranked.size() - 1);
        int lowest = ranked.get(0);
        Point top = curves.get(highest).at(share);
        Point bottom = curves.get(lowest).at(share);
        // The unit stands at the axis and at the ends of curves; here it would only crowd.
        String topText = scale.numerals().value(top.y());
        String bottomText = scale.numerals().value(bottom.y());
        Mark above = note(topText, top, highest, Side.above(x.fraction(share)));
        Mark below = note(bottomText, bottom, lowest, Side.below(x.fraction(share)));
        return topText.equals(bottomText) ? List.of(above) : List.of(above, below);
    }

    private static Mark note(String text, Point at, int index, Side side) {
        return new Mark.Note(
                text, at, side.rise, TextStyle.NOTE.in(Theme.text(index)).aligned(side.align));
    }

    private static List<EndLabel> labels(List<Curve> curves, ValueScale scale) {
        List<EndLabel> labels = new ArrayList<>();
        for (int i = 0; i < curves.size(); i++) {
            Curve curve = curves.get(i);
            Axis.Tick tick = ShareAxis.lastTick(Math.min(PREFERRED_SHARE, curve.lastShare()));
            String value = scale.text(curve.valueAt(tick.value())) + " at " + tick.text();
            labels.add(EndLabel.of(curve.name, value, curve.last(), Theme.text(i)));
        }
        return labels;
    }

    /**
     * The percentiles of one sample.
     *
     * @param name    stands at its end
     * @param samples how many there are, at least 1
     * @param points  share, 0 to 1 and increasing, and the value that this share of the samples does not exceed
     */
    public record Curve(String name, long samples, List<Point> points) {
        public Curve {
            points = List.copyOf(points);
            Require.that(samples > 0, "expected a sample in curve " + name + ", got " + samples);
            Require.notBlank(name, "a name of the curve");
            Require.notEmpty(points, "point in curve " + name);
            Require.increasing(points, Point::x, "shares of curve " + name);
            for (Point point : points) {
                Require.that(point.x() >= 0 && point.x() <= 1, "expected a share from 0 to 1, got " + point.x());
                Require.finite(point.y(), "a value of curve " + name);
            }
        }

        /**
         * Returns the curve of a sample whose percentiles can be asked for.
         *
         * @param valueAt gives the value that a share, 0 to 1, of the samples does not exceed
         */
        public static Curve of(String name, long samples, DoubleUnaryOperator valueAt) {
            Require.that(samples > 0, "expected a sample in curve " + name + ", got " + samples);
            List<Point> points = DoubleStream.of(ShareAxis.evenly(ShareAxis.lastSupportedBy(samples)))
                    .mapToObj(share -> new Point(share, valueAt.applyAsDouble(share)))
                    .toList();
            return new Curve(name, samples, points);
        }

        /** Returns the part of the curve that its samples support. */
        private Curve supported() {
            double last = Math.min(
                    ShareAxis.lastSupportedBy(samples),
                    points.get(points.size() - 1).x());
            double first = Math.min(last, ShareAxis.FIRST);
            List<Point> kept = new ArrayList<>();
            kept.add(new Point(first, valueAt(first)));
            points.stream()
                    .filter(point -> point.x() > first && point.x() < last)
                    .forEach(kept::add);
            if (first < last) {
                kept.add(new Point(last, valueAt(last)));
            }
            return new Curve(name, samples, kept);
        }

        private List<Point> atTicks() {
            return ShareAxis.dotted().stream()
                    .filter(share -> share >= points.get(0).x() && share <= lastShare())
                    .map(this::at)
                    .toList();
        }

        private Point at(double share) {
            return new Point(share, valueAt(share));
        }

        private Point last() {
            return points.get(points.size() - 1);
        }

        private double lastShare() {
            return last().x();
        }

        /** Returns the value at a share, on the straight line between its neighbours as the chart draws it. */
        private double valueAt(double share) {
            int next = 0;
            while (next < points.size() && points.get(next).x() < share) {
                next++;
            }
            if (next == 0 || next == points.size()) {
                return points.get(Math.min(next, points.size() - 1)).y();
            }
            Point left = points.get(next - 1);
            Point right = points.get(next);
            if (right.x() == share) {
                return right.y();
            }
            double from = Mapping.NINES.apply(left.x());
            double part = (Mapping.NINES.apply(share) - from) / (Mapping.NINES.apply(right.x()) - from);
            return left.y() + (right.y() - left.y()) * part;
        }
    }

    /** Where a note stands: where a curve rises there is room to the left above it, and to the right below. */
    private enum Side {
        ABOVE(13, TextStyle.Align.RIGHT),
        STRAIGHT_ABOVE(16, TextStyle.Align.CENTRE),
        BELOW(-13, TextStyle.Align.LEFT),
        BELOW_AT_END(-13, TextStyle.Align.RIGHT);

        /** Beside a dot nearer than this to an end of the axis, a note would run into the labels there. */
        private static final double NEAR = 0.09;

        private final double rise;
        private final TextStyle.Align align;

        Side(double rise, TextStyle.Align align) {
            this.rise = rise;
            this.align = align;
        }

        static Side above(double fraction) {
            return fraction < NEAR ? STRAIGHT_ABOVE : ABOVE;
        }

        static Side below(double fraction) {
            return fraction > 1 - NEAR ? BELOW_AT_END : BELOW;
        }
    }
}
