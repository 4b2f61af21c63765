package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.Font;
import org.junit.jupiter.api.Test;

class TextStyleTest {
    private final TextStyle style = TextStyle.SUBTITLE;

    @Test
    void wrapsBetweenWords() {
        double width = style.width("one two");

        assertThat(style.wrap("one two three", width)).containsExactly("one two", "three");
    }

    @Test
    void breaksAWordOnlyIfItIsWiderThanALine() {
        double width = style.width("abcd");

        assertThat(style.wrap("abcdefgh", width)).containsExactly("abcd", "efgh");
    }

    @Test
    void whatDoesNotFitBecomesAnEllipsis() {
        double width = style.width("one two");

        assertThat(style.wrap("one two three four five", width, 2))
                .hasSize(2)
                .last()
                .asString()
                .endsWith("…");
        assertThat(style.fit("one two", width)).isEqualTo("one two");
        assertThat(style.width(style.fit("one two three", width))).isLessThanOrEqualTo(width);
    }

    @Test
    void controlsAndLineBreaksBecomeBlanks() {
        assertThat(style.wrap("one\ntwo\u0000\tthree", 1_000)).containsExactly("one two three");
        assertThat(style.wrap(" \n ", 1_000)).isEmpty();
    }

    @Test
    void widthGrowsInProportionToTheSize() {
        double width = Typeface.REGULAR.width("Elapsed time", 10);

        assertThat(Typeface.REGULAR.width("Elapsed time", 20)).isCloseTo(2 * width, within(1e-9));
    }

    @Test
    void theHeightOfCapitalsIsThatOfTheFont() {
        for (Typeface face : java.util.List.of(Typeface.REGULAR, Typeface.MEDIUM, Typeface.SEMIBOLD)) {
            assertThat(face.outline("H", 100, 0, 0).getBounds2D().getHeight())
                    .isCloseTo(100 * Typeface.CAP_HEIGHT, within(0.1));
        }
    }

    @Test
    void fontsOfTheMachineAreRefused() {
        assertThatThrownBy(() -> Typeface.of(new Font(Font.SERIF, Font.PLAIN, 12)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("Inter only");
    }
}
