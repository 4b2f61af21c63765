package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ThemeTest {
    @Test
    void contrastIsThatOfWcag() {
        assertThat(Contrast.between(Color.BLACK, Color.WHITE)).isCloseTo(21, within(1e-9));
        assertThat(Contrast.between(Color.WHITE, Color.WHITE)).isCloseTo(1, within(1e-9));
        // A known border case of WCAG: the lightest grey that passes for text.
        assertThat(Contrast.between(new Color(0x767676), Color.WHITE)).isCloseTo(4.54, within(0.01));
    }

    @Test
    void allWordsCanBeReadOnPaperAndOnBands() {
        for (Color colour : List.of(Theme.INK, Theme.TEXT, Theme.MUTED)) {
            assertThat(Contrast.between(colour, Theme.PAPER)).isGreaterThanOrEqualTo(Contrast.TEXT);
            assertThat(Contrast.between(colour, Theme.SHADE)).isGreaterThanOrEqualTo(Contrast.TEXT);
        }
    }

    @Test
    void everyLineAndItsLabelStandOutFromPaper() {
        for (int i = 0; i < Theme.SERIES.size(); i++) {
            assertThat(Contrast.between(Theme.line(i), Theme.PAPER)).isGreaterThanOrEqualTo(Contrast.GRAPHICAL);
            assertThat(Contrast.between(Theme.text(i), Theme.PAPER)).isGreaterThanOrEqualTo(Contrast.TEXT);
        }
        assertThat(Contrast.between(Theme.AXIS, Theme.PAPER)).isGreaterThanOrEqualTo(Contrast.GRAPHICAL);
    }

    @Test
    void noTwoOfTwentyFourLinesHaveTheSameColourAndDashes() {
        assertThat(IntStream.range(0, 24).mapToObj(i -> List.of(Theme.line(i), Theme.stroke(i))))
                .doesNotHaveDuplicates();
    }

    @Test
    void theRampGrowsDarkerAndWordsOnItCanBeRead() {
        double before = Contrast.between(Theme.PAPER, Theme.PAPER);
        for (int i = 0; i <= 200; i++) {
            Color fill = Ramp.at(i / 200.0);
            double contrast = Contrast.between(fill, Theme.PAPER);
            assertThat(contrast).isGreaterThan(before - 0.02);
            assertThat(Contrast.between(Theme.on(fill), fill)).isGreaterThanOrEqualTo(Contrast.TEXT);
            before = contrast;
        }
        assertThat(Contrast.between(Ramp.at(0), Ramp.at(1))).isGreaterThan(12);
    }

    @Test
    void noTwoOfTwelveLayersHaveTheSameFill() {
        assertThat(IntStream.range(0, 12).mapToObj(Theme::fill)).doesNotHaveDuplicates();
    }
}
