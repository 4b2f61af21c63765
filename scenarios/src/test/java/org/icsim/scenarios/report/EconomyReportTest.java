package org.icsim.scenarios.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.icsim.scenarios.InventedEconomy;
import org.icsim.scenarios.load.BadInputException;
import org.icsim.scenarios.schema.ChartName;
import org.icsim.scenarios.sweep.EconomyRuns;
import org.junit.jupiter.api.Test;

/** Charts and page of token economies, drawn of invented results. */
class EconomyReportTest {
    private static final int FIVE_YEARS = 260;

    @Test
    void aSingleRunHasAllChartsAndTables() {
        Map<String, byte[]> files = Report.draw(InventedEconomy.oneRun(FIVE_YEARS));

        assertThat(charts(files))
                .containsExactlyInAnyOrder(
                        "supply",
                        "mints-and-burns",
                        "growth",
                        "price",
                        "stakes",
                        "voting-power",
                        "yields",
                        "break-even-burn");
        String page = text(files, "report.html");
        assertThat(page)
                .contains("Supply grows from 538.4 M ICP to ")
                .contains("Economy begins as", "estimate-2025-10", "rules of mainnet")
                .contains("Held against published supplies", "2026-04-08", "550.776")
                .contains("What followed neurons earn in their first year", "48 months staking its rewards")
                .contains("economy.supply &lt; 700 M ICP", "M ICP</td>")
                .contains("economy/steps.csv", "economy/published.csv")
                .contains(
                        "36 % of new maturity becomes ICP (derived)",
                        "mean-reverting to 4 XDR, 3.2 XDR at first (assumed)")
                .doesNotContain("one-finalized-block-per-height", "Nothing was measured", "NaN", "Infinity");
    }

    @Test
    void drawingAgainGivesTheSameBytes() {
        Map<String, byte[]> once = Report.draw(InventedEconomy.oneRun(60));

        assertThat(new TreeMap<>(Report.draw(once))).usingRecursiveComparison().isEqualTo(new TreeMap<>(once));
    }

    @Test
    void manyRunsAreAFanAndVariantsAreLines() {
        Map<String, byte[]> fan = Report.draw(EconomyRuns.files(List.of(""), 20, FIVE_YEARS));
        Map<String, byte[]> lines = Report.draw(EconomyRuns.files(List.of("cheap", "dear"), 5, FIVE_YEARS));

        assertThat(text(fan, "charts/supply.svg")).contains("20 runs, seeds 1..20");
        assertThat(text(fan, "report.html"))
                .contains("(median; 5 to 95 % of runs: ", "how 20 runs spread", "In the median, ");
        assertThat(charts(lines))
                .contains("supply", "mints-and-burns--cheap", "mints-and-burns--dear", "stakes--dear", "yields");
        assertThat(text(lines, "report.html"))
                .contains("Variant cheap: ", "Variant dear, economy, ", "variants differ in start");
    }

    /** Growth over 365 days is unknown in the first year, and a run of a step has next to nothing. */
    @Test
    void aShortRunHasFewerCharts() {
        assertThat(charts(Report.draw(InventedEconomy.oneRun(20))))
                .contains("supply")
                .doesNotContain("growth");
        assertThat(charts(Report.draw(InventedEconomy.oneRun(1)))).contains("supply", "mints-and-burns");
        assertThat(charts(Report.draw(InventedEconomy.oneRun(0)))).isEmpty();
    }

    @Test
    void aScenarioThatNamesNoneHasThreeCharts() {
        Map<String, byte[]> files = InventedEconomy.oneRun(FIVE_YEARS);
        String scenario = text(files, "scenario.resolved.yaml");
        InventedEconomy.put(files, "scenario.resolved.yaml", scenario.replaceAll("charts: .*\n", ""));

        assertThat(charts(Report.draw(files))).containsExactlyInAnyOrder("supply", "mints-and-burns", "growth");
    }

    @Test
    void aMissingFileIsTold() {
        Map<String, byte[]> files = InventedEconomy.oneRun(20);
        files.remove("economy/steps.csv");

        assertThatThrownBy(() -> Report.draw(files))
                .isInstanceOf(BadInputException.class)
                .hasMessageContaining("economy/steps.csv");
    }

    @Test
    void chartsOfEconomiesAreToldFromThoseOfSubnets() {
        assertThat(ChartName.SUPPLY.isOfEconomies()).isTrue();
        assertThat(ChartName.BLOCK_RATE.isOfEconomies()).isFalse();
    }

    private static List<String> charts(Map<String, byte[]> files) {
        return files.keySet().stream()
                .filter(path -> path.startsWith("charts/") && path.endsWith(".svg"))
                .map(path -> path.substring("charts/".length(), path.length() - ".svg".length()))
                .toList();
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(files.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }
}
