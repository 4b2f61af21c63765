package org.icsim.scenarios.run;

import static org.icsim.scenarios.run.CsvTable.cell;
import static org.icsim.scenarios.run.CsvTable.rounded;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.icsim.core.record.Series;
import org.icsim.core.record.Series.Bucket;
import org.icsim.scenarios.load.BadInputException;

/**
 * A {@link Series} as it stands in a CSV file, a row a bucket.
 *
 * @param unit of mean, least and greatest
 */
public record SeriesCsv(String unit, List<Row> rows) {
    public SeriesCsv {
        rows = List.copyOf(rows);
    }

    /**
     * A bucket: its beginning and span, how many values fell into it, and their mean, least and greatest, rounded half-even
     * to six decimals; nothing where there were none.
     */
    public record Row(
            BigDecimal fromSeconds,
            BigDecimal spanSeconds,
            long count,
            Optional<BigDecimal> mean,
            Optional<BigDecimal> least,
            Optional<BigDecimal> greatest) {
        private static Row of(BigDecimal from, BigDecimal span, Bucket bucket) {
            return new Row(
                    from,
                    span,
                    bucket.count(),
                    rounded(bucket.mean()),
                    rounded(bucket.least()),
                    rounded(bucket.greatest()));
        }

        private static Row of(CsvTable.Row row) {
            return new Row(
                    row.decimal(0),
                    row.positive(1),
                    row.count(2),
                    row.decimalOrNothing(3),
                    row.decimalOrNothing(4),
                    row.decimalOrNothing(5));
        }

        private List<String> cells() {
            return List.of(
                    cell(fromSeconds),
                    cell(spanSeconds),
                    Long.toString(count),
                    cell(mean),
                    cell(least),
                    cell(greatest));
        }
    }

    /** Returns what a file tells of a series. */
    public static SeriesCsv of(Series series) {
        BigDecimal span = CsvTable.seconds(series.bucketNanos());
        List<Row> rows = new ArrayList<>();
        for (Bucket bucket : series.buckets()) {
            rows.add(Row.of(span.multiply(BigDecimal.valueOf(rows.size())), span, bucket));
        }
        return new SeriesCsv(series.unit(), rows);
    }

    /**
     * Returns the series that {@link #write} wrote.
     *
     * @param file where the text comes from, for messages
     * @throws BadInputException if it is not such a text
     */
    public static SeriesCsv read(String file, String text) {
        CsvTable table = CsvTable.read(file, text);
        String unit = table.header().stream()
                .filter(column -> column.startsWith("mean_"))
                .map(column -> column.substring("mean_".length()))
                .findFirst()
                .orElse("<unit>");
        return new SeriesCsv(
                unit,
                table.withColumns(columns(unit)).rows().stream().map(Row::of).toList());
    }

    /** Returns the text of the file. */
    public String write() {
        return CsvTable.write(columns(unit), rows.stream().map(Row::cells).toList());
    }

    private static List<String> columns(String unit) {
        return List.of("from_s", "span_s", "count", "mean_" + unit, "least_" + unit, "greatest_" + unit);
    }
}
