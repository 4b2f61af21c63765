package org.icsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Values that were measured, beside a law that they are held against: dots that no line joins, and a dashed line.
 *
 * @param across   what the horizontal axis measures
 * @param quantity what the vertical axis measures
 * @param law      two points are enough for a power law through the origin if both axes are logarithmic, or for a
 *                 proportion if both begin at zero
 * @param measured the first in filled dots, others in hollow ones; at least one has a value
 */
public record LawChart(Heading heading, Quantity across, Quantity quantity, Line law, List<Line> measured)
        implements Chart {
    public LawChart {
        measured = List.copyOf(measured);
        Require.notEmpty(measured, "measured line");
    }

    @Override
    public Figure draw() {
        ValueScale x = ValueScale.of(across, Lines.times(lines()), SinglePlot.MOST_TIMES);
        ValueScale y = ValueScale.of(quantity, Extent.of(Lines.values(lines())), SinglePlot.MOST_VALUES);
        Diagram diagram = new Diagram(x.axis(), y.axis(), Backdrop.NONE, marks());
        return SinglePlot.figure(y.remarkOn(x.remarkAcross(heading)), diagram, labels(x, y));
    }

    private Stream<Line> lines() {
        return Stream.concat(measured.stream(), Stream.of(law));
    }

    /** Returns the law below hollow dots below the filled ones. */
    private List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        marks.add(new Mark.Trace(law.points(), Theme.MUTED, Theme.DASHED));
        for (int i = measured.size() - 1; i > 0; i--) {
            marks.add(new Mark.Rings(measured.get(i).known(), Theme.line(i)));
        }
        marks.add(new Mark.Dots(measured.get(0).known(), Theme.line(0)));
        return marks;
    }

    private List<EndLabel> labels(ValueScale x, ValueScale y) {
        List<EndLabel> labels = new ArrayList<>(Lines.labels(measured, Backdrop.NONE, y, x.axis()));
        Point end = law.points().get(law.points().size() - 1);
        labels.add(EndLabel.quiet(law.name(), y.text(end.y()), end, Theme.MUTED));
        return labels;
    }
}
