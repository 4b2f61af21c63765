package org.icsim.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.assemble.VariantPlan;
import org.icsim.scenarios.run.CsvTable;
import org.icsim.scenarios.run.ProgressListener;
import org.icsim.scenarios.run.ScenarioRun;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.SpanSummary;
import org.icsim.scenarios.schema.Metric;
import org.junit.jupiter.api.Test;

class RowsCsvTest {
    private static final String TWO_SUBNETS = "subnets=[{ id: a, nodes: 4 }, { id: b, nodes: 1 }]";

    @Test
    void hasAColumnForEachMetricOfEachSubnet() {
        List<String> header = table(List.of("a", "b")).header();

        assertThat(header)
                .hasSize(6 + 2 * Metric.all().size())
                .doesNotHaveDuplicates()
                .startsWith("variant", "seed", "status", "fingerprint", "deliveries", "as_expected")
                .containsSubsequence(
                        "a.block-rate_per_s",
                        "a.final-blocks",
                        "a.higher-rank-share",
                        "a.finality.block.p99_s",
                        "a.updates",
                        "a.catch-up.max_s",
                        "b.block-rate_per_s");
    }

    @Test
    void aRowTellsWhatTheSummaryTells() {
        Summary run = run("x", "probe={ to: app, rate: 50/s }", "expect=[block-rate > 1/s]");

        Map<String, String> row = row(List.of("app"), run);

        SpanSummary whole = run.subnets().get(0).whole();
        assertThat(row)
                .containsEntry("variant", "x")
                .containsEntry("seed", "1")
                .containsEntry("status", "COMPLETE")
                .containsEntry("fingerprint", run.fingerprint())
                .containsEntry("deliveries", String.valueOf(run.deliveries()))
                .containsEntry("as_expected", "true")
                .containsEntry(
                        "app.block-rate_per_s",
                        whole.blocksPerSecond().orElseThrow().toPlainString())
                .containsEntry("app.final-blocks", String.valueOf(whole.finalBlocks()))
                .containsEntry("app.updates", String.valueOf(whole.updates()))
                .containsEntry(
                        "app.finality.update.p99_s",
                        whole.updateFinality().p99().orElseThrow().toPlainString());
    }

    @Test
    void aCellIsEmptyWhereNothingWasMeasured() {
        Map<String, String> row = row(List.of("app"), run("", "expect=[block-rate > 1000/s]"));

        assertThat(row)
                .containsEntry("variant", "")
                .containsEntry("as_expected", "false")
                .containsEntry("app.updates", "0")
                .containsEntry("app.finality.update.mean_s", "")
                .containsEntry("app.finality.update.p99_s", "")
                .containsEntry("app.catch-up.max_s", "");
    }

    /** Variants may have other subnets. */
    @Test
    void cellsOfASubnetThatARunHasNotAreEmpty() {
        Map<String, String> row = row(List.of("a", "b", "c"), run("", TWO_SUBNETS));

        assertThat(row.get("b.block-rate_per_s")).isNotBlank();
        assertThat(row).containsEntry("c.block-rate_per_s", "").containsEntry("c.final-blocks", "");
    }

    private static CsvTable table(List<String> subnets, Summary... runs) {
        RowsCsv rows = new RowsCsv(subnets, false);
        List.of(runs).forEach(rows::add);
        return CsvTable.read("rows.csv", rows.toString());
    }

    private static Map<String, String> row(List<String> subnets, Summary run) {
        CsvTable table = table(subnets, run);
        assertThat(table.rows()).hasSize(1);
        List<String> fields = new ArrayList<>(table.rows().get(0).fields());
        Map<String, String> row = new TreeMap<>();
        table.header().forEach(column -> row.put(column, fields.remove(0)));
        return row;
    }

    private static Summary run(String variant, String... settings) {
        VariantPlan plan = new VariantPlan(
                variant, Plans.ofText(Plans.TINY, settings).only().plan());
        return new ScenarioRun(plan, 1).run(ProgressListener.NONE).summary();
    }
}
