package org.icsim.reports.chart;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.util.List;

/** A figure of one frame: lays out, from the outside inwards, heading, labels and frame. */
final class SinglePlot {
    /** The height of a frame, unless its labels need more. */
    static final int HEIGHT = 330;

    static final int AXIS_LABEL_HEIGHT = 20;
    /** How many ticks of time have room. */
    static final int MOST_TIMES = 9;
    /** How many steps of values have room. */
    static final int MOST_VALUES = 7;

    private static final int LEAST_RIGHT_MARGIN = 14;
    /** From the frame up to the middle of the vertical axis' name, which must clear the topmost tick's label. */
    private static final int NAME_DISTANCE = 18;

    private static final int NAME_HEIGHT = 28;

    private final Sheet sheet;
    private final String valueName;
    private final Frame frame;
    private final BandLabels bandLabels;
    private final EndLabels endLabels;

    private SinglePlot(Sheet sheet, Diagram diagram, List<EndLabel> ends) {
        int height = Math.max(HEIGHT, EndLabels.leastHeight(ends.size()));
        this.sheet = sheet;
        this.endLabels = new EndLabels(ends, height);
        int left = Sheet.LEFT + Frame.widthOfValues(diagram.y());
        int width = Sheet.RIGHT - Math.max(LEAST_RIGHT_MARGIN, endLabels.width()) - left;
        this.valueName = TextStyle.AXIS.fit(diagram.y().label(), Sheet.RIGHT - Sheet.LEFT);
        double nameEnd = Sheet.LEFT + TextStyle.AXIS.width(valueName) - left;
        this.bandLabels = new BandLabels(diagram, width, nameEnd);
        int top = sheet.top() + Math.max(NAME_HEIGHT, bandLabels.height());
        this.frame = new Frame(diagram, new Rectangle(left, top, width, height));
    }

    /** Returns a figure of the diagram, with these labels at its right. */
    static Figure figure(Heading heading, Diagram diagram, List<EndLabel> ends) {
        Sheet sheet = new Sheet(heading);
        SinglePlot plot = new SinglePlot(sheet, diagram, ends);
        return new Figure(heading, Sheet.WIDTH, sheet.height(plot.bottom()), plot::paint);
    }

    /** Returns the room below a frame for the labels of its horizontal axis. */
    static int belowFrame(Axis x) {
        int ticks = Frame.TICK_LABEL_DISTANCE + AXIS_LABEL_HEIGHT / 2;
        return x.label().isEmpty() ? ticks : ticks + AXIS_LABEL_HEIGHT;
    }

    private int bottom() {
        return frame.area().y + frame.area().height + belowFrame(frame.diagram().x());
    }

    private void paint(Graphics2D g) {
        Rectangle area = frame.area();
        sheet.paint(g, bottom());
        frame.paintBackdrop(g);
        Plotter.paint(g, frame);
        frame.paintValues(g);
        frame.paintTicksBelow(g);
        bandLabels.paint(g, area.x, area.y);
        endLabels.paint(g, frame);
        double middle = area.y - NAME_DISTANCE;
        TextStyle.AXIS.drawOnPaper(g, valueName, Sheet.LEFT, middle);
        TextStyle times = TextStyle.AXIS.aligned(TextStyle.Align.CENTRE);
        String timeName = times.fit(frame.diagram().x().label(), area.width);
        times.draw(g, timeName, area.getCenterX(), bottom() - AXIS_LABEL_HEIGHT / 2.0);
    }
}
