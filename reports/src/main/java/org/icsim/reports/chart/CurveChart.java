package org.icsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * How something depends on a quantity other than time: a line for each case, with a dot where a value is known.
 *
 * @param across   what the horizontal axis measures
 * @param quantity what the vertical axis measures
 * @param lines    with gaps where there is no value; at least one has a value
 */
public record CurveChart(Heading heading, Quantity across, Quantity quantity, List<Line> lines) implements Chart {
    public CurveChart {
        lines = List.copyOf(lines);
        Require.notEmpty(lines, "line");
    }

    @Override
    public Figure draw() {
        ValueScale x = ValueScale.of(across, Lines.times(lines.stream()), SinglePlot.MOST_TIMES);
        DoubleStream values = Lines.values(lines.stream());
        ValueScale y = ValueScale.of(quantity, Extent.of(values), SinglePlot.MOST_VALUES);
        List<Mark> marks = new ArrayList<>(Lines.marks(lines));
        for (int i = lines.size() - 1; i >= 0; i--) {
            marks.add(new Mark.Dots(lines.get(i).known(), Theme.line(i)));
        }
        Diagram diagram = new Diagram(x.axis(), y.axis(), Backdrop.NONE, marks);
        return SinglePlot.figure(
                y.remarkOn(x.remarkAcross(heading)), diagram, Lines.labels(lines, Backdrop.NONE, y, x.axis()));
    }
}
