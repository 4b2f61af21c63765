package org.icsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/** What charts of lines over time have in common. */
final class Lines {
    private static final double RIBBON_TINT = 0.2;
    /** What was observed up to there, as a share of the axis, is named where it ends: a leader to the edge would look like a line. */
    private static final double FAR_FROM_EDGE = 0.65;

    private static final double NOTE_RISE = -14;

    private Lines() {}

    /** Returns how far all lines reach in time. */
    static Extent times(Stream<Line> lines) {
        return Extent.of(lines.flatMapToDouble(line -> DoubleStream.concat(
                line.points().stream().mapToDouble(Point::x),
                line.ribbon().stream().mapToDouble(Interval::x))));
    }

    /** Returns all values of lines, NaN among them. */
    static DoubleStream values(Stream<Line> lines) {
        return lines.flatMapToDouble(line -> DoubleStream.concat(
                line.points().stream().mapToDouble(Point::y),
                line.ribbon().stream().flatMapToDouble(range -> DoubleStream.of(range.low(), range.high()))));
    }

    /** Returns the values of a backdrop that an axis over these times shows. */
    static DoubleStream values(Backdrop backdrop, Extent times) {
        return DoubleStream.concat(
                backdrop.references().stream().mapToDouble(Reference::value),
                backdrop.observed().stream()
                        .flatMap(observed -> observed.within(times).stream())
                        .mapToDouble(Point::y));
    }

    /** Returns the marks of what was observed, to lie above all others; its name too, if it ends far from the edge. */
    static List<Mark> marks(Backdrop backdrop, ValueScale scale, Axis x) {
        List<Mark> marks = new ArrayList<>();
        for (Observed observed : backdrop.observed()) {
            List<Point> points = observed.within(x.range());
            marks.add(new Mark.Rings(points, Theme.INK));
            end(points)
                    .filter(last -> !isNearEdge(last, x))
                    .map(last -> new Mark.Note(
                            observed.name() + "  " + scale.text(last.y()), last, NOTE_RISE, TextStyle.NOTE))
                    .ifPresent(marks::add);
        }
        return marks;
    }

    private static boolean isNearEdge(Point last, Axis x) {
        return x.fraction(last.x()) >= FAR_FROM_EDGE;
    }

    /** Returns the marks of lines: all ribbons below all lines, the first line on top. */
    static List<Mark> marks(List<Line> lines) {
        List<Mark> marks = new ArrayList<>();
        for (int i = lines.size() - 1; i >= 0; i--) {
            marks.add(new Mark.Area(lines.get(i).ribbon(), Theme.tint(Theme.line(i), RIBBON_TINT)));
        }
        for (int i = lines.size() - 1; i >= 0; i--) {
            marks.add(new Mark.Trace(lines.get(i).points(), Theme.line(i), Theme.stroke(i)));
        }
        return marks;
    }

    /** Returns a label for each line, with its last value, and for each reference. */
    static List<EndLabel> labels(List<Line> lines, Backdrop backdrop, ValueScale scale, Axis x) {
        List<EndLabel> labels = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Point end = end(lines.get(i), x);
            String value = end.isGap() ? "no values" : scale.text(end.y());
            labels.add(EndLabel.of(lines.get(i).name(), value, end, Theme.text(i)));
        }
        labels.addAll(labels(backdrop, scale, x));
        return labels;
    }

    /** Returns a label for each reference, and for what was observed up to near the edge. */
    static List<EndLabel> labels(Backdrop backdrop, ValueScale scale, Axis x) {
        List<EndLabel> labels = new ArrayList<>();
        for (Observed observed : backdrop.observed()) {
            end(observed.within(x.range()))
                    .filter(last -> isNearEdge(last, x))
                    .map(last -> EndLabel.quiet(observed.name(), scale.text(last.y()), last, Theme.INK))
                    .ifPresent(labels::add);
        }
        labels.addAll(references(backdrop, scale, x));
        return labels;
    }

    private static List<EndLabel> references(Backdrop backdrop, ValueScale scale, Axis x) {
        return backdrop.references().stream()
                .map(reference -> EndLabel.quiet(
                        reference.label(),
                        scale.text(reference.value()),
                        new Point(x.range().high(), reference.value()),
                        Theme.MUTED))
                .toList();
    }

    /** Returns the last point that has a value, or a gap at the end of the axis. */
    private static Point end(Line line, Axis x) {
        return end(line.points()).orElse(new Point(x.range().high(), Double.NaN));
    }

    private static Optional<Point> end(List<Point> points) {
        return points.stream().filter(point -> !point.isGap()).reduce((earlier, later) -> later);
    }
}
