package org.icsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

/**
 * The same lines of different subjects, in small panels on common scales.
 *
 * @param panels from left to right and top to bottom, all with lines of the same names in the same order
 */
public record SmallMultiples(Heading heading, Axes axes, List<Panel> panels) implements Chart {
    public SmallMultiples {
        panels = List.copyOf(panels);
        Require.notEmpty(panels, "panel");
        List<String> names = panels.get(0).lineNames();
        for (Panel panel : panels) {
            Require.that(
                    panel.lineNames().equals(names),
                    "expected lines " + names + " in panel " + panel.title() + ", got " + panel.lineNames());
        }
    }

    @Override
    public Figure draw() {
        int most = PanelGrid.mostTimes(panels.size());
        Extent times = Lines.times(lines());
        for (Panel panel : panels) {
            times = panel.backdrop.widen(times);
        }
        Axis x = TimeAxis.of(axes.clock(), times, most);
        DoubleStream references = panels.stream().flatMapToDouble(panel -> Lines.values(panel.backdrop(), x.range()));
        Extent values = Extent.of(DoubleStream.concat(Lines.values(lines()), references));
        ValueScale scale = ValueScale.of(axes.quantity(), values, PanelGrid.MOST_VALUES);
        List<PanelGrid.Cell> cells = panels.stream()
                .map(panel -> new PanelGrid.Cell(
                        panel.title,
                        new Diagram(x, scale.axis(), panel.backdrop, panel.marks(x, scale)),
                        panel.labels(scale, x)))
                .toList();
        return PanelGrid.figure(scale.remarkOn(heading), cells);
    }

    private Stream<Line> lines() {
        return panels.stream().flatMap(panel -> panel.lines.stream());
    }

    /**
     * One of the panels.
     *
     * @param title    a few words: what sets this one apart
     * @param lines    as in a {@link TimeChart}
     * @param backdrop what held meanwhile, and what to compare with
     */
    public record Panel(String title, List<Line> lines, Backdrop backdrop) {
        private static final double NOTE_RISE = 14;

        public Panel {
            lines = List.copyOf(lines);
            Require.notBlank(title, "a title of the panel");
            Require.notEmpty(lines, "line in panel " + title);
        }

        /** A panel without any value says so, or it would look as if something had gone wrong. */
        private List<Mark> marks(Axis x, ValueScale scale) {
            if (Lines.values(lines.stream()).anyMatch(value -> !Double.isNaN(value))) {
                List<Mark> marks = new ArrayList<>(Lines.marks(lines));
                marks.addAll(Lines.marks(backdrop, scale, x));
                return marks;
            }
            Point middle = new Point(
                    x.range().low() + x.range().span() / 2, scale.axis().range().low());
            TextStyle style = TextStyle.NOTE.in(Theme.MUTED).aligned(TextStyle.Align.CENTRE);
            return List.of(new Mark.Note("no values", middle, NOTE_RISE, style));
        }

        /** Returns names only; a single line needs none, for the panel's title says what it is. */
        private List<EndLabel> labels(ValueScale scale, Axis x) {
            List<EndLabel> labels = Lines.labels(lines, backdrop, scale, x);
            return labels.size() == 1
                    ? List.of()
                    : labels.stream().map(EndLabel::nameOnly).toList();
        }

        private List<String> lineNames() {
            return lines.stream().map(Line::name).toList();
        }
    }
}
