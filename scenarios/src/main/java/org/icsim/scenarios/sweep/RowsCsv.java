package org.icsim.scenarios.sweep;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.icsim.scenarios.run.Expectations;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.schema.Metric;

/**
 * Writes one row a run: variant, seed, status, fingerprint, deliveries, whether expectations were met, and each metric of
 * each subnet in a column such as {@code app.finality.update.p99_s}; empty where there was nothing to measure.
 */
final class RowsCsv {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(text);
    private final List<String> subnets;

    /** Begins a table of runs that have these subnets. */
    RowsCsv(List<String> subnets) {
        this.subnets = List.copyOf(subnets);
        List<String> heading =
                new ArrayList<>(List.of("variant", "seed", "status", "fingerprint", "deliveries", "as_expected"));
        for (String subnet : subnets) {
            Metric.all().forEach(metric -> heading.add(column(subnet, metric)));
        }
        csv.writeRecord(heading);
    }

    void add(Summary run) {
        List<String> row = new ArrayList<>(List.of(
                run.variant().orElse(""),
                String.valueOf(run.seed()),
                run.status().name(),
                run.fingerprint(),
                String.valueOf(run.deliveries()),
                String.valueOf(run.isAsExpected())));
        for (String subnet : subnets) {
            for (Metric metric : Metric.all()) {
                row.add(run.subnets().stream()
                        .filter(candidate -> candidate.id().equals(subnet))
                        .findFirst()
                        .flatMap(candidate -> Expectations.measured(metric, candidate))
                        .map(BigDecimal::toPlainString)
                        .orElse(""));
            }
        }
        csv.writeRecord(row);
    }

    /** Returns the table so far. */
    @Override
    public String toString() {
        return text.toString();
    }

    private static String column(String subnet, Metric metric) {
        String unit = switch (metric.unit()) {
            case SECONDS -> "_s";
            case PER_SECOND -> "_per_s";
            case SHARE, COUNT -> "";
        };
        return subnet + "." + metric.name() + unit;
    }
}
