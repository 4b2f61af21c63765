package org.icsim.scenarios.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.icsim.scenarios.schema.Metric.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EconomyMetricTest {
    @Test
    void eachIsFoundByItsNamesAndExplainedInWholeSentences() {
        for (EconomyMetric metric : EconomyMetric.values()) {
            assertThat(EconomyMetric.of(metric.key())).contains(metric);
            assertThat(EconomyMetric.named(metric.title())).contains(metric);
            assertThat(metric.explanation()).endsWith(".");
            assertThat(Expectation.parse(metric.title() + " > 1").bound())
                    .hasValueSatisfying(bound -> assertThat(bound.metric()).isEqualTo(metric.title()));
        }
        assertThat(EconomyMetric.titles()).doesNotHaveDuplicates().contains("economy.break-even-burn");
        assertThat(EconomyMetric.named("supply")).isEmpty();
        assertThat(EconomyMetric.named("economy.suply")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "economy.supply < 700 M ICP, 700000000",
        "economy.price > 2.5 XDR, 2.5",
        "economy.break-even-burn > 0.5 XDR/s, 0.5",
        "economy.growth-error < 15 %, 0.15",
        "economy.supply-growth < -2.5 %/year, -0.025",
        "economy.deflation > 3650 d, 3650",
        "economy.deflation > 10y, 3652.5",
        "economy.voting-power > 881.5 M, 881500000",
        "economy.voting-power > 12345, 12345",
        "economy.refused-payments <= 0, 0"
    })
    void aBoundIsANumberOfItsUnit(String text, String number) {
        Expectation.Bound bound = Expectation.parse(text).bound().orElseThrow();
        Unit unit = EconomyMetric.named(bound.metric()).orElseThrow().unit();

        assertThat(bound.valueIn(unit)).isEqualByComparingTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "ICP, 700, 'an amount of ICP, such as 400 ICP or 1.5 M ICP'",
        "XDR_PER_SECOND, 1 XDR, 'a worth of cycles a second, such as 0.05 XDR/s'",
        "SHARE_PER_YEAR, 5 %, 'a number in percent a year, such as 20 %/year'",
        "VOTES, 5 M ICP, 'a voting power, such as 800 M'",
        "DAYS, 10, 'a duration with a unit, such as 600ms'"
    })
    void aValueOfAnotherUnitIsRefused(Unit unit, String value, String expected) {
        Expectation.Bound bound = Expectation.parse("m > " + value).bound().orElseThrow();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> bound.valueIn(unit))
                .withMessage("expected " + expected + "; got " + value);
    }
}
