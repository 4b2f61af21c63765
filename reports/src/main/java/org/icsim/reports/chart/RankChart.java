package org.icsim.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The values of many subjects, a row each: dots on a common axis, with their values at the right. Where a subject had
 * another value before, a hollow dot stands there and a line joins the two.
 *
 * <p>Dots and not bars, because a dot can be read on an axis that does not start at zero. Source: Cleveland, "The
 * Elements of Graphing Data" (1985), 3.3.
 *
 * @param groups from top to bottom, each in a colour of its own; at most {@value #MOST_ROWS} rows in all
 */
public record RankChart(Heading heading, Quantity quantity, List<Group> groups) implements Chart {
    /** With more, nobody would read them all: better the extremes and a distribution. */
    public static final int MOST_ROWS = 120;

    private static final int ROW_HEIGHT = 16;
    /** Of the row with a group's name, which is set off from the rows above. */
    private static final int NAME_HEIGHT = 23;

    /** Of a dot, in square pixels. */
    private static final double AREA = 62;

    private static final double JOIN_TINT = 0.55;
    private static final BasicStroke JOIN = new BasicStroke(1.4f);
    private static final String NO_VALUE = "no value";
    private static final TextStyle VALUE = TextStyle.TICK.aligned(TextStyle.Align.RIGHT);

    public RankChart {
        groups = List.copyOf(groups);
        Require.notEmpty(groups, "group");
        int rows = groups.stream().mapToInt(group -> group.rows.size()).sum();
        Require.that(rows <= MOST_ROWS, "expected at most " + MOST_ROWS + " rows, got " + rows);
    }

    @Override
    public Figure draw() {
        ValueScale scale = ValueScale.of(quantity, Extent.of(values()), RowPlot.MOST_VALUES);
        List<Placed> places = places();
        List<Axis.Tick> guides = places.stream()
                .map(place -> new Axis.Tick(place.y, place.row.name))
                .toList();
        Axis rows = new Axis(Mapping.LINEAR, new Extent(0, height()), guides, "");
        Diagram diagram = new Diagram(scale.axis(), rows, Backdrop.NONE, marks(places));
        Heading remarked = scale.remarkAcross(hasBefore() ? heading.remarking("hollow dot: before") : heading);
        return RowPlot.figure(remarked, diagram, labels(places, scale), height());
    }

    private DoubleStream values() {
        return groups.stream()
                .flatMap(group -> group.rows.stream())
                .flatMapToDouble(row -> DoubleStream.concat(DoubleStream.of(row.value), row.before.stream()));
    }

    private boolean hasBefore() {
        return groups.stream().flatMap(group -> group.rows.stream()).anyMatch(row -> row.before.isPresent());
    }

    /** Returns the height of the frame, in pixels, in which the vertical axis counts. */
    private int height() {
        return groups.stream().mapToInt(Group::height).sum();
    }

    private List<Placed> places() {
        List<Placed> places = new ArrayList<>();
        int top = height();
        for (int i = 0; i < groups.size(); i++) {
            double y = top - NAME_HEIGHT + ROW_HEIGHT / 2.0;
            for (Row row : groups.get(i).rows) {
                y -= ROW_HEIGHT;
                places.add(new Placed(row, i, y));
            }
            top -= groups.get(i).height();
        }
        return places;
    }

    /** Returns joins below hollow dots below filled ones. */
    private List<Mark> marks(List<Placed> places) {
        List<Mark> marks = new ArrayList<>();
        places.stream().filter(Placed::isPair).map(Placed::join).forEach(marks::add);
        for (int i = 0; i < groups.size(); i++) {
            int group = i;
            List<Placed> own =
                    places.stream().filter(place -> place.group == group).toList();
            Color colour = Theme.line(i);
            marks.add(new Mark.Rings(own.stream().flatMap(Placed::before).toList(), colour));
            own.stream()
                    .flatMap(Placed::now)
                    .map(point -> new Mark.Spot(point, Symbol.CIRCLE, AREA, colour))
                    .forEach(marks::add);
        }
        return marks;
    }

    private List<RowLabel> labels(List<Placed> places, ValueScale scale) {
        List<RowLabel> labels = new ArrayList<>();
        int top = height();
        for (int i = 0; i < groups.size(); i++) {
            Words name = new Words(groups.get(i).name, TextStyle.NAME.in(Theme.text(i)));
            labels.add(RowLabel.heading(top - NAME_HEIGHT + ROW_HEIGHT / 2.0, name));
            top -= groups.get(i).height();
        }
        places.stream().map(place -> place.label(scale)).forEach(labels::add);
        return labels;
    }

    /**
     * Rows that belong together.
     *
     * @param name stands above them
     * @param rows from top to bottom, as the caller sorts them
     */
    public record Group(String name, List<Row> rows) {
        public Group {
            rows = List.copyOf(rows);
            Require.notBlank(name, "a name of the group");
            Require.notEmpty(rows, "row in group " + name);
        }

        private int height() {
            return NAME_HEIGHT + rows.size() * ROW_HEIGHT;
        }
    }

    /**
     * One subject.
     *
     * @param value  NaN if there is none: the row says so
     * @param before what the value was before, if that is to be compared
     */
    public record Row(String name, double value, OptionalDouble before) {
        public Row {
            Require.notBlank(name, "a name of the row");
            Require.finiteOrGap(value, "the value of row " + name);
            before.ifPresent(earlier -> Require.finite(earlier, "the earlier value of row " + name));
        }

        /** Returns a row with nothing to compare with. */
        public static Row of(String name, double value) {
            return new Row(name, value, OptionalDouble.empty());
        }
    }

    /** A row with the index of its group and the height of its middle. */
    private record Placed(Row row, int group, double y) {
        boolean isPair() {
            return row.before.isPresent() && !Double.isNaN(row.value);
        }

        Mark join() {
            List<Point> ends = Stream.concat(before(), now()).toList();
            return new Mark.Trace(ends, Theme.tint(Theme.line(group), JOIN_TINT), JOIN);
        }

        Stream<Point> before() {
            return row.before.stream().mapToObj(value -> new Point(value, y));
        }

        Stream<Point> now() {
            return Double.isNaN(row.value) ? Stream.empty() : Stream.of(new Point(row.value, y));
        }

        /** The unit stands at the axis; in every row it would only crowd. */
        RowLabel label(ValueScale scale) {
            Numerals numerals = scale.numerals();
            String now = Double.isNaN(row.value) ? NO_VALUE : numerals.value(row.value);
            String value = row.before.isPresent() ? numerals.value(row.before.getAsDouble()) + " → " + now : now;
            TextStyle style = Double.isNaN(row.value) ? VALUE.in(Theme.MUTED) : VALUE;
            return new RowLabel(y, new Words(row.name, TextStyle.TICK), Words.NONE, new Words(value, style));
        }
    }
}
