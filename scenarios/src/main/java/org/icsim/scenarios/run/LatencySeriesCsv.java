package org.icsim.scenarios.run;

import static org.icsim.scenarios.run.CsvTable.cell;
import static org.icsim.scenarios.run.CsvTable.rounded;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.icsim.core.record.LatencyHistogram;
import org.icsim.core.record.LatencySeries;
import org.icsim.scenarios.load.BadInputException;

/** A {@link LatencySeries} as it stands in a CSV file, a row a bucket. */
public record LatencySeriesCsv(List<Row> rows) {
    private static final List<String> COLUMNS =
            List.of("from_s", "span_s", "count", "mean_s", "p50_s", "p95_s", "p99_s", "greatest_s");

    public LatencySeriesCsv {
        rows = List.copyOf(rows);
    }

    /**
     * A bucket: its beginning and span, how many latencies fell into it, and their mean, percentiles and greatest in seconds,
     * rounded half-even to six decimals; nothing where there were none.
     */
    public record Row(
            BigDecimal fromSeconds,
            BigDecimal spanSeconds,
            long count,
            Optional<BigDecimal> mean,
            Optional<BigDecimal> p50,
            Optional<BigDecimal> p95,
            Optional<BigDecimal> p99,
            Optional<BigDecimal> greatest) {
        private static Row of(BigDecimal from, BigDecimal span, LatencyHistogram bucket) {
            return new Row(
                    from,
                    span,
                    bucket.count(),
                    rounded(bucket.meanSeconds()),
                    rounded(bucket.percentileSeconds(50)),
                    rounded(bucket.percentileSeconds(95)),
                    rounded(bucket.percentileSeconds(99)),
                    rounded(bucket.maxSeconds()));
        }

        private static Row of(CsvTable.Row row) {
            return new Row(
                    row.decimal(0),
                    row.positive(1),
                    row.count(2),
                    row.decimalOrNothing(3),
                    row.decimalOrNothing(4),
                    row.decimalOrNothing(5),
                    row.decimalOrNothing(6),
                    row.decimalOrNothing(7));
        }

        private List<String> cells() {
            return List.of(
                    cell(fromSeconds),
                    cell(spanSeconds),
                    Long.toString(count),
                    cell(mean),
                    cell(p50),
                    cell(p95),
                    cell(p99),
                    cell(greatest));
        }
    }

    /** Returns what a file tells of a series. */
    public static LatencySeriesCsv of(LatencySeries series) {
        BigDecimal span = CsvTable.seconds(series.bucketNanos());
        List<Row> rows = new ArrayList<>();
        for (LatencyHistogram bucket : series.buckets()) {
            rows.add(Row.of(span.multiply(BigDecimal.valueOf(rows.size())), span, bucket));
        }
        return new LatencySeriesCsv(rows);
    }

    /**
     * Returns the series that {@link #write} wrote.
     *
     * @param file where the text comes from, for messages
     * @throws BadInputException if it is not such a text
     */
    public static LatencySeriesCsv read(String file, String text) {
        CsvTable table = CsvTable.read(file, text).withColumns(COLUMNS);
        return new LatencySeriesCsv(table.rows().stream().map(Row::of).toList());
    }

    /** Returns the text of the file. */
    public String write() {
        return CsvTable.write(COLUMNS, rows.stream().map(Row::cells).toList());
    }
}
