package org.icsim.reports.chart;

import java.awt.geom.Rectangle2D;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** An SVG picture read back, for asking where its words stand. */
record SvgPicture(Document document) {
    /** Reads a picture as a strict XML parser does. */
    static SvgPicture parse(String svg) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return new SvgPicture(factory.newDocumentBuilder().parse(new InputSource(new StringReader(svg))));
    }

    List<Text> texts() {
        return elements("text").stream().map(SvgPicture::text).toList();
    }

    List<Element> elements(String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static Text text(Element element) {
        double size = number(element, "font-size");
        double capHeight = size * Typeface.CAP_HEIGHT;
        double length = number(element, "textLength");
        double x = number(element, "x");
        double y = number(element, "y");
        boolean isUpwards = element.getAttribute("transform").startsWith("rotate(-90 ");
        return new Text(
                element.getTextContent(),
                isUpwards
                        ? new Rectangle2D.Double(x - capHeight, y - length, capHeight, length)
                        : new Rectangle2D.Double(x, y - capHeight, length, capHeight));
    }

    private static double number(Element element, String attribute) {
        return Double.parseDouble(element.getAttribute(attribute));
    }

    /** Some words and the box around their capital letters. */
    record Text(String words, Rectangle2D box) {}
}
