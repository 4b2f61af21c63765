package org.icsim.scenarios.cli;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.icsim.reports.table.TextTable;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.run.Summary.SpanSummary;
import org.icsim.scenarios.run.Summary.SubnetSummary;

/** The summary of a run as a person reads it in a terminal. */
final class SummaryText {
    private static final String NOTHING = "-";

    private SummaryText() {}

    static String of(Summary summary) {
        StringBuilder text = new StringBuilder();
        text.append(summary.scenario()).append(": ").append(summary.question()).append('\n');
        for (SubnetSummary subnet : summary.subnets()) {
            text.append("\nsubnet ")
                    .append(subnet.id())
                    .append(", ")
                    .append(subnet.nodes())
                    .append(" nodes, ");
            text.append(subnet.likeness()).append("; finality in seconds\n\n");
            text.append(table(subnet).render());
            subnet.recoveries().stream()
                    .filter(recovery -> recovery.isStranded())
                    .forEach(recovery -> text.append("replica " + recovery.replica()
                            + " was too far behind to catch up without a catch-up package\n"));
        }
        text.append("\npreset ").append(summary.preset()).append(", seed ").append(summary.seed());
        text.append(", fingerprint ").append(summary.fingerprint()).append('\n');
        return text.toString();
    }

    private static TextTable table(SubnetSummary subnet) {
        TextTable table = new TextTable(
                List.of("span", "down", "blocks", "blocks/s", "block p50", "p99", "update p50", "p95", "p99"));
        if (subnet.phases().size() > 1) {
            subnet.phases().forEach(phase -> table.addRow(row(phase)));
        }
        table.addRow(row(subnet.whole()));
        return table;
    }

    private static List<String> row(SpanSummary span) {
        return List.of(
                clock(span.fromSeconds()) + " to " + clock(span.toSeconds()),
                span.replicasDown().map(String::valueOf).orElse(""),
                String.valueOf(span.finalBlocks()),
                number(span.blocksPerSecond()),
                number(span.blockFinality().p50()),
                number(span.blockFinality().p99()),
                number(span.updateFinality().p50()),
                number(span.updateFinality().p95()),
                number(span.updateFinality().p99()));
    }

    private static String clock(BigDecimal seconds) {
        return seconds.stripTrailingZeros().toPlainString() + " s";
    }

    private static String number(Optional<BigDecimal> value) {
        return value.map(v -> v.setScale(3, RoundingMode.HALF_EVEN).toPlainString())
                .orElse(NOTHING);
    }
}
