package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class TextStyleProperties {
    @Property(tries = 100)
    void wrappingKeepsAllLettersAndFitsTheWidth(
            @ForAll @AlphaChars @Chars(' ') @StringLength(max = 80) String text,
            @ForAll @IntRange(min = 20, max = 300) int width) {
        List<String> lines = TextStyle.SUBTITLE.wrap(text, width);

        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
        assertThat(lines)
                .allSatisfy(line -> assertThat(TextStyle.SUBTITLE.width(line)).isLessThanOrEqualTo(width));
    }
}
