package org.icsim.reports.chart;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Composite;
import java.awt.Font;
import java.awt.FontMetrics;
import java.awt.Graphics;
import java.awt.Graphics2D;
import java.awt.GraphicsConfiguration;
import java.awt.Image;
import java.awt.Paint;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.Stroke;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.BufferedImageOp;
import java.awt.image.ImageObserver;
import java.awt.image.RenderedImage;
import java.awt.image.renderable.RenderableImage;
import java.text.AttributedCharacterIterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A canvas that writes SVG: what charts need, shapes and text in opaque colours within rectangular clips. It refuses
 * the rest loudly, so that nothing can be missing from a picture unnoticed.
 *
 * <p>This class extends another and is long, because {@link Graphics2D} asks for it: a class with more than 70 abstract
 * methods, most of which are of no use here.
 */
final class SvgCanvas extends Graphics2D {
    private final SvgDocument document;
    private final RenderingHints hints = new RenderingHints(Map.of());
    private Color colour = Theme.INK;
    private BasicStroke stroke = Theme.HAIRLINE;
    private Font font = Typeface.REGULAR.at(12);
    private Composite composite = AlphaComposite.SrcOver;
    private @Nullable Rectangle2D clip;

    SvgCanvas(SvgDocument document) {
        this.document = document;
    }

    @Override
    public void draw(Shape shape) {
        document.stroke(shape, stroke, colour, clip);
    }

    @Override
    public void fill(Shape shape) {
        document.fill(shape, colour, clip);
    }

    @Override
    public void drawString(String text, float x, float y) {
        if (clip != null) {
            throw refusal("text within a clip");
        }
        document.text(text, font, colour, new Point(x, y));
    }

    @Override
    public void drawString(String text, int x, int y) {
        drawString(text, (float) x, (float) y);
    }

    @Override
    public Paint getPaint() {
        return colour;
    }

    @Override
    public void setPaint(Paint paint) {
        if (!(paint instanceof Color plain) || plain.getAlpha() < 255) {
            throw refusal("a paint that is not an opaque colour, " + paint);
        }
        colour = plain;
    }

    @Override
    public Color getColor() {
        return colour;
    }

    @Override
    public void setColor(Color other) {
        setPaint(other);
    }

    @Override
    public Stroke getStroke() {
        return stroke;
    }

    @Override
    public void setStroke(Stroke other) {
        if (!(other instanceof BasicStroke basic)) {
            throw refusal("a stroke that is not basic, " + other);
        }
        stroke = basic;
    }

    @Override
    public Font getFont() {
        return font;
    }

    @Override
    public void setFont(Font other) {
        font = other;
    }

    @Override
    public Composite getComposite() {
        return composite;
    }

    @Override
    public void setComposite(Composite other) {
        if (!AlphaComposite.SrcOver.equals(other)) {
            throw refusal("mixing with what lies below");
        }
        composite = other;
    }

    @Override
    public @Nullable Shape getClip() {
        return clip;
    }

    @Override
    public @Nullable Rectangle getClipBounds() {
        return clip == null ? null : clip.getBounds();
    }

    @Override
    public void setClip(@Nullable Shape shape) {
        clip = shape == null ? null : rectangle(shape);
    }

    @Override
    public void clip(Shape shape) {
        clip = clip == null ? rectangle(shape) : clip.createIntersection(rectangle(shape));
    }

    private static Rectangle2D rectangle(Shape shape) {
        if (!(shape instanceof Rectangle2D rectangle)) {
            throw refusal("a clip that is not a rectangle");
        }
        return rectangle;
    }

    @Override
    public @Nullable Object getRenderingHint(RenderingHints.Key key) {
        return hints.get(key);
    }

    @Override
    public void setRenderingHint(RenderingHints.Key key, Object value) {
        hints.put(key, value);
    }

    @Override
    public void setRenderingHints(Map<?, ?> others) {
        hints.clear();
        hints.putAll(others);
    }

    @Override
    public void addRenderingHints(Map<?, ?> others) {
        hints.putAll(others);
    }

    @Override
    public RenderingHints getRenderingHints() {
        return (RenderingHints) hints.clone();
    }

    @Override
    public FontRenderContext getFontRenderContext() {
        return new FontRenderContext(null, true, true);
    }

    @Override
    public AffineTransform getTransform() {
        return new AffineTransform();
    }

    @Override
    public void dispose() {}

    private static UnsupportedOperationException refusal(String what) {
        return new UnsupportedOperationException("charts do not use this: " + what);
    }

    // The rest of Graphics2D, refused.

    @Override
    public Graphics create() {
        throw refusal("create");
    }

    @Override
    public void drawGlyphVector(GlyphVector glyphs, float x, float y) {
        throw refusal("drawGlyphVector");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, int x, int y) {
        throw refusal("drawString");
    }

