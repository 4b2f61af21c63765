package org.icsim.reports.chart;

import java.awt.BasicStroke;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Distributions to compare by their shape, one below the other: the more values lie at a place, the thicker the violin.
 * All are equally thick where they are thickest, so thickness tells nothing about how many values there are. A bar
 * reaches from the first quartile to the third, a line holds the middle 90 %, a dot is the median.
 *
 * <p>Source: Hintze and Nelson, "Violin Plots: A Box Plot-Density Trace Synergism" (The American Statistician, 1998);
 * their line reaches one and a half times as far as the bar beyond it, which tells less about tails.
 *
 * @param population what the values are of, in the plural, such as {@code requests}
 * @param violins    from top to bottom, at most {@value #MOST_VIOLINS}
 */
public record ViolinChart(Heading heading, Quantity quantity, String population, List<Violin> violins)
        implements Chart {
    /** With more, the first and the last would be too far apart to compare. */
    public static final int MOST_VIOLINS = 30;

    private static final double FILL = 0.28;
    private static final BasicStroke EDGE = new BasicStroke(1.1f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND);
    private static final BasicStroke MOST = new BasicStroke(1.6f);
    private static final BasicStroke HALF = new BasicStroke(5, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
    /** The height of a row, in pixels. */
    private static final int ROOMY = 78;

    private static final int NARROW = 62;
    private static final int MOST_ROOMY = 7;
    /** Of a violin at its peak, as a share of the row. */
    private static final double HALF_THICKNESS = 0.41;
    /** Above the first violin, whose median may stand there; as a share of a row. */
    private static final double HEADROOM = 0.15;
    /** From the median up to the middle of its value, in pixels. */
    private static final double RISE = 13;
    /** From there to the edge of the shape. */
    private static final double CLEARANCE = 8;
    /** What a frame is at least as wide as: the room of a note is reckoned with it before the frame is laid out. */
    private static final double FRAME_WIDTH = 600;

    public ViolinChart {
        violins = List.copyOf(violins);
        Require.notBlank(population, "what the values are of");
        Require.notEmpty(violins, "violin");
        Require.that(
                violins.size() <= MOST_VIOLINS, "expected at most " + MOST_VIOLINS + " violins, got " + violins.size());
    }

    @Override
    public Figure draw() {
        List<Distribution> samples = violins.stream().map(Violin::distribution).toList();
        DoubleStream ends = samples.stream()
                .map(Distribution::drawn)
                .flatMapToDouble(drawn -> DoubleStream.of(drawn.low(), drawn.high()));
        ValueScale scale = ValueScale.of(quantity, Extent.of(ends), RowPlot.MOST_VALUES);
        Axis rows = new Axis(Mapping.LINEAR, new Extent(0, violins.size() + HEADROOM), List.of(), "");
        List<Mark> marks = new ArrayList<>();
        for (int i = 0; i < samples.size(); i++) {
            marks.addAll(marks(samples.get(i), y(i), scale));
        }
        Diagram diagram = new Diagram(scale.axis(), rows, Backdrop.NONE, marks);
        return RowPlot.figure(scale.remarkAcross(remarked(samples)), diagram, labels(), height());
    }

    private Heading remarked(List<Distribution> samples) {
        String inside = "bar: middle half of " + population + ", line: middle 90%, dot: median";
        boolean isAnyCut = samples.stream().anyMatch(Distribution::isCut);
        return heading.remarking(isAnyCut ? inside + "; long tails are cut at 0.1% and 99.9%" : inside);
    }

    private double y(int index) {
        return violins.size() - index - 0.5;
    }

    private int rowHeight() {
        return violins.size() <= MOST_ROOMY ? ROOMY : NARROW;
    }

    private int height() {
        return (int) Math.round((violins.size() + HEADROOM) * rowHeight());
    }

    private List<RowLabel> labels() {
        List<RowLabel> labels = new ArrayList<>();
        for (int i = 0; i < violins.size(); i++) {
            Words name = new Words(violins.get(i).name, TextStyle.NAME);
            Words note = new Words(violins.get(i).note, TextStyle.TICK.in(Theme.MUTED));
            labels.add(new RowLabel(y(i), name, note, Words.NONE));
        }
        return labels;
    }

    private List<Mark> marks(Distribution sample, double y, ValueScale scale) {
        List<Interval> shape = shape(sample, y, scale.axis());
        Point median = new Point(sample.quantile(0.5), y);
        return List.of(
                new Mark.Area(shape, Theme.tint(Theme.line(0), FILL)),
                new Mark.Trace(edge(shape), Theme.line(0), EDGE),
                new Mark.Trace(ends(sample, 0.05, y), Theme.line(0), MOST),
                new Mark.Trace(ends(sample, 0.25, y), Theme.line(0), HALF),
                new Mark.Dots(List.of(median), Theme.INK),
                note(median, shape, scale));
    }

    /** Returns the ends of what lies between this share of a sample and as small a share at the other side. */
    private static List<Point> ends(Distribution sample, double share, double y) {
        return List.of(new Point(sample.quantile(share), y), new Point(sample.quantile(1 - share), y));
    }

    /** Equal values have no density; they are a bar. */
    private static List<Interval> shape(Distribution sample, double y, Axis axis) {
        Extent drawn = sample.drawn();
        if (drawn.isFlat()) {
            return List.of(new Interval(drawn.low(), y - HALF_THICKNESS, y + HALF_THICKNESS));
        }
        return Density.of(sample.within(drawn), axis).stream()
                .map(point -> interval(point.x(), y, point.y() * HALF_THICKNESS))
                .toList();
    }

    private static Interval interval(double x, double y, double half) {
        return new Interval(x, y - half, y + half);
    }

    /** Returns the way around a shape; none around a bar. */
    private static List<Point> edge(List<Interval> shape) {
        List<Point> edge = new ArrayList<>();
        if (shape.size() > 1) {
            shape.forEach(interval -> edge.add(new Point(interval.x(), interval.high())));
            for (int i = shape.size() - 1; i >= 0; i--) {
                edge.add(new Point(shape.get(i).x(), shape.get(i).low()));
            }
            edge.add(edge.get(0));
        }
        return edge;
    }

    /** Returns the median's value: within the shape if it is thick enough there, else above it. */
    private Mark note(Point median, List<Interval> shape, ValueScale scale) {
        TextStyle style = TextStyle.NOTE.in(Theme.INK).aligned(TextStyle.Align.CENTRE);
        String text = scale.text(median.x());
        double reach = style.width(text) / 2 / FRAME_WIDTH;
        double middle = scale.axis().fraction(median.x());
        double[] thickness = shape.stream()
                .filter(interval -> Math.abs(scale.axis().fraction(interval.x()) - middle) <= reach)
                .mapToDouble(interval -> (interval.high() - interval.low()) / 2 * rowHeight())
                .toArray();
        Extent around = thickness.length == 0 ? new Extent(0, 0) : Extent.of(DoubleStream.of(thickness));
        boolean isWithin = covers(shape, middle - reach, middle + reach, scale) && around.low() >= RISE + CLEARANCE;
        return new Mark.Note(text, median, isWithin ? RISE : Math.max(RISE, around.high() + CLEARANCE), style);
    }

    /** Returns whether a shape reaches from one fraction of the axis to another. */
    private static boolean covers(List<Interval> shape, double from, double to, ValueScale scale) {
        double low = scale.axis().fraction(shape.get(0).x());
        double high = scale.axis().fraction(shape.get(shape.size() - 1).x());
        return low <= from && high >= to;
    }

    /**
     * The distribution of one subject.
     *
     * @param name   a few words: what sets this one apart
     * @param note   a few words below the name; may be empty
     * @param values in any order
     */
    public record Violin(String name, String note, List<Weighted> values) {
        public Violin {
            values = List.copyOf(values);
            Require.notBlank(name, "a name of the violin");
            Require.notEmpty(values, "value in violin " + name);
        }

        private Distribution distribution() {
            return Distribution.of(values);
        }
    }

    /**
     * A value and how often it occurs.
     *
     * @param count at least 1
     */
    public record Weighted(double value, long count) {
        public Weighted {
            Require.finite(value, "a value");
            Require.that(count > 0, "expected a value to occur, got count " + count);
        }
    }
}
