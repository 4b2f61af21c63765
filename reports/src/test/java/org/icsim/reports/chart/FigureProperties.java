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

    @Property(tries = 40)
    void anyNamesOfRowsViolinsCellsAndPlacesGiveWellFormedXml(@ForAll String words) {
        String some = "x" + words;
        Heading heading = new Heading("any", some, words, words, some);
        Quantity quantity = Quantity.of(some, words);
        List<ViolinChart.Weighted> values = List.of(new ViolinChart.Weighted(1, 1), new ViolinChart.Weighted(3, 2));
        List<RankChart.Row> rows = List.of(RankChart.Row.of(some, 1));
        List<PlaceMap.Place> places = List.of(new PlaceMap.Place(some, 8, 47, 3));
        List<Chart> charts = List.of(
                new RankChart(heading, quantity, List.of(new RankChart.Group(some, rows))),
                new ViolinChart(heading, quantity, some, List.of(new ViolinChart.Violin(some, words, values))),
                HeatMap.between(heading, quantity, List.of(some, some), List.of(List.of(1.0, 2.0), List.of(3.0, 4.0))),
                new PlaceMap(heading, List.of(new PlaceMap.Layer(some, places))));

        for (Chart chart : charts) {
            Figure figure = chart.draw();
            assertThatCode(() -> SvgPicture.parse(figure.inlineSvg())).doesNotThrowAnyException();
            assertThatCode(() -> SvgPicture.parse(figure.svg())).doesNotThrowAnyException();
            assertThatCode(figure::png).doesNotThrowAnyException();
        }
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
