package org.icsim.reports.chart;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A diagram with its place on the figure: draws everything around and behind the marks. */
record Frame(Diagram diagram, Rectangle area) {
    /** From the axis to the middle of its tick labels. */
    static final int TICK_LABEL_DISTANCE = 15;

    private static final TextStyle BELOW = TextStyle.TICK.aligned(TextStyle.Align.CENTRE);
    private static final TextStyle VALUE = TextStyle.TICK.aligned(TextStyle.Align.RIGHT);
    private static final int TICK_LENGTH = 4;
    private static final int VALUE_LABEL_DISTANCE = 8;
    private static final int LEAST_GAP_OF_LABELS = 6;
    private static final int BAND_EDGE = 2;
    /** Parts a band from one that begins where it ends. */
    private static final double GAP_OF_BANDS = 1;

    private static final double LEAST_BAND_WIDTH = 1;
    /** A thinner band would not be seen in a tint. */
    private static final double THIN_BAND = 2;

    double x(double value) {
        return area.x + diagram.x().fraction(value) * area.width;
    }

    double y(double value) {
        return area.y + (1 - diagram.y().fraction(value)) * area.height;
    }

    /** Draws bands, grid lines, axis line and reference lines. */
    void paintBackdrop(Graphics2D g) {
        // A short band is drawn last, or a long one could hide it.
        diagram.backdrop().bands().stream()
                .sorted(Comparator.comparingDouble(band -> band.from() - band.to()))
                .forEach(band -> paintBand(g, band));
        g.setStroke(Theme.HAIRLINE);
        g.setPaint(Theme.RULE);
        diagram.y().ticks().forEach(tick -> paintRule(g, y(tick.value())));
        if (diagram.x().mapping() == Mapping.NINES) {
            diagram.x().ticks().forEach(tick -> paintVerticalRule(g, x(tick.value())));
        }
        g.setPaint(Theme.AXIS);
        paintRule(g, y(base()));
        g.setStroke(Theme.DASHED);
        g.setPaint(Theme.MUTED);
        diagram.backdrop().references().forEach(reference -> paintRule(g, y(reference.value())));
    }

    /** Draws grid lines at the ticks of both axes, and no axis line. */
    void paintGrid(Graphics2D g) {
        g.setStroke(Theme.HAIRLINE);
        g.setPaint(Theme.RULE);
        diagram.y().ticks().forEach(tick -> paintRule(g, y(tick.value())));
        diagram.x().ticks().forEach(tick -> paintVerticalRule(g, x(tick.value())));
    }

    /** Draws the lower edge of the frame as an axis. */
    void paintFoot(Graphics2D g) {
        g.setStroke(Theme.HAIRLINE);
        g.setPaint(Theme.AXIS);
        paintRule(g, area.getMaxY());
    }

    /** Draws the ticks below, and their labels as far as there is room between them. */
    void paintTicksBelow(Graphics2D g) {
        List<Axis.Tick> labelled = labelledTicks();
        for (Axis.Tick tick : diagram.x().ticks()) {
            double x = x(tick.value());
            g.setStroke(Theme.HAIRLINE);
            g.setPaint(Theme.AXIS);
            g.draw(new Line2D.Double(x, area.getMaxY(), x, area.getMaxY() + TICK_LENGTH));
            if (labelled.contains(tick)) {
                BELOW.draw(g, tick.text(), x, area.getMaxY() + TICK_LABEL_DISTANCE);
            }
        }
    }

    /** Draws the labels of the same ticks above the frame, for a reader who is far from those below. */
    void paintTickLabelsAbove(Graphics2D g) {
        double middle = area.getMinY() - TICK_LABEL_DISTANCE + TICK_LENGTH;
        labelledTicks().forEach(tick -> BELOW.draw(g, tick.text(), x(tick.value()), middle));
    }

    /** Returns the ticks of the horizontal axis whose labels have room, the first before all others. */
    private List<Axis.Tick> labelledTicks() {
        List<Axis.Tick> labelled = new ArrayList<>();
        double free = Double.NEGATIVE_INFINITY;
        for (Axis.Tick tick : diagram.x().ticks()) {
            double x = x(tick.value());
            double halfWidth = TextStyle.TICK.width(tick.text()) / 2;
            if (x - halfWidth >= free) {
                labelled.add(tick);
                free = x + halfWidth + LEAST_GAP_OF_LABELS;
            }
        }
        return labelled;
    }

    /** Draws the labels of the ticks at the left. */
    void paintValues(Graphics2D g) {
        double right = area.getMinX() - VALUE_LABEL_DISTANCE;
        for (Axis.Tick tick : diagram.y().ticks()) {
            VALUE.draw(g, tick.text(), right, y(tick.value()));
        }
    }

    /** Returns the room that the labels of a vertical axis take. */
    static int widthOfValues(Axis y) {
        double widest = y.ticks().stream()
                .mapToDouble(tick -> TextStyle.TICK.width(tick.text()))
                .max()
                .orElse(0);
        return (int) Math.ceil(widest) + VALUE_LABEL_DISTANCE;
    }

    private void paintBand(Graphics2D g, Band band) {
        Extent visible = diagram.x().range().clip(band);
        if (visible.low() > visible.high()) {
            return;
        }
        double width = Math.max(LEAST_BAND_WIDTH, x(visible.high()) - x(visible.low()) - GAP_OF_BANDS);
        double left = Math.min(x(visible.low()), area.getMaxX() - width);
        g.setPaint(width < THIN_BAND ? Theme.AXIS : Theme.SHADE);
        g.fill(new Rectangle2D.Double(left, area.y, width, area.height));
        // A tint is too faint to show where a band ends; its upper edge is not.
        g.setPaint(Theme.AXIS);
        g.fill(new Rectangle2D.Double(left, area.y - BAND_EDGE, width, BAND_EDGE));
    }

    /** Returns the value from which a reader measures: zero if it is there. */
    private double base() {
        Extent range = diagram.y().range();
        return range.low() <= 0 && range.high() >= 0 ? 0 : range.low();
    }

    private void paintRule(Graphics2D g, double y) {
        g.draw(new Line2D.Double(area.getMinX(), y, area.getMaxX(), y));
    }

    private void paintVerticalRule(Graphics2D g, double x) {
        g.draw(new Line2D.Double(x, area.getMinY(), x, area.getMaxY()));
    }
}
