package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SettingPathTest {

    /** Within the braces of YAML, brackets would have to be quoted. */
    @ParameterizedTest
    @CsvSource({
        "seed, seed",
        "subnets[0].nodes, subnets[0].nodes",
        "subnets.0.nodes, subnets[0].nodes",
        "faults.12, faults[12]",
        "a.1[2].3.b, a[1][2][3].b",
        "a.1b, a.1b",
        "007, 007"
    })
    void anIndexStandsInBracketsOrBehindADot(String text, String path) {
        assertThat(SettingPath.parse(text)).hasToString(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                ".",
                "a.",
                ".a",
                "a..b",
                "[0]",
                "0.a[",
                "a[",
                "a[x]",
                "a[-1]",
                "a[]",
                "a b",
                "a]",
                "ä",
                "a[1234567]",
                "a[0]b"
            })
    void whatIsNoPathIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SettingPath.parse(text))
                .withMessage("expected the path of a setting, such as subnets[0].nodes; got " + text);
    }

    @Test
    void aBeginningCanBeExchanged() {
        SettingPath path = SettingPath.parse("variants[0].set.seed");

        assertThat(path.startsWith(SettingPath.parse("variants[0]"))).isTrue();
        assertThat(path.startsWith(SettingPath.parse("variants[1]"))).isFalse();
        assertThat(SettingPath.parse("variants").startsWith(path)).isFalse();
        assertThat(path.moved(SettingPath.parse("variants[0].set"), SettingPath.TOP))
                .hasToString("seed");
    }

    @Test
    void theParentIsWhatAPathIsAPartOf() {
        assertThat(SettingPath.parse("a.b[0]").parent()).hasToString("a.b");
        assertThat(SettingPath.parse("a").parent().isTop()).isTrue();
    }
}
