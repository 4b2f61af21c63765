package org.icsim.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.util.List;

/**
 * The colours and strokes of all charts.
 *
 * <p>Series take the colours of Okabe and Ito, which all kinds of colour vision tell apart, darkened as far as
 * contrast on white asks: a line less than its label. When the colours run out they start again with other dashes.
 */
final class Theme {
    static final Color PAPER = Color.WHITE;
    /** For titles and for what matters most. */
    static final Color INK = new Color(0x1A1C1F);

    static final Color TEXT = new Color(0x3C4043);
    /** For captions and remarks. */
    static final Color MUTED = new Color(0x646A70);

    static final Color AXIS = new Color(0x868C92);
    /** For grid lines, which help the eye and mean nothing. */
    static final Color RULE = new Color(0xE3E6E9);
    /** For stretches of time behind the data. */
    static final Color SHADE = new Color(0xF1F1EE);

    static final BasicStroke HAIRLINE = new BasicStroke(1);
    static final BasicStroke DASHED = dashed(1.2f, 4, 4);
    static final BasicStroke DOTTED = dashed(1, 1, 3);

    static final float LINE_WIDTH = 2.2f;

    /**
     * Blue, vermilion, bluish green, purple, orange, sky blue. The purple is Tol's: that of Okabe and Ito is pale for
     * a line.
     */
    static final List<Color> SERIES = List.of(
            new Color(0x0072B2),
            new Color(0xD55E00),
            new Color(0x009E73),
            new Color(0xAA4499),
            new Color(0xE69F00),
            new Color(0x56B4E9));

    private static final List<BasicStroke> STROKES = List.of(
            new BasicStroke(LINE_WIDTH, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND),
            dashed(LINE_WIDTH, 7, 4),
            dashed(LINE_WIDTH, 2, 3),
            dashed(LINE_WIDTH, 9, 3, 2, 3));

    /** A large area needs less colour than a line. */
    private static final double FULL_FILL = 0.85;

    private static final double LIGHT_FILL = 0.45;

    private Theme() {}

    /** Returns the colour of the line or layer with this index. */
    static Color line(int index) {
        return Contrast.darkened(hue(index), Contrast.GRAPHICAL);
    }

    /** Returns the fill of the layer with this index; when the colours run out they start again lighter. */
    static Color fill(int index) {
        boolean isAgain = index / SERIES.size() % 2 == 1;
        return tint(line(index), isAgain ? LIGHT_FILL : FULL_FILL);
    }

    /** Returns the colour of words about the line or layer with this index. */
    static Color text(int index) {
        return Contrast.darkened(hue(index), Contrast.TEXT);
    }

    /** Returns the stroke of the line with this index. */
    static BasicStroke stroke(int index) {
        return STROKES.get(index / SERIES.size() % STROKES.size());
    }

    /** Mixes a colour with paper: opaque, so that it looks the same in every format and order of drawing. */
    static Color tint(Color colour, double share) {
        return mix(PAPER, colour, share);
    }

    /** Returns the colour that lies at {@code share}, 0 to 1, of the way between two. */
    static Color mix(Color from, Color to, double share) {
        return new Color(
                mix(from.getRed(), to.getRed(), share),
                mix(from.getGreen(), to.getGreen(), share),
                mix(from.getBlue(), to.getBlue(), share));
    }

    /**
     * Returns the colour of words on a fill: black or white, whichever stands out more. One of the two always has the
     * contrast that text needs, while ink in place of black would not on a fill half as bright.
     */
    static Color on(Color fill) {
        boolean isDark = Contrast.between(Color.WHITE, fill) > Contrast.between(Color.BLACK, fill);
        return isDark ? Color.WHITE : Color.BLACK;
    }

    private static int mix(int from, int to, double share) {
        return (int) Math.round(from + (to - from) * share);
    }

    private static Color hue(int index) {
        return SERIES.get(index % SERIES.size());
    }

    private static BasicStroke dashed(float width, float... dashes) {
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 1, dashes, 0);
    }
}
