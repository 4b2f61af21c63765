package org.icsim.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * How a text looks.
 *
 * @param size  in pixels
 * @param align which part of a text lies where it is drawn
 */
record TextStyle(Typeface face, double size, Color colour, Align align) {
    static final TextStyle TITLE = new TextStyle(Typeface.SEMIBOLD, 19, Theme.INK, Align.LEFT);
    static final TextStyle SUBTITLE = new TextStyle(Typeface.REGULAR, 13, Theme.MUTED, Align.LEFT);
    static final TextStyle CAPTION = new TextStyle(Typeface.REGULAR, 10, Theme.MUTED, Align.LEFT);
    static final TextStyle AXIS = new TextStyle(Typeface.MEDIUM, 11.5, Theme.TEXT, Align.LEFT);
    static final TextStyle TICK = new TextStyle(Typeface.REGULAR, 11, Theme.TEXT, Align.LEFT);
    static final TextStyle NOTE = new TextStyle(Typeface.MEDIUM, 11, Theme.TEXT, Align.LEFT);
    static final TextStyle NAME = new TextStyle(Typeface.SEMIBOLD, 12, Theme.INK, Align.LEFT);
    static final TextStyle VALUE = new TextStyle(Typeface.REGULAR, 12, Theme.INK, Align.LEFT);

    private static final String ELLIPSIS = "…";

    /** The distance of two baselines as a multiple of the size. */
    private static final double LEADING = 1.32;

    private static final double HALO = 2;

    TextStyle in(Color other) {
        return new TextStyle(face, size, other, align);
    }

    TextStyle aligned(Align other) {
        return new TextStyle(face, size, colour, other);
    }

    TextStyle with(Typeface other) {
        return new TextStyle(other, size, colour, align);
    }

    double width(String text) {
        return face.width(text, size);
    }

    double lineHeight() {
        return size * LEADING;
    }

    /**
     * Draws one line of text.
     *
     * @param x      where its left edge, centre or right edge lies, as it is aligned
     * @param middle where the middle of its capital letters lies: text that is centred by its box looks too high
     */
    void draw(Graphics2D g, String text, double x, double middle) {
        if (text.isEmpty()) {
            return;
        }
        double left = x - align.share * width(text);
        g.setPaint(colour);
        g.setFont(face.at(size));
        g.drawString(text, (float) left, (float) (middle + Typeface.CAP_HEIGHT * size / 2));
    }

    /**
     * Draws one line of text that runs upwards.
     *
     * @param middle where the middle of its capital letters lies, from the left
     * @param bottom where it begins
     */
    void drawUpwards(Graphics2D g, String text, double middle, double bottom) {
        g.setPaint(colour);
        g.setFont(face.upwards(size));
        g.drawString(text, (float) (middle + Typeface.CAP_HEIGHT * size / 2), (float) bottom);
    }

    /** As {@link #draw}, over whatever runs through the place of the text. */
    void drawOnPaper(Graphics2D g, String text, double x, double middle) {
        double left = x - align.share * width(text);
        g.setPaint(Theme.PAPER);
        g.fill(new Rectangle2D.Double(left - HALO, middle - size / 2, width(text) + 2 * HALO, size));
        draw(g, text, x, middle);
    }

    /** Returns the text on one line, its end replaced by an ellipsis if it is wider than this. */
    String fit(String text, double width) {
        String clean = clean(text);
        if (width(clean) <= width) {
            return clean;
        }
        int end = clean.length();
        while (end > 0 && width(clean.substring(0, end) + ELLIPSIS) > width) {
            end = clean.offsetByCodePoints(end, -1);
        }
        return clean.substring(0, end).strip() + ELLIPSIS;
    }

    /** Returns the text on lines no wider than this, broken between words where possible. */
    List<String> wrap(String text, double width) {
        List<String> lines = new ArrayList<>();
        String rest = clean(text);
        while (!rest.isEmpty()) {
            int end = lineEnd(rest, width);
            lines.add(rest.substring(0, end).strip());
            rest = rest.substring(end).strip();
        }
        return lines;
    }

    /** As {@link #wrap(String, double)}, but what does not fit on this many lines becomes an ellipsis. */
    List<String> wrap(String text, double width, int mostLines) {
        List<String> lines = wrap(text, width);
        if (lines.size() <= mostLines) {
            return lines;
        }
        List<String> kept = new ArrayList<>(lines.subList(0, mostLines - 1));
        kept.add(fit(String.join(" ", lines.subList(mostLines - 1, lines.size())), width));
        return kept;
    }

    private int lineEnd(String text, double width) {
        int fitting = text.length();
        while (fitting > 1 && width(text.substring(0, fitting)) > width) {
            fitting--;
        }
        if (fitting == text.length()) {
            return fitting;
        }
        int blank = text.lastIndexOf(' ', fitting);
        int end = blank > 0 ? blank : fitting;
        // A character outside the basic plane takes two places and stays whole.
        boolean wouldSplit = Character.isLowSurrogate(text.charAt(end));
        return !wouldSplit ? end : end > 1 ? end - 1 : end + 1;
    }

    /** Line breaks, tabs and other controls have no glyphs: they become blanks. */
    private static String clean(String text) {
        return text.replaceAll("[\\s\\p{Cc}]+", " ").strip();
    }

    /** Where a text lies relative to the place given. */
    enum Align {
        LEFT(0),
        CENTRE(0.5),
        RIGHT(1);

        private final double share;

        Align(double share) {
            this.share = share;
        }
    }
}
