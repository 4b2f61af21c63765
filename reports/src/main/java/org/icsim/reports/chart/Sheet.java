package org.icsim.reports.chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;

/** The page of a figure: title and subtitle above, caption below, all on one left edge. */
final class Sheet {
    static final int WIDTH = 900;
    static final int LEFT = 20;
    static final int RIGHT = WIDTH - 20;

    private static final int TOP_MARGIN = 16;
    private static final int BOTTOM_MARGIN = 14;
    private static final int GAP_BELOW_TITLE = 2;
    private static final int GAP_BELOW_HEADING = 14;
    private static final int GAP_ABOVE_CAPTION = 12;

    private final List<String> title;
    private final List<String> subtitle;
    private final List<String> caption;

    Sheet(Heading heading) {
        this.title = TextStyle.TITLE.wrap(heading.title(), RIGHT - LEFT);
        this.subtitle = TextStyle.SUBTITLE.wrap(heading.subtitle(), RIGHT - LEFT);
        this.caption = TextStyle.CAPTION.wrap(heading.caption(), RIGHT - LEFT);
    }

    /** Returns where the chart may begin. */
    int top() {
        double heading = height(title, TextStyle.TITLE) + GAP_BELOW_TITLE + height(subtitle, TextStyle.SUBTITLE);
        return TOP_MARGIN + (int) Math.ceil(heading) + GAP_BELOW_HEADING;
    }

    /** Returns the height of a figure whose chart ends here. */
    int height(int bottom) {
        double below = caption.isEmpty() ? 0 : GAP_ABOVE_CAPTION + height(caption, TextStyle.CAPTION);
        return bottom + (int) Math.ceil(below) + BOTTOM_MARGIN;
    }

    /** Draws the paper and the words on it. */
    void paint(Graphics2D g, int bottom) {
        g.setPaint(Theme.PAPER);
        g.fill(new Rectangle2D.Double(0, 0, WIDTH, height(bottom)));
        double y = paint(g, title, TextStyle.TITLE, TOP_MARGIN);
        paint(g, subtitle, TextStyle.SUBTITLE, y + GAP_BELOW_TITLE);
        paint(g, caption, TextStyle.CAPTION, bottom + GAP_ABOVE_CAPTION);
    }

    private static double paint(Graphics2D g, List<String> lines, TextStyle style, double top) {
        double y = top;
        for (String line : lines) {
            style.draw(g, line, LEFT, y + style.lineHeight() / 2);
            y += style.lineHeight();
        }
        return y;
    }

    private static double height(List<String> lines, TextStyle style) {
        return lines.size() * style.lineHeight();
    }
}
