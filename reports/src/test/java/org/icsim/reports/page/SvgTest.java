package org.icsim.reports.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SvgTest {
    @Test
    void takesADrawingThatRefersToItselfOnly() {
        Svg drawing = new Svg("""
                <svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">
                <title id="t">a &lt; b; see https://internetcomputer.org</title>
                <clipPath id="c"><rect width="9" height="9"/></clipPath>
                <g clip-path="url(#c)" style="mask: url('#m')"><use xlink:href="#t"/><text>only = once</text></g>
                </svg>
                """);

        assertThat(drawing.ids()).containsExactly("t", "c");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " <svg viewBox='0 0 1 1'/>",
                "<?xml version='1.0'?><svg viewBox='0 0 1 1'/>",
                "<svg viewBox='0 0 1 1'>",
                "<svg viewBox='0 0 1 1'/><p/>",
                "<svg viewBox='0 0 1 1'/>text",
                "<svgs viewBox='0 0 1 1'/>",
                "<svg:svg xmlns:svg='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>",
                "<svg width='1' height='1'/>",
                "<svg viewBox='0 0 1 1'>&nbsp;</svg>",
                "<svg viewBox='0 0 1 1'>\u0000</svg>",
            })
    void refusesWhatIsNotAWholeDrawing(String markup) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Svg(markup));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<SCRIPT>alert(1)</SCRIPT>",
                "<x:script xmlns:x='http://www.w3.org/2000/svg'>alert(1)</x:script>",
                "<x:g xmlns:x='http://www.w3.org/2000/svg'/>",
                "<foreignObject><p xmlns='http://www.w3.org/1999/xhtml'>x</p></foreignObject>",
                "<style>* { display: none }</style>",
                "<a href='#x'>x</a>",
                "<image href='#x'/>",
                "<set attributeName='onload' to='alert(1)'/>",
                "<title><g/></title>",
                "<desc><title>x</title></desc>",
                "<!--> <script>alert(1)</script> -->",
                "<![CDATA[<script>alert(1)</script>]]>",
                "<?xml-stylesheet href='a.css'?>",
            })
    void refusesWhatCouldActOrBeReadDifferently(String content) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Svg("<svg viewBox='0 0 1 1'>" + content + "</svg>"))
                .withMessageMatching("(not allowed in|expected) a .*drawing.*|(?s)expected a well-formed drawing: .*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "onload='alert(1)'",
                "onLoad='alert(1)'",
                "href='a.svg#x'",
                "href='https://example.org/a.svg'",
                "href='java&#10;script:alert(1)'",
                "xlink:href='//example.org'",
                "src='a.png'",
                "xml:base='a/'",
                "fill='url(https://example.org/a.svg#x)'",
                "fill='URL( a.svg#x)'",
                "fill='url(#a) url(b.svg#x)'",
                "fill='\\75rl(a.svg)'",
                "style='background: image-set(\"http://example.org/a.png\" 1x)'",
                "class='&#106;avascript:alert(1)'",
            })
    void refusesAttributesThatActOrReachOutside(String attribute) {
        String xlink = "xmlns:xlink='http://www.w3.org/1999/xlink'";

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Svg("<svg viewBox='0 0 1 1' " + xlink + "><use " + attribute + "/></svg>"))
                .withMessageStartingWith("not allowed in a drawing: ");
    }
}
