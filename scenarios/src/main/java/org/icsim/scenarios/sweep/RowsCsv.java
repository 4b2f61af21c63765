package org.icsim.scenarios.sweep;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.icsim.scenarios.run.Expectations;
import org.icsim.scenarios.run.Summary;
import org.icsim.scenarios.schema.EconomyMetric;
import org.icsim.scenarios.schema.Metric;
import org.icsim.scenarios.schema.Metric.Unit;

/**
 * Writes one row a run: variant, seed, status, fingerprint, deliveries, whether expectations were met, and each metric of
 * each subnet and of the economy in a column such as {@code app.finality.update.p99_s} or {@code economy.supply_icp}; empty
 * where there was nothing to measure.
 */
final class RowsCsv {
    private final StringWriter text = new StringWriter();
    private final CsvWriter csv =
            CsvWriter.builder().bufferSize(0).lineDelimiter(LineDelimiter.LF).build(text);
    private final List<String> subnets;
    private final boolean hasEconomy;

    /** Begins a table of runs that have these subnets, and perhaps an economy. */
    RowsCsv(List<String> subnets, boolean hasEconomy) {
        this.subnets = List.copyOf(subnets);
        this.hasEconomy = hasEconomy;
        List<String> heading =
                new ArrayList<>(List.of("variant", "seed", "status", "fingerprint", "deliveries", "as_expected"));
        for (String subnet : subnets) {
            Metric.all().forEach(metric -> heading.add(subnet + "." + metric.name() + suffix(metric.unit())));
        }
        if (hasEconomy) {
            for (EconomyMetric metric : EconomyMetric.values()) {
                heading.add(metric.title() + suffix(metric.unit()));
            }
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
        if (hasEconomy) {
            for (EconomyMetric metric : EconomyMetric.values()) {
                row.add(run.economy()
                        .flatMap(economy -> economy.value(metric))
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

    private static String suffix(Unit unit) {
        return switch (unit) {
            case SECONDS -> "_s";
            case PER_SECOND -> "_per_s";
            case ICP -> "_icp";
            case XDR -> "_xdr";
            case XDR_PER_SECOND -> "_xdr_per_s";
            case SHARE_PER_YEAR -> "_per_year";
            case DAYS -> "_d";
            case SHARE, COUNT, VOTES -> "";
        };
    }
}
