package org.icsim.reports.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;

class PageProperties {
    @Property
    void noTextBecomesMarkup(@ForAll("texts") String text) {
        assertThat(shapeOf(SamplePages.withEverywhere(text))).isEqualTo(shapeOf(SamplePages.withEverywhere("x")));
    }

    @Property
    void everyTextIsReadBackAsItIs(@ForAll("texts") String text) {
        Document page = Dom.parse(SamplePages.withEverywhere(text).html());

        for (String name : List.of("title", "h1", "h2", "p", "strong", "figcaption", "dt", "dd", "li")) {
            String read = page.getElementsByTagName(name).item(0).getTextContent();
            // Between a number and its unit stands a blank that does not break.
            assertThat(read.replace('\u00a0', ' '))
                    .as(name)
                    .isEqualTo(readable(text).replace('\u00a0', ' '));
        }
        assertThat(page.getElementsByTagName("code").item(0).getTextContent())
                .isEqualTo(readable(text.stripTrailing()));
        assertThat(Dom.elements(page))
                .extracting(e -> e.getAttribute("aria-label"))
                .contains(readable(text));
    }

    @Property
    void noCharacterIsLeftThatHtmlForbids(@ForAll("texts") String text) {
        String html = SamplePages.withEverywhere(text).html();

        assertThat(html.codePoints().filter(PageProperties::isForbidden)).isEmpty();
    }

    /** Fragments that have broken pages elsewhere, among any characters at all, halves of surrogate pairs included. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> hostile = Arbitraries.of(
                "<",
                ">",
                "&",
                "\"",
                "'",
                "</p>",
                "</title>",
                "</style>",
                "<script>alert(1)</script>",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "<?xml?>",
                "&lt;",
                "&#0;",
                "&nbsp",
                "\" onload=\"x",
                "javascript:",
                "5 s",
                "\t",
                "\n",
                "\r",
                "\r\n",
                "\f",
                "\0",
                "\u001b[0m",
                "\u0085",
                "\u2028",
                "\ud83d",
                "\ude00",
                "\ufdd0",
                "\uffff");
        Arbitrary<String> any =
                Arbitraries.integers().between(0, Character.MAX_CODE_POINT).map(Character::toString);
        // A page refuses a text of which nothing would be seen.
        return Arbitraries.frequencyOf(Tuple.of(3, hostile), Tuple.of(1, any))
                .list()
                .ofMaxSize(12)
                .map(fragments -> "a" + String.join("", fragments));
    }

    /** Names of elements and attributes, and the values of those attributes that carry no text. */
    private static List<String> shapeOf(Page page) {
        return Dom.elements(Dom.parse(page.html())).stream()
                .map(PageProperties::shapeOf)
                .toList();
    }

    private static String shapeOf(Element element) {
        NamedNodeMap attributes = element.getAttributes();
        TreeMap<String, String> shape = new TreeMap<>();
        IntStream.range(0, attributes.getLength())
                .mapToObj(attributes::item)
                .forEach(item -> shape.put(item.getNodeName(), item.getNodeValue()));
        shape.computeIfPresent("aria-label", (name, value) -> "");
        return element.getTagName() + shape;
    }

    private static String readable(String text) {
        int[] characters = text.replaceAll("\r\n?", "\n")
                .codePoints()
                .map(c -> isForbidden(c) ? 0xFFFD : c)
                .toArray();
        return new String(characters, 0, characters.length);
    }

    /** From the HTML standard: "surrogates, noncharacters, and controls other than ASCII whitespace"; and form feed. */
    private static boolean isForbidden(int c) {
        boolean isControl = c < 0x20 ? c != '\t' && c != '\n' : c >= 0x7F && c <= 0x9F;
        boolean isNoncharacter = (c & 0xFFFF) >= 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF);
        return isControl || isNoncharacter || (c >= 0xD800 && c <= 0xDFFF);
    }
}
