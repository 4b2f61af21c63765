package org.icsim.scenarios.sweep;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.icsim.scenarios.run.CsvTable;
import org.icsim.scenarios.run.EconomyQuantity;

/**
 * How the token economies of many runs spread over time, as it stands in a CSV file. Numbers are rounded half-even to six
 * decimals.
 *
 * @param rows one quantity after the other, each in the order of dates; dates on which no run has a value are left out
 */
public record EconomyFanCsv(List<Row> rows) {
    private static final List<String> COLUMNS = List.of("quantity", "date", "p5", "p25", "p50", "p75", "p95", "mean");
    private static final int PERCENTILES = 5;
    private static final int DECIMALS = 6;

    public EconomyFanCsv {
        rows = List.copyOf(rows);
    }

    /**
     * How a quantity spreads on a date.
     *
     * @param percentiles 5th, 25th, 50th, 75th and 95th
     */
    public record Row(EconomyQuantity quantity, LocalDate date, List<Double> percentiles, double mean) {
        public Row {
            percentiles = List.copyOf(percentiles);
        }

        private List<String> cells() {
            return Stream.of(
                            Stream.of(quantity.key(), date.toString()),
                            percentiles.stream().map(EconomyFanCsv::cell),
                            Stream.of(cell(mean)))
                    .flatMap(cells -> cells)
                    .toList();
        }
    }

    /** Returns the rows of a quantity. */
    public List<Row> of(EconomyQuantity quantity) {
        return rows.stream().filter(row -> row.quantity() == quantity).toList();
    }

    /**
     * Returns what {@link #write} wrote.
     *
     * @param file where the text comes from, for messages
     * @throws org.icsim.scenarios.load.BadInputException if it is not such a text
     */
    public static EconomyFanCsv read(String file, String text) {
        return new EconomyFanCsv(CsvTable.read(file, text).withColumns(COLUMNS).rows().stream()
                .map(EconomyFanCsv::row)
                .toList());
    }

    private static Row row(CsvTable.Row row) {
        List<Double> percentiles = new ArrayList<>();
        for (int i = 0; i < PERCENTILES; i++) {
            percentiles.add(row.decimal(2 + i).doubleValue());
        }
        return new Row(
                row.value(0, "a quantity", key -> EconomyQuantity.of(key).orElseThrow(IllegalArgumentException::new)),
                row.date(1),
                percentiles,
                row.decimal(2 + PERCENTILES).doubleValue());
    }

    /** Returns the text of the file. */
    public String write() {
        return CsvTable.write(COLUMNS, rows.stream().map(Row::cells).toList());
    }

    private static String cell(double number) {
        return new BigDecimal(number).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
    }
}
