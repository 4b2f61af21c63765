package org.icsim.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeedsTest {
    @Test
    void aRangeIncludesBothEnds() {
        assertThat(Seeds.parse("3..6").all()).containsExactly(3L, 4L, 5L, 6L);
        assertThat(Seeds.parse("0..0").all()).containsExactly(0L);
    }

    @Test
    void atMostTenThousandSeedsAreTaken() {
        assertThat(Seeds.parse("1..10000").all()).hasSize(10_000);
        assertThat(Seeds.parse("999999999999990000..999999999999999999").all()).hasSize(10_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2..1", "0..10000", "1..10001", "1..99999999", "0..999999999999999999"})
    void anEmptyOrAnAbsurdRangeIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Seeds.parse(text))
                .withMessage("expected a range from the least to the greatest of at most 10000 seeds; got " + text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "..",
                "1..",
                "..2",
                "1.2",
                "1...2",
                "1-2",
                "-1..2",
                "1 .. 2",
                "a..b",
                "1..2\n",
                "٣..٤",
                "1..9223372036854775808"
            })
    void whatIsNoRangeIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Seeds.parse(text))
                .withMessage("expected a range of seeds, such as 1..200; got " + text);
    }
}
