package org.icsim.reports.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/**
 * The weights of Inter that charts use. They come with the program, for what is installed differs between machines.
 *
 * <p>Widths and outlines are taken at a large size and scaled down, so that neither hinting nor the rasterizer's
 * version can move them.
 */
final class Typeface {
    /** The height of a capital letter, as a share of the size; the same in all weights. */
    static final double CAP_HEIGHT = 0.727;

    private static final float MASTER_SIZE = 1_000;
    private static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

    static final Typeface REGULAR = new Typeface("Inter-Regular", 400);
    static final Typeface MEDIUM = new Typeface("Inter-Medium", 500);
    static final Typeface SEMIBOLD = new Typeface("Inter-SemiBold", 600);

    private static final List<Typeface> ALL = List.of(REGULAR, MEDIUM, SEMIBOLD);

    private final Font master;
    private final int weight;

    private Typeface(String file, int weight) {
        this.master = load("/fonts/" + file + ".otf");
        this.weight = weight;
    }

    /** Returns the typeface that a font made by {@link #at} belongs to. */
    static Typeface of(Font font) {
        for (Typeface face : ALL) {
            if (face.master.getPSName().equals(font.getPSName())) {
                return face;
            }
        }
        throw new IllegalArgumentException("charts draw text in Inter only, got " + font);
    }

    /** Returns the weight as CSS counts it. */
    int weight() {
        return weight;
    }

    Font at(double size) {
        return master.deriveFont((float) size);
    }

    /** Returns the font whose text runs upwards, as a canvas draws it without being turned. */
    Font upwards(double size) {
        return at(size).deriveFont(AffineTransform.getQuadrantRotateInstance(-1));
    }

    /** Returns how far a text in this size reaches to the right. */
    double width(String text, double size) {
        GlyphVector glyphs = master.createGlyphVector(EXACT, text);
        return glyphs.getGlyphPosition(glyphs.getNumGlyphs()).getX() * size / MASTER_SIZE;
    }

    /** Returns the outlines of a text whose baseline starts at (x, y). */
    Shape outline(String text, double size, double x, double y) {
        return outline(text, size, AffineTransform.getTranslateInstance(x, y));
    }

    /** Returns the same of a text that runs upwards. */
    Shape outlineUpwards(String text, double size, double x, double y) {
        AffineTransform place = AffineTransform.getTranslateInstance(x, y);
        place.quadrantRotate(-1);
        return outline(text, size, place);
    }

    private Shape outline(String text, double size, AffineTransform place) {
        place.scale(size / MASTER_SIZE, size / MASTER_SIZE);
        return place.createTransformedShape(
                master.createGlyphVector(EXACT, text).getOutline());
    }

    private static Font load(String resource) {
        try (InputStream in = Typeface.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException(resource + " is missing in this build");
            }
            return Font.createFont(Font.TRUETYPE_FONT, in).deriveFont(MASTER_SIZE);
        } catch (IOException | FontFormatException e) {
            throw new IllegalStateException(resource + " cannot be read", e);
        }
    }
}
