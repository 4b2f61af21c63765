package org.icsim.reports.page;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads a drawing with an XML parser: elements that are not known to be harmless are refused, and attributes that act or
 * that refer to something outside.
 *
 * <p>A search of the text for such words would not do: a scheme written with character references, a prefix before
 * {@code script}, or a comment that HTML ends earlier than XML does would all pass it.
 */
final class SvgReader {
    /** In the order of SVG 2's chapters; {@code a}, {@code image}, {@code style} and animation are left out on purpose. */
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "symbol",
            "use",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "linearGradient",
            "radialGradient",
            "stop",
            "pattern",
            "clipPath",
            "mask",
            "marker");

    /** With something else than a name within the drawing after {@code url(}. */
    private static final Pattern OUTER_URL = Pattern.compile("url\\((?!\\s*['\"]?#)");

    private final XMLStreamReader xml;
    private final List<String> ids = new ArrayList<>();

    private SvgReader(XMLStreamReader xml) {
        this.xml = xml;
    }

    /**
     * Returns the ids in a drawing.
     *
     * @throws IllegalArgumentException if the drawing is not harmless
     */
    static List<String> idsOf(String markup) {
        check(markup.startsWith("<svg"), "expected a drawing that starts with <svg");
        // Comments, sections and instructions are where parsers of HTML and of XML part ways; a DOCTYPE is one of them.
        check(!markup.contains("<!") && !markup.contains("<?"), "expected a drawing without <! and <?");
        try {
            SvgReader reader = new SvgReader(factory().createXMLStreamReader(new StringReader(markup)));
            reader.readAll();
            return List.copyOf(reader.ids);
        } catch (XMLStreamException e) {
            throw new IllegalArgumentException("expected a well-formed drawing: " + e.getMessage(), e);
        }
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else is on the class path.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private void readAll() throws XMLStreamException {
        xml.nextTag();
        check("svg".equals(xml.getLocalName()), "expected the element svg");
        check(xml.getAttributeValue(null, "viewBox") != null, "expected a viewBox, without which nothing scales");
        while (xml.getEventType() != XMLStreamConstants.END_DOCUMENT) {
            if (xml.isStartElement()) {
                readElement();
            }
            xml.next();
        }
    }

    private void readElement() throws XMLStreamException {
        String name = xml.getLocalName();
        check(xml.getPrefix().isEmpty() && ELEMENTS.contains(name), "not allowed in a drawing: element ", name);
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            readAttribute(xml.getAttributeLocalName(i), xml.getAttributeValue(i));
        }
        if (name.equals("title") || name.equals("desc")) {
            // HTML reads elements in here as HTML, not as SVG. This refuses any.
            xml.getElementText();
        }
    }

    private void readAttribute(String name, String value) {
        String key = name.toLowerCase(Locale.ROOT);
        check(!key.startsWith("on"), "not allowed in a drawing: handler ", name);
        check(!key.equals("src") && !key.equals("base"), "not allowed in a drawing: attribute ", name);
        check(!key.equals("href") || value.startsWith("#"), "not allowed in a drawing: outward reference ", name);
        check(staysInside(value.toLowerCase(Locale.ROOT)), "not allowed in a drawing: value of attribute ", name);
        if (name.equals("id")) {
            ids.add(value);
        }
    }

    /** Backslashes are refused because style sheets could write any of the other words with them. */
    private static boolean staysInside(String value) {
        return !value.contains("javascript:")
                && !value.contains("//")
                && !value.contains("\\")
                && !OUTER_URL.matcher(value).find();
    }

    private static void check(boolean holds, String... message) {
        if (!holds) {
            throw new IllegalArgumentException(String.join("", message));
        }
    }
}
