package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class FigureProperties {
    @Property(tries = 60)
    void anyWordsGiveWellFormedXml(@ForAll String words) {
        String some = "x" + words;
        Heading heading = new Heading("any", some, words, words, some);
        Line line = Line.of(some, List.of(new Point(0, 1), new Point(10, 2)));
        Quantity quantity = Quantity.of(some, words);
        Backdrop backdrop = new Backdrop(List.of(new Band(2, 4, words)), List.of(new Reference(1.5, some)));
        Figure figure = new TimeChart(heading, Axes.elapsed(quantity), List.of(line), backdrop).draw();

        assertThatCode(() -> SvgPicture.parse(figure.inlineSvg())).doesNotThrowAnyException();
        assertThatCode(() -> SvgPicture.parse(figure.svg())).doesNotThrowAnyException();
        assertThatCode(figure::png).doesNotThrowAnyException();
    }

    @Property
    void escapedTextReadsAsItWasExceptForForbiddenCharacters(@ForAll String words) throws Exception {
        String read = SvgPicture.parse("<svg>" + Xml.escape(words) + "</svg>")
                .document()
                .getDocumentElement()
                .getTextContent();

        assertThat(read.codePointCount(0, read.length())).isLessThanOrEqualTo(words.codePointCount(0, words.length()));
        assertThat(read.replace("�", "")).doesNotContainPattern("[\\x00-\\x08]");
    }
}
