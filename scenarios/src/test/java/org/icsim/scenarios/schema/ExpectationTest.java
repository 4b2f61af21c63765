package org.icsim.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Arrays;
import org.icsim.scenarios.schema.Expectation.Bound;
import org.icsim.scenarios.schema.Expectation.Comparison;
import org.icsim.scenarios.schema.Metric.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class ExpectationTest {
    @ParameterizedTest
    @CsvSource({
        "finality.update.p99 < 10s, finality.update.p99, LESS, 10s",
        "app.block-rate>=1/s, app.block-rate, AT_LEAST, 1/s",
        "updates > 100, updates, GREATER, 100",
        "higher-rank-share <= 5 %, higher-rank-share, AT_MOST, 5 %"
    })
    void aBoundIsAMetricAComparisonAndAValue(String text, String metric, Comparison comparison, String value) {
        assertThat(bound(text)).isEqualTo(new Bound(metric, comparison, value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "block-rate",
                "block-rate >",
                "> 1/s",
                "block-rate = 1/s",
                "block-rate == 1/s",
                "block-rate >  1/s",
                "Block-rate > 1/s",
                "block rate > 1/s",
                "invariants: all",
                "alive"
            })
    void whatIsNoBoundIsRefused(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expectation.parse(text))
                .withMessage(
                        "expected invariants: all, violated: an invariant, live, or a bound such as finality.update.p99 < 10s; got "
                                + text);
    }

    @ParameterizedTest
    @CsvSource({
        "SECONDS, 1.5s, 1.5",
        "SECONDS, 301ms, 0.301",
        "SECONDS, 1ns, 0.000000001",
        "PER_SECOND, 4.99/s, 4.99",
        "SHARE, 5 %, 0.05",
        "SHARE, 0.1%, 0.001",
        "COUNT, 100, 100"
    })
    void aValueIsANumberOfItsUnit(Unit unit, String value, String number) {
        assertThat(bound("m > " + value).valueIn(unit)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "SECONDS, 10, 'a duration with a unit, such as 600ms'",
        "PER_SECOND, 10s, 'a positive rate, such as 100/s'",
        "SHARE, 0.5, 'a share, such as 5 %'",
        "SHARE, -5 %, 'a share, such as 5 %'",
        "COUNT, 1.5, 'a whole number, such as 100'",
        "COUNT, 1/s, 'a whole number, such as 100'"
    })
    void aValueOfAnotherUnitIsRefused(Unit unit, String value, String expected) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bound("m > " + value).valueIn(unit))
                .withMessage("expected " + expected + "; got " + value);
    }

    @ParameterizedTest
    @CsvSource({
        "LESS, true, false, false",
        "AT_MOST, true, true, false",
        "GREATER, false, false, true",
        "AT_LEAST, false, true, true"
    })
    void aComparisonHoldsOfWhatWasMeasured(Comparison comparison, boolean below, boolean at, boolean above) {
        BigDecimal bound = new BigDecimal("1.0");

        assertThat(comparison.holds(new BigDecimal("0.999"), bound)).isEqualTo(below);
        assertThat(comparison.holds(new BigDecimal("1.00"), bound)).isEqualTo(at);
        assertThat(comparison.holds(new BigDecimal("1.001"), bound)).isEqualTo(above);
    }

    @Test
    void eachComparisonCanBeWritten() {
        assertThat(Arrays.stream(Comparison.values()).map(it -> bound(new Bound("m", it, "1").toString())))
                .extracting(Bound::comparison)
                .containsExactly(Comparison.values());
    }

    @ParameterizedTest
    @ValueSource(strings = {"block-rate > 1/s", "app.updates >= 3", "invariants: all", "violated: a-law", "live"})
    void anExpectationIsWrittenAsItIsRead(String text) {
        Expectation expectation = switch (text.substring(0, 3)) {
            case "inv" -> Expectation.ofInvariants();
            case "vio" -> Expectation.ofViolation("a-law");
            default -> Expectation.parse(text);
        };

        JsonMapper mapper = new JsonMapper();

        assertThat(expectation).hasToString(text);
        assertThat(mapper.readValue(mapper.writeValueAsString(expectation), Expectation.class))
                .isEqualTo(expectation);
    }

    private static Bound bound(String text) {
        return Expectation.parse(text).bound().orElseThrow();
    }
}
