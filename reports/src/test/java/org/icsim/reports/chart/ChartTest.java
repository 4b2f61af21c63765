package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.icsim.reports.chart.SvgPicture.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every chart, however odd its data. */
class ChartTest {
    @ParameterizedTest
    @MethodSource("charts")
    void noWordsOverlap(Chart chart) throws Exception {
        List<Text> texts = SvgPicture.parse(chart.draw().inlineSvg()).texts();

        assertThat(texts).isNotEmpty();
        for (int i = 0; i < texts.size(); i++) {
            for (Text other : texts.subList(i + 1, texts.size())) {
                assertThat(texts.get(i).box().intersects(other.box()))
                        .as("%s and %s", texts.get(i), other)
                        .isFalse();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void allWordsLieWithinTheFigure(Chart chart) throws Exception {
        Figure figure = chart.draw();

        for (Text text : SvgPicture.parse(figure.inlineSvg()).texts()) {
            assertThat(text.box().getMinX()).as(text.words()).isGreaterThanOrEqualTo(10);
            assertThat(text.box().getMaxX()).as(text.words()).isLessThanOrEqualTo(figure.width() - 10.0);
            assertThat(text.box().getMinY()).as(text.words()).isGreaterThanOrEqualTo(10);
            assertThat(text.box().getMaxY()).as(text.words()).isLessThanOrEqualTo(figure.height() - 10.0);
        }
    }

    @ParameterizedTest
    @MethodSource("charts")
    void noNumberIsUndefined(Chart chart) {
        assertThat(chart.draw().inlineSvg()).doesNotContain("NaN", "Infinity", "∞");
    }

    @Test
    void drawsTheSameBytesTwiceAndUnderAnotherLocale() {
        Locale before = Locale.getDefault();
        for (Chart chart : Samples.ofEachKind()) {
            Figure figure = chart.draw();
            try {
                // Arabic as spoken in Egypt has digits of its own.
                Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
                Figure again = chart.draw();

                assertThat(again.svg()).isEqualTo(figure.svg());
                assertThat(again.inlineSvg()).isEqualTo(figure.inlineSvg());
                assertThat(again.png()).isEqualTo(figure.png());
            } finally {
                Locale.setDefault(before);
            }
        }
    }

    @Test
    void twoFiguresOnOnePageShareNoId() throws Exception {
        List<String> ids = new ArrayList<>();
        for (Chart chart : Samples.ofEachKind()) {
            SvgPicture picture = SvgPicture.parse(chart.draw().inlineSvg());
            picture.elements("*").stream()
                    .map(element -> element.getAttribute("id"))
                    .filter(id -> !id.isEmpty())
                    .forEach(ids::add);
        }

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(10);
    }

    static List<Chart> charts() {
        List<Chart> charts = new ArrayList<>(Samples.ofEachKind());
        charts.addAll(EdgeCases.all());
        return charts;
    }
}
