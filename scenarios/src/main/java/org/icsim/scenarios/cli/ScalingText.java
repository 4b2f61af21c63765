package org.icsim.scenarios.cli;

import java.util.List;
import org.icsim.reports.table.TextTable;
import org.icsim.scenarios.bench.ScalingPoint;
import org.icsim.scenarios.report.Growth;

/** What processor time grows with, as a person reads it in a terminal. */
final class ScalingText {
    private ScalingText() {}

    static String of(List<ScalingPoint> points) {
        TextTable table = new TextTable(ScalingPoint.COLUMNS);
        points.forEach(point -> table.addRow(point.cells()));
        StringBuilder text = new StringBuilder(table.render());
        for (Growth growth : Growth.of(points)) {
            text.append("\n" + growth.finding() + ";\n  " + growth.deviation() + "\n");
        }
        return text.toString();
    }

    /** Returns a point in short. */
    static String line(ScalingPoint point) {
        return point.panel() + " " + point.x() + ": " + point.seconds() + " s";
    }
}