    @Override
    public void drawString(AttributedCharacterIterator text, float x, float y) {
        throw refusal("drawString");
    }

    @Override
    public boolean hit(Rectangle rectangle, Shape shape, boolean onStroke) {
        throw refusal("hit");
    }

    @Override
    public GraphicsConfiguration getDeviceConfiguration() {
        throw refusal("getDeviceConfiguration");
    }

    @Override
    public void translate(int x, int y) {
        throw refusal("translate");
    }

    @Override
    public void translate(double x, double y) {
        throw refusal("translate");
    }

    @Override
    public void rotate(double angle) {
        throw refusal("rotate");
    }

    @Override
    public void rotate(double angle, double x, double y) {
        throw refusal("rotate");
    }

    @Override
    public void scale(double x, double y) {
        throw refusal("scale");
    }

    @Override
    public void shear(double x, double y) {
        throw refusal("shear");
    }

    @Override
    public void transform(AffineTransform transform) {
        throw refusal("transform");
    }

    @Override
    public void setTransform(AffineTransform transform) {
        throw refusal("setTransform");
    }

    @Override
    public void setPaintMode() {
        throw refusal("setPaintMode");
    }

    @Override
    public void setXORMode(Color other) {
        throw refusal("setXORMode");
    }

    @Override
    public void setBackground(Color colour) {
        throw refusal("setBackground");
    }

    @Override
    public Color getBackground() {
        throw refusal("getBackground");
    }

    @Override
    public void setClip(int x, int y, int width, int height) {
        throw refusal("setClip");
    }

    @Override
    public void clipRect(int x, int y, int width, int height) {
        throw refusal("clipRect");
    }

    @Override
    public void copyArea(int x, int y, int width, int height, int dx, int dy) {
        throw refusal("copyArea");
    }

    @Override
    public void drawLine(int x1, int y1, int x2, int y2) {
        throw refusal("drawLine");
    }

    @Override
    public void fillRect(int x, int y, int width, int height) {
        throw refusal("fillRect");
    }

    @Override
    public void clearRect(int x, int y, int width, int height) {
        throw refusal("clearRect");
    }

    @Override
    public void drawRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw refusal("drawRoundRect");
    }

    @Override
    public void fillRoundRect(int x, int y, int width, int height, int arcWidth, int arcHeight) {
        throw refusal("fillRoundRect");
    }

    @Override
    public void drawOval(int x, int y, int width, int height) {
        throw refusal("drawOval");
    }

    @Override
    public void fillOval(int x, int y, int width, int height) {
        throw refusal("fillOval");
    }

    @Override
    public void drawArc(int x, int y, int width, int height, int start, int extent) {
        throw refusal("drawArc");
    }

    @Override
    public void fillArc(int x, int y, int width, int height, int start, int extent) {
        throw refusal("fillArc");
    }

    @Override
    public void drawPolyline(int[] xs, int[] ys, int count) {
        throw refusal("drawPolyline");
    }

    @Override
    public void drawPolygon(int[] xs, int[] ys, int count) {
        throw refusal("drawPolygon");
    }

    @Override
    public void fillPolygon(int[] xs, int[] ys, int count) {
        throw refusal("fillPolygon");
    }

    @Override
    public void drawRenderedImage(RenderedImage image, AffineTransform transform) {
        throw refusal("drawRenderedImage");
    }

    @Override
    public void drawRenderableImage(RenderableImage image, AffineTransform transform) {
        throw refusal("drawRenderableImage");
    }

    @Override
    public void drawImage(BufferedImage image, BufferedImageOp operation, int x, int y) {
        throw refusal("drawImage");
    }

    @Override
    public boolean drawImage(Image image, AffineTransform transform, ImageObserver observer) {
        throw refusal("drawImage");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, ImageObserver observer) {
        throw refusal("drawImage");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, int width, int height, ImageObserver observer) {
        throw refusal("drawImage");
    }

    @Override
    public boolean drawImage(Image image, int x, int y, Color background, ImageObserver observer) {
        throw refusal("drawImage");
    }

    @Override
    public boolean drawImage(
            Image image, int x, int y, int width, int height, Color background, ImageObserver observer) {
        throw refusal("drawImage");
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            ImageObserver observer) {
        throw refusal("drawImage");
    }

    @Override
    public boolean drawImage(
            Image image,
            int dx1,
            int dy1,
            int dx2,
            int dy2,
            int sx1,
            int sy1,
            int sx2,
            int sy2,
            Color background,
            ImageObserver observer) {
        throw refusal("drawImage");
    }

    @Override
    public FontMetrics getFontMetrics(Font other) {
        throw refusal("getFontMetrics");
    }
}
