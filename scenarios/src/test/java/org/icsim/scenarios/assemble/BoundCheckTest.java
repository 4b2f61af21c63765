package org.icsim.scenarios.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.load.Problem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with expectations, charts and dates of economies is told with its place. */
class BoundCheckTest {
    private static final String ECONOMY = """
            scenario: coins
            question: How many are there?
            preset: mainnet-2025
            seed: 1
            start: 2025-10-02
            duration: 100d
            economy: { start: estimate-2025-10 }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "economy.suply < 7 M ICP | expected a metric of the economy; got 'economy.suply'"
                        + " (did you mean 'economy.supply'?)",
                "economy.supply < 7 | expected an amount of ICP, such as 400 ICP or 1.5 M ICP; got 7",
                "block-rate > 1/s | expected a subnet, whose block-rate could be measured; got none",
                "economy.block-rate > 1/s | expected a metric of the economy; got 'economy.block-rate'"
            })
    void boundsOfAnEconomy(String bound, String problem) {
        assertThat(problems(ECONOMY + "expect: [ '" + bound + "' ]\n"))
                .anySatisfy(told ->
                        assertThat(told).contains("expect[0]: " + problem).startsWith("test.yaml:8:"));
    }

    @Test
    void knownMetricsOfAnEconomyAreNoProblem() {
        assertThat(problems(ECONOMY + "expect: [ economy.supply < 700 M ICP, economy.deflation > 1 d ]\n"))
                .noneMatch(told -> told.contains("expect"));
    }

    @Test
    void anEconomyIsNeededForItsMetricsAndCharts() {
        assertThat(problems(Plans.TINY + "expect: [ economy.supply < 7 M ICP ]\ncharts: [ supply ]\n"))
                .anyMatch(told -> told.endsWith("expected an economy, of which economy.supply is measured; got none"))
                .anyMatch(told -> told.endsWith("charts[0]: expected an economy to be shown in supply; got none"));
    }

    @Test
    void subnetsAreNeededForTheirCharts() {
        assertThat(problems(ECONOMY + "charts: [ supply, block-rate ]\n"))
                .anyMatch(told -> told.endsWith("charts[1]: expected subnets to be shown in block-rate; got none"))
                .noneMatch(told -> told.contains("charts[0]"));
    }

    @Test
    void noSubnetIsCalledEconomyBesideOne() {
        assertThat(problems(ECONOMY + "subnets: [ { id: economy, nodes: 4 } ]\n"))
                .anyMatch(told ->
                        told.endsWith("subnets[0].id: expected a name with which no metric begins; got economy"));
    }

    @Test
    void growthIsJudgedWithinTheRun() {
        String late = ECONOMY.replace("2025-10 }", "2025-10, judge-from: 2026-01-11 }");
        String atTheEnd = late.replace("2026-01-11", "2026-01-10");

        assertThat(problems(late))
                .anyMatch(told -> told.endsWith("economy.judge-from: expected a date within the run, 2025-10-02 to"
                        + " 2026-01-10; got 2026-01-11"));
        assertThat(problems(atTheEnd)).noneMatch(told -> told.contains("judge-from"));
    }

    private static List<String> problems(String yaml) {
        BadInputException refused = catchThrowableOfType(BadInputException.class, () -> Plans.ofText(yaml));
        return refused == null
                ? List.of()
                : refused.problems().stream().map(Problem::toString).toList();
    }
}
