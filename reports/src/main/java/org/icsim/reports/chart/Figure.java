package org.icsim.reports.chart;

import java.awt.Graphics2D;
import java.util.function.Consumer;

/**
 * A finished picture, to be written in whatever format is asked for.
 *
 * <p>Each format states the text for people who do not see the picture, and the caption as its source.
 */
public final class Figure {
    private final Heading heading;
    private final int width;
    private final int height;
    private final Consumer<Graphics2D> painting;

    /** Makes a figure of this many pixels; {@code painting} draws on any canvas, the same each time. */
    Figure(Heading heading, int width, int height, Consumer<Graphics2D> painting) {
        this.heading = heading;
        this.width = width;
        this.height = height;
        this.painting = painting;
    }

    /** Returns the name of the figure, fit for a file. */
    public String id() {
        return heading.id();
    }

    /** Returns what the figure shows, for people who do not see it. */
    public String alt() {
        return heading.alt();
    }

    /** Returns the width in CSS pixels, at which text is meant to be read. */
    public int width() {
        return width;
    }

    /** Returns the height in CSS pixels. */
    public int height() {
        return height;
    }

    /** Returns an SVG file with text as outlines, which looks the same wherever it is opened. */
    public String svg() {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n" + svg(SvgDocument.TextMode.OUTLINES);
    }

    /**
     * Returns an SVG element to stand in an HTML page beside others of other ids. Its text is text: small, searchable,
     * and as wide as in Inter whatever font the page has.
     */
    public String inlineSvg() {
        return svg(SvgDocument.TextMode.TEXT);
    }

    /** Returns a PNG file of two pixels per CSS pixel. */
    public byte[] png() {
        return Png.encode(this);
    }

    void paint(Graphics2D canvas) {
        painting.accept(canvas);
    }

    Heading heading() {
        return heading;
    }

    private String svg(SvgDocument.TextMode textMode) {
        SvgDocument document = new SvgDocument(heading.id(), textMode);
        paint(new SvgCanvas(document));
        return document.finish(width, height, heading);
    }
}
