package org.icsim.scenarios.sweep;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.StatUtils;
import org.icsim.scenarios.run.BlockRates;
import org.icsim.scenarios.run.BlockRates.Slice;
import org.icsim.scenarios.run.CsvTable;

/**
 * How the block rate of many runs spreads in each slice of time, as it stands in a CSV file; and the mean rate of blocks of
 * higher ranks. Rounded half-even to six decimals.
 */
public record RateFanCsv(List<Row> rows) {
    private static final List<String> COLUMNS = List.of(
            "from_s",
            "span_s",
            "p5_per_s",
            "p25_per_s",
            "p50_per_s",
            "p75_per_s",
            "p95_per_s",
            "mean_per_s",
            "higher_rank_mean_per_s");

    public RateFanCsv {
        rows = List.copyOf(rows);
    }

    /** A slice of time. */
    public record Row(List<Double> numbers) {
        public Row {
            numbers = List.copyOf(numbers);
        }

        public double fromSeconds() {
            return numbers.get(0);
        }

        public double spanSeconds() {
            return numbers.get(1);
        }

        /** Returns the 5th, 25th, 50th, 75th and 95th percentile of final blocks per second. */
        public List<Double> percentiles() {
            return numbers.subList(2, 7);
        }

        public double meanPerSecond() {
            return numbers.get(7);
        }

        public double higherRankPerSecond() {
            return numbers.get(8);
        }
    }

    /** Returns what a file tells of the rates of runs of one length. */
    static RateFanCsv of(List<BlockRates> runs) {
        List<Row> rows = new ArrayList<>();
        int most = runs.stream().mapToInt(run -> run.slices().size()).max().orElse(0);
        for (int i = 0; i < most; i++) {
            int index = i;
            rows.add(row(runs.stream()
                    .map(BlockRates::slices)
                    .filter(slices -> index < slices.size())
                    .map(slices -> slices.get(index))
                    .toList()));
        }
        return new RateFanCsv(rows);
    }

    private static Row row(List<Slice> slices) {
        double[] rates = numbers(slices, Slice::perSecond);
        List<Double> numbers = new ArrayList<>();
        numbers.add(slices.get(0).fromSeconds());
        numbers.add(slices.get(0).spanSeconds());
        for (double percent : new double[] {5, 25, 50, 75, 95}) {
            numbers.add(Spread.percentile(rates, percent));
        }
        numbers.add(mean(rates));
        numbers.add(mean(numbers(slices, Slice::higherRankPerSecond)));
        return new Row(numbers);
    }

    private static double[] numbers(List<Slice> slices, ToDoubleFunction<Slice> number) {
        return slices.stream().mapToDouble(number).toArray();
    }

    private static double mean(double[] numbers) {
        return StatUtils.mean(numbers);
    }

    /**
     * Returns what {@link #write} wrote.
     *
     * @param file where the text comes from, for messages
     * @throws org.icsim.scenarios.load.BadInputException if it is not such a text
     */
    public static RateFanCsv read(String file, String text) {
        return new RateFanCsv(CsvTable.read(file, text).withColumns(COLUMNS).rows().stream()
                .map(row -> new Row(IntStream.range(0, COLUMNS.size())
                        .mapToObj(column -> row.decimal(column).doubleValue())
                        .toList()))
                .toList());
    }

    /** Returns the text of the file. */
    public String write() {
        return CsvTable.write(
                COLUMNS,
                rows.stream()
                        .map(row -> row.numbers().stream().map(RateFanCsv::cell).toList())
                        .toList());
    }

    private static String cell(double number) {
        return new BigDecimal(number).setScale(6, RoundingMode.HALF_EVEN).toPlainString();
    }
}
