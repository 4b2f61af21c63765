package org.icsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What depends on two things: a matrix whose cells are the darker, the greater their value. The colours run from the
 * least to the greatest value, so that they tell order and distance but not ratios; the scaling of the quantity only
 * decides whether they run logarithmically. Where numbers fit into the cells, they stand there.
 *
 * @param rows    from top to bottom
 * @param columns from left to right
 * @param values  those of each row, in it one for each column; NaN where there is none
 */
public record HeatMap(Heading heading, Quantity quantity, Side rows, Side columns, List<List<Double>> values)
        implements Chart {
    /** With more, names would be too small to read. */
    public static final int MOST_NAMES = 64;

    public HeatMap {
        values = values.stream().map(List::copyOf).toList();
        int height = rows.size();
        int width = columns.size();
        Require.that(values.size() == height, "expected " + height + " rows, got " + values.size());
        for (List<Double> row : values) {
            Require.that(row.size() == width, "expected " + width + " values in a row, got " + row.size());
            row.forEach(value -> Require.finiteOrGap(value, "a value"));
        }
    }

    /**
     * Returns the matrix of what lies between each two of some subjects.
     *
     * @param values a row from each name, in it a value to each name; NaN where there is none, as from a name to itself
     */
    public static HeatMap between(Heading heading, Quantity quantity, List<String> names, List<List<Double>> values) {
        return new HeatMap(heading, quantity, new Side("from", names), new Side("to", names), values);
    }

    @Override
    public Figure draw() {
        Extent extent = Extent.of(values.stream().flatMapToDouble(HeatMap::numbers));
        ValueScale scale = ValueScale.of(quantity, extent, SinglePlot.MOST_VALUES);
        Axis ramp = ramp(scale.axis(), extent);
        Axis x = columns.axis(i -> i + 0.5);
        Axis y = rows.axis(i -> rows.size() - i - 0.5);
        Diagram diagram = new Diagram(x, y, Backdrop.NONE, tiles(ramp));
        return HeatPlot.figure(heading, diagram, new HeatPlot.Shades(ramp, scale.numerals(), values, hasBlanks()));
    }

    /** Returns the axis of colours: it ends where the values end, and has the ticks in between. */
    private static Axis ramp(Axis axis, Extent extent) {
        List<Axis.Tick> ticks = axis.ticks().stream()
                .filter(tick -> tick.value() > extent.low() && tick.value() < extent.high())
                .toList();
        return new Axis(axis.mapping(), extent, ticks, axis.label());
    }

    private static DoubleStream numbers(List<Double> row) {
        return row.stream().mapToDouble(value -> value);
    }

    /** Returns whether a value is missing; the diagonal between the same names is blank as a rule and needs no word. */
    private boolean hasBlanks() {
        boolean isBetween = rows.names.equals(columns.names);
        return IntStream.range(0, rows.size())
                .anyMatch(row -> IntStream.range(0, columns.size())
                        .filter(column -> !isBetween || column != row)
                        .anyMatch(column -> values.get(row).get(column).isNaN()));
    }

    private List<Mark> tiles(Axis ramp) {
        List<Mark> tiles = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < columns.size(); column++) {
                double value = values.get(row).get(column);
                if (!Double.isNaN(value)) {
                    int top = rows.size() - row;
                    tiles.add(new Mark.Tile(
                            new Extent(column, column + 1), new Extent(top - 1, top), Ramp.of(ramp, value)));
                }
            }
        }
        return tiles;
    }

    /**
     * The names along one side of a matrix.
     *
     * @param role  what they name, in a word or two, such as {@code from} or {@code subnet size}
     * @param names at least one, at most {@value HeatMap#MOST_NAMES}
     */
    public record Side(String role, List<String> names) {
        public Side {
            names = List.copyOf(names);
            Require.notBlank(role, "what the names are");
            Require.notEmpty(names, "name");
            Require.that(names.size() <= MOST_NAMES, "expected at most " + MOST_NAMES + " names, got " + names.size());
            names.forEach(name -> Require.notBlank(name, "a name"));
        }

        private int size() {
            return names.size();
        }

        /** Returns an axis of one unit per name. */
        private Axis axis(IntFunction<Double> middle) {
            List<Axis.Tick> ticks = IntStream.range(0, names.size())
                    .mapToObj(i -> new Axis.Tick(middle.apply(i), names.get(i)))
                    .toList();
            return new Axis(Mapping.LINEAR, new Extent(0, names.size()), ticks, role);
        }
    }
}
