package org.icsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;

/**
 * Quantities over time: what happened when.
 *
 * @param lines    with gaps where there is no value; at least one has a value
 * @param backdrop what held meanwhile, and what to compare with
 */
public record TimeChart(Heading heading, Axes axes, List<Line> lines, Backdrop backdrop) implements Chart {
    public TimeChart {
        lines = List.copyOf(lines);
        Require.notEmpty(lines, "line");
    }

    @Override
    public Figure draw() {
        Extent times = backdrop.widen(Lines.times(lines.stream()));
        Axis x = TimeAxis.of(axes.clock(), times, SinglePlot.MOST_TIMES);
        DoubleStream values = DoubleStream.concat(Lines.values(lines.stream()), Lines.values(backdrop, x.range()));
        ValueScale scale = ValueScale.of(axes.quantity(), Extent.of(values), SinglePlot.MOST_VALUES);
        List<Mark> marks = new ArrayList<>(Lines.marks(lines));
        marks.addAll(Lines.marks(backdrop, scale, x));
        Diagram diagram = new Diagram(x, scale.axis(), backdrop, marks);
        return SinglePlot.figure(scale.remarkOn(heading), diagram, Lines.labels(lines, backdrop, scale, x));
    }
}
