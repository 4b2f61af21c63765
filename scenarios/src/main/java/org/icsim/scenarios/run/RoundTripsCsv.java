package org.icsim.scenarios.run;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.icsim.models.network.Latencies;
import org.icsim.scenarios.load.BadInputException;

/**
 * The round trips between a subnet's replicas as they stand in a CSV file, in milliseconds without jitter: a row and a
 * column a replica, counted from 0.
 *
 * @param millis square
 */
public record RoundTripsCsv(List<List<Double>> millis) {
    private static final String CORNER = "rtt_ms";

    public RoundTripsCsv {
        millis = millis.stream().map(List::copyOf).toList();
    }

    /** Returns what a file tells of latencies. */
    static RoundTripsCsv of(Latencies latencies) {
        return new RoundTripsCsv(IntStream.range(0, latencies.nodes())
                .mapToObj(from -> IntStream.range(0, latencies.nodes())
                        .mapToObj(to -> from == to ? 0 : latencies.roundTripNanos(from, to) / 1e6)
                        .toList())
                .toList());
    }

    /**
     * Returns the round trips that {@link #write} wrote.
     *
     * @param file where the text comes from, for messages
     * @throws BadInputException if it is not such a text
     */
    public static RoundTripsCsv read(String file, String text) {
        CsvTable table = CsvTable.read(file, text);
        List<CsvTable.Row> rows =
                table.withColumns(columns(table.rows().size())).rows();
        return new RoundTripsCsv(rows.stream()
                .map(row -> IntStream.range(1, row.fields().size())
                        .mapToObj(column -> row.decimal(column).doubleValue())
                        .toList())
                .toList());
    }

    /** Returns the text of the file, rounded half-even to six decimals. */
    public String write() {
        List<List<String>> lines = new ArrayList<>();
        for (List<Double> row : millis) {
            List<String> cells = new ArrayList<>(List.of(String.valueOf(lines.size())));
            row.forEach(value -> cells.add(CsvTable.cell(CsvTable.rounded(value).map(BigDecimal::stripTrailingZeros))));
            lines.add(cells);
        }
        return CsvTable.write(columns(millis.size()), lines);
    }

    private static List<String> columns(int count) {
        List<String> columns = new ArrayList<>(List.of(CORNER));
        IntStream.range(0, count).forEach(column -> columns.add(String.valueOf(column)));
        return columns;
    }
}
