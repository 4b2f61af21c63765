package org.icsim.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Line2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The labels of bands, above the frame so that no line runs through them: side by side, and in rows where that is too
 * narrow.
 */
final class BandLabels {
    private static final int ROW_HEIGHT = 15;

    private static final TextStyle STYLE = TextStyle.NOTE;
    private static final double GAP = 10;
    /** From the upper edge of the frame to the middle of the lowest row. */
    private static final double DISTANCE = 10;

    private final List<Label> labels = new ArrayList<>();
    /** Where the last label of each row ends, the lowest row first. */
    private final List<Double> rowEnds = new ArrayList<>();

    /**
     * Lays out the labels of the bands that can be seen.
     *
     * @param width of the frame, in pixels
     * @param taken how much of the two lowest rows is taken by something else, from the left edge of the frame
     */
    BandLabels(Diagram diagram, double width, double taken) {
        Axis x = diagram.x();
        if (taken > 0) {
            rowEnds.addAll(List.of(taken, taken));
        }
        diagram.backdrop().bands().stream()
                .filter(band -> !band.label().isBlank())
                .filter(band -> x.range().clip(band).span() >= 0)
                .sorted(Comparator.comparingDouble(band -> middle(band, x)))
                .forEach(band -> place(band.label(), middle(band, x) * width, width));
    }

    /** Returns the room the labels take above the frame. */
    int height() {
        return rowEnds.size() * ROW_HEIGHT;
    }

    /** Draws the labels above a frame that begins at (left, top). */
    void paint(Graphics2D g, double left, double top) {
        g.setStroke(Theme.HAIRLINE);
        g.setPaint(Theme.AXIS);
        for (Label label : labels) {
            double end = top - DISTANCE - label.row * ROW_HEIGHT + ROW_HEIGHT / 2.0;
            if (label.row > 0) {
                g.draw(new Line2D.Double(left + label.anchor, top, left + label.anchor, end));
            }
        }
        for (Label label : labels) {
            double middle = top - DISTANCE - label.row * ROW_HEIGHT;
            STYLE.drawOnPaper(g, label.text, left + label.start, middle);
        }
    }

    private void place(String text, double anchor, double width) {
        String fitting = STYLE.fit(text, width);
        double textWidth = STYLE.width(fitting);
        double start = Math.max(0, Math.min(width - textWidth, anchor - textWidth / 2));
        int row = 0;
        while (row < rowEnds.size() && rowEnds.get(row) + GAP > start) {
            row++;
        }
        if (row == rowEnds.size()) {
            rowEnds.add(start + textWidth);
        } else {
            rowEnds.set(row, start + textWidth);
        }
        labels.add(new Label(fitting, anchor, start, row));
    }

    /** Returns the middle of what can be seen of a band, as a share of the axis. */
    private static double middle(Band band, Axis x) {
        Extent visible = x.range().clip(band);
        return (x.fraction(visible.low()) + x.fraction(visible.high())) / 2;
    }

    /**
     * A label in its place.
     *
     * @param anchor where the band's middle is, from the left edge of the frame
     * @param start  where the text begins, from there too
     * @param row    0 is next to the frame
     */
    private record Label(String text, double anchor, double start, int row) {}
}
