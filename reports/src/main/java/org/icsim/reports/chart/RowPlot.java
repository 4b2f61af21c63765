package org.icsim.reports.chart;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A figure of one frame whose horizontal axis measures: subjects are rows, with a name at the left of each. */
final class RowPlot {
    /** How many steps of values have room. */
    static final int MOST_VALUES = 8;

    private static final int MOST_NAME_WIDTH = 220;
    private static final int NAME_GAP = 14;
    private static final int VALUE_GAP = 14;
    private static final int LEAST_RIGHT_MARGIN = 14;
    /** In a frame that is higher than this, the upper rows are far from the ticks below. */
    private static final int TALL = 420;

    private static final int TICKS_ABOVE = 22;
    private static final int NAME_TO_NOTE = 15;
    private static final TextStyle AXIS = TextStyle.AXIS.aligned(TextStyle.Align.CENTRE);

    private final Sheet sheet;
    private final List<RowLabel> labels;
    private final Frame frame;

    private RowPlot(Sheet sheet, Diagram diagram, List<RowLabel> labels, int height) {
        this.sheet = sheet;
        this.labels = labels.stream().map(label -> label.fit(MOST_NAME_WIDTH)).toList();
        int left = Sheet.LEFT + widest(RowLabel::nameWidth) + NAME_GAP;
        int width = Sheet.RIGHT - rightMargin(diagram.x()) - left;
        int top = sheet.top() + (height > TALL ? TICKS_ABOVE : 0);
        this.frame = new Frame(diagram, new Rectangle(left, top, width, height));
    }

    /**
     * Returns a figure of the diagram, with these labels at its sides.
     *
     * @param height of the frame
     */
    static Figure figure(Heading heading, Diagram diagram, List<RowLabel> labels, int height) {
        Sheet sheet = new Sheet(heading);
        RowPlot plot = new RowPlot(sheet, diagram, labels, height);
        return new Figure(heading, Sheet.WIDTH, sheet.height(plot.bottom()), plot::paint);
    }

    private int widest(ToDoubleFunction<RowLabel> width) {
        return (int) Math.ceil(labels.stream().mapToDouble(width).max().orElse(0));
    }

    /** The label of the last tick reaches beyond the frame, and so do the values of rows. */
    private int rightMargin(Axis x) {
        double lastTick =
                TextStyle.TICK.width(x.ticks().get(x.ticks().size() - 1).text()) / 2;
        int values = widest(label -> label.value().width());
        int taken = values == 0 ? 0 : values + VALUE_GAP;
        return Math.max(Math.max(LEAST_RIGHT_MARGIN, (int) Math.ceil(lastTick)), taken);
    }

    private int bottom() {
        return frame.area().y
                + frame.area().height
                + SinglePlot.belowFrame(frame.diagram().x());
    }

    private void paint(Graphics2D g) {
        sheet.paint(g, bottom());
        frame.paintGrid(g);
        frame.paintFoot(g);
        Plotter.paint(g, frame);
        labels.forEach(label -> paint(g, label));
        frame.paintTicksBelow(g);
        if (frame.area().height > TALL) {
            frame.paintTickLabelsAbove(g);
        }
        String name = AXIS.fit(frame.diagram().x().label(), Sheet.RIGHT - Sheet.LEFT);
        // A long name would not stay on the sheet if it kept to the middle of the frame.
        double half = AXIS.width(name) / 2;
        double middle = Math.min(frame.area().getCenterX(), Sheet.RIGHT - half);
        AXIS.draw(g, name, middle, bottom() - SinglePlot.AXIS_LABEL_HEIGHT / 2.0);
    }

    private void paint(Graphics2D g, RowLabel label) {
        double middle = frame.y(label.y());
        double apart = label.note().isEmpty() ? 0 : NAME_TO_NOTE / 2.0;
        label.name().draw(g, Sheet.LEFT, middle - apart);
        label.note().draw(g, Sheet.LEFT, middle + apart);
        label.value().draw(g, Sheet.RIGHT, middle);
    }
}
