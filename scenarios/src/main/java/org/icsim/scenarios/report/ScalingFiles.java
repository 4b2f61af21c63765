package org.icsim.scenarios.report;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.icsim.reports.chart.Figure;
import org.icsim.reports.chart.Heading;
import org.icsim.reports.chart.LawChart;
import org.icsim.reports.chart.Line;
import org.icsim.reports.chart.Point;
import org.icsim.reports.chart.Quantity;
import org.icsim.scenarios.bench.Scaling;
import org.icsim.scenarios.bench.ScalingPoint;
import org.icsim.scenarios.run.CsvTable;

/** The files of {@code icsim bench --scaling}: a table, and a chart of each thing that processor time grows with. */
public final class ScalingFiles {
    public static final String TABLE = "scaling.csv";

    private static final String CHART = "scaling-";
    private static final double NANOS = 1e9;

    private ScalingFiles() {}

    /** Returns the names of all that there may be. */
    public static List<String> names() {
        Stream<String> charts = Scaling.all().stream()
                .flatMap(scaling -> Stream.of(".svg", ".png").map(end -> CHART + scaling.name() + end));
        return Stream.concat(Stream.of(TABLE), charts).toList();
    }

    /** Returns the table by its name. */
    public static Map<String, byte[]> table(List<ScalingPoint> points) {
        List<List<String>> rows = points.stream().map(ScalingPoint::cells).toList();
        return Map.of(TABLE, CsvTable.write(ScalingPoint.COLUMNS, rows).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns charts by their names; a single point of a thing has none.
     *
     * @param caption tells where the points come from
     */
    public static Map<String, byte[]> charts(List<ScalingPoint> points, String caption) {
        Map<String, byte[]> files = new TreeMap<>();
        for (Growth growth : Growth.of(points)) {
            Figure figure = chart(growth, caption).draw();
            files.put(figure.id() + ".svg", figure.svg().getBytes(StandardCharsets.UTF_8));
            files.put(figure.id() + ".png", figure.png());
        }
        return files;
    }

    private static LawChart chart(Growth growth, String caption) {
        Quantity.Scaling axis =
                growth.isProportion() ? Quantity.Scaling.FROM_ZERO : Quantity.Scaling.LOGARITHMIC_IF_POSITIVE;
        String unit = growth.scaling().unit();
        String across = unit.substring(0, 1).toUpperCase(Locale.ROOT) + unit.substring(1);
        return new LawChart(
                heading(growth, caption),
                Quantity.of(across, "").scaled(axis),
                Quantity.of("Processor time", "s").scaled(axis),
                law(growth),
                measured(growth));
    }

    private static Heading heading(Growth growth, String caption) {
        String what = "Processor time of " + growth.scaling().setup()
                + (growth.isProportion() ? "" : "; hollow: deliveries") + "; dashed: " + growth.deviation();
        return new Heading(
                CHART + growth.scaling().name(), growth.finding(), what, caption, growth.finding() + ". " + what + ".");
    }

    /** A proportion begins at zero; a power has no zero on logarithmic axes. */
    private static Line law(Growth growth) {
        List<ScalingPoint> points = growth.points();
        double first = growth.isProportion() ? 0 : points.get(0).x();
        double last = points.get(points.size() - 1).x();
        return Line.of(
                growth.formula(),
                Stream.of(first, last).map(x -> new Point(x, growth.law(x))).toList());
    }

    private static List<Line> measured(Growth growth) {
        List<Line> lines = new ArrayList<>();
        lines.add(line("processor time", growth, Growth::seconds));
        if (!growth.isProportion()) {
            double each = growth.secondsPerDelivery();
            String name = "deliveries × " + Growth.digits(each * NANOS) + " ns";
            lines.add(line(name, growth, point -> point.deliveries() * each));
        }
        return lines;
    }

    private static Line line(String name, Growth growth, ToDoubleFunction<ScalingPoint> value) {
        return Line.of(
                name,
                growth.points().stream()
                        .map(point -> new Point(point.x(), value.applyAsDouble(point)))
                        .toList());
    }
}
