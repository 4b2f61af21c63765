package org.icsim.reports.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Shape;
import java.awt.geom.PathIterator;
import java.awt.geom.Rectangle2D;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * An SVG picture while it is being drawn: its elements in their order.
 *
 * <p>Ids begin with the figure's id, so that several pictures can share one page.
 */
final class SvgDocument {
    private static final String FONTS = "Inter, Helvetica, Arial, sans-serif";

    private final String id;
    private final TextMode textMode;
    private final StringBuilder body = new StringBuilder();
    /** From the path of a clip to its id. */
    private final Map<String, String> clips = new LinkedHashMap<>();

    SvgDocument(String id, TextMode textMode) {
        this.id = id;
        this.textMode = textMode;
    }

    void fill(Shape shape, Color colour, @Nullable Rectangle2D clip) {
        add(shape, attribute("fill", hex(colour)), clip);
    }

    void stroke(Shape shape, BasicStroke stroke, Color colour, @Nullable Rectangle2D clip) {
        add(shape, attribute("fill", "none") + attribute("stroke", hex(colour)) + strokeAttributes(stroke), clip);
    }

    /** Adds a text; a turned font, which runs upwards, is the only transformed one there is. */
    void text(String text, Font font, Color colour, Point baseline) {
        Typeface face = Typeface.of(font);
        double size = font.getSize2D();
        boolean isUpwards = font.isTransformed();
        if (textMode == TextMode.OUTLINES) {
            Shape outline = isUpwards
                    ? face.outlineUpwards(text, size, baseline.x(), baseline.y())
                    : face.outline(text, size, baseline.x(), baseline.y());
            fill(outline, colour, null);
            return;
        }
        // The length is stated because a browser without Inter takes another font. One decimal is finer than the eye.
        double length = Math.round(face.width(text, size) * 10) / 10.0;
        body.append("<text")
                .append(attribute("x", Xml.number(baseline.x())))
                .append(attribute("y", Xml.number(baseline.y())))
                .append(attribute("font-size", Xml.number(size)))
                .append(attribute("font-weight", Integer.toString(face.weight())))
                .append(attribute("fill", hex(colour)))
                .append(attribute("textLength", Xml.number(length)))
                .append(isUpwards ? upwards(baseline) : "")
                .append(" lengthAdjust=\"spacingAndGlyphs\">")
                .append(Xml.escape(text))
                .append("</text>\n");
    }

    /** Returns the picture so far. */
    String finish(int width, int height, Heading heading) {
        StringBuilder svg = new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\"");
        svg.append(attribute("viewBox", "0 0 " + width + " " + height))
                .append(attribute("width", Integer.toString(width)))
                .append(attribute("height", Integer.toString(height)))
                .append(attribute("font-family", FONTS))
                .append(attribute("role", "img"))
                .append(attribute("aria-labelledby", id + "-title " + id + "-desc"))
                .append(">\n");
        svg.append(described("title", heading.alt())).append(described("desc", heading.caption()));
        clips.forEach((path, clipId) -> svg.append("<clipPath")
                .append(attribute("id", clipId))
                .append("><path")
                .append(attribute("d", path))
                .append("/></clipPath>\n"));
        return svg.append(body).append("</svg>\n").toString();
    }

    private static String upwards(Point baseline) {
        String about = Xml.number(baseline.x()) + " " + Xml.number(baseline.y());
        return attribute("transform", "rotate(-90 " + about + ")");
    }

    private String described(String element, String text) {
        String start = "<" + element + attribute("id", id + "-" + element) + ">";
        return start + Xml.escape(text) + "</" + element + ">\n";
    }

    private void add(Shape shape, String attributes, @Nullable Rectangle2D clip) {
        String path = path(shape);
        if (!path.isEmpty()) {
            body.append("<path").append(attribute("d", path)).append(attributes);
            body.append(clip == null ? "" : attribute("clip-path", "url(#" + clipId(clip) + ")"));
            body.append("/>\n");
        }
    }

    private String clipId(Rectangle2D clip) {
        return clips.computeIfAbsent(path(clip), path -> id + "-clip" + clips.size());
    }

    private static String strokeAttributes(BasicStroke stroke) {
        StringBuilder attributes = new StringBuilder(attribute("stroke-width", Xml.number(stroke.getLineWidth())));
        if (stroke.getEndCap() == BasicStroke.CAP_ROUND) {
            attributes.append(attribute("stroke-linecap", "round"));
        }
        if (stroke.getLineJoin() == BasicStroke.JOIN_ROUND) {
            attributes.append(attribute("stroke-linejoin", "round"));
        }
        float[] dashes = stroke.getDashArray();
        if (dashes != null) {
            StringJoiner lengths = new StringJoiner(" ");
            for (float dash : dashes) {
                lengths.add(Xml.number(dash));
            }
            attributes.append(attribute("stroke-dasharray", lengths.toString()));
        }
        return attributes.toString();
    }

    private static String path(Shape shape) {
        StringBuilder path = new StringBuilder();
        double[] at = new double[6];
        for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
            switch (it.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> append(path, 'M', at, 2);
                case PathIterator.SEG_LINETO -> append(path, 'L', at, 2);
                case PathIterator.SEG_QUADTO -> append(path, 'Q', at, 4);
                case PathIterator.SEG_CUBICTO -> append(path, 'C', at, 6);
                default -> path.append('Z');
            }
        }
        return path.toString();
    }

    private static void append(StringBuilder path, char command, double[] numbers, int count) {
        for (int i = 0; i < count; i++) {
            path.append(i == 0 ? command : ' ').append(Xml.number(numbers[i]));
        }
    }

    private static String attribute(String name, String value) {
        return " " + name + "=\"" + value + "\"";
    }

    private static String hex(Color colour) {
        return "#" + HexFormat.of().toHexDigits(colour.getRGB(), 6);
    }

    /** How text stands in a picture. */
    enum TextMode {
        /** As outlines: looks the same everywhere. */
        OUTLINES,
        /** As text: small, and can be selected and searched. */
        TEXT
    }
}
