package org.icsim.scenarios.run;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.icsim.core.time.SimTime;
import org.icsim.scenarios.load.BadInputException;

/**
 * A table as it stands in a CSV file: lines end with a line feed, numbers are plain decimals, and a cell without a value
 * is empty.
 *
 * @param file   where it was read, for messages
 * @param header the names of the columns
 */
public record CsvTable(String file, List<String> header, List<Row> rows) {
    private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    public CsvTable {
        header = List.copyOf(header);
        rows = List.copyOf(rows);
    }

    /** Returns the text of a table. */
    public static String write(List<String> header, List<List<String>> rows) {
        StringWriter text = new StringWriter();
        CsvWriter csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(text);
        csv.writeRecord(header);
        rows.forEach(csv::writeRecord);
        return text.toString();
    }

    /**
     * Returns the table of a text that {@link #write} wrote.
     *
     * @param file where it comes from, for messages
     * @throws BadInputException if {@code text} is not a table with a header and rows as long
     */
    public static CsvTable read(String file, String text) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(text)) {
            List<CsvRecord> lines = csv.stream().toList();
            if (lines.isEmpty()) {
                throw new BadInputException(file, "expected a table with a header; got nothing");
            }
            List<String> header = lines.get(0).getFields();
            return new CsvTable(
                    file,
                    header,
                    lines.stream()
                            .skip(1)
                            .map(line -> new Row(file, line.getStartingLineNumber(), header, line.getFields()))
                            .toList());
        } catch (CsvParseException e) {
            throw new BadInputException(file, "expected a table with rows as long as its header", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Returns this table.
     *
     * @throws BadInputException if its columns are not the expected ones
     */
    public CsvTable withColumns(List<String> expected) {
        if (!header.equals(expected)) {
            throw new BadInputException(
                    file + ":1",
                    "expected the columns " + String.join(",", expected) + "; got " + String.join(",", header));
        }
        return this;
    }

    /** Returns exactly as many seconds. */
    static BigDecimal seconds(long nanos) {
        return BigDecimal.valueOf(nanos).divide(BigDecimal.valueOf(SimTime.NANOS_PER_SECOND));
    }

    /** Returns the value rounded half-even to six decimals; nothing for NaN and infinities. */
    static Optional<BigDecimal> rounded(double value) {
        return Double.isFinite(value)
                ? Optional.of(new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN))
                : Optional.empty();
    }

    /** Returns the text of a cell. */
    static String cell(BigDecimal value) {
        return value.toPlainString();
    }

    /** Returns the text of a cell, empty without a value. */
    static String cell(Optional<BigDecimal> value) {
        return value.map(CsvTable::cell).orElse("");
    }

    /**
     * A row that was read.
     *
     * @param line where it begins in the file, counted from 1
     */
    public record Row(String file, long line, List<String> header, List<String> fields) {
        public Row {
            header = List.copyOf(header);
            fields = List.copyOf(fields);
        }

        public BigDecimal decimal(int column) {
            return value(column, "a decimal number", Row::parseDecimal);
        }

        /** Returns a positive number. */
        public BigDecimal positive(int column) {
            return value(column, "a positive number", field -> {
                BigDecimal number = parseDecimal(field);
                if (number.signum() <= 0) {
                    throw new NumberFormatException(field);
                }
                return number;
            });
        }

        public Optional<BigDecimal> decimalOrNothing(int column) {
            return fields.get(column).isEmpty() ? Optional.empty() : Optional.of(decimal(column));
        }

        public LocalDate date(int column) {
            return value(column, "a date such as 2026-01-31", LocalDate::parse);
        }

        public long count(int column) {
            return value(column, "a whole number that is not negative", Row::parseCount);
        }

        /**
         * Returns what {@code parse} makes of a cell.
         *
         * @param expected what should stand there, for the message
         * @param parse    throws if it does not
         * @throws BadInputException if {@code parse} throws
         */
        public <T> T value(int column, String expected, Function<String, T> parse) {
            String field = fields.get(column);
            try {
                return parse.apply(field);
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
                throw new BadInputException(
                        file + ":" + line, header.get(column) + ": expected " + expected + "; got " + field, e);
            }
        }

        private static Long parseCount(String field) {
            long count = Long.parseLong(field);
            if (count < 0) {
                throw new NumberFormatException(field);
            }
            return count;
        }

        private static BigDecimal parseDecimal(String field) {
            if (!DECIMAL.matcher(field).matches()) {
                throw new NumberFormatException(field);
            }
            return new BigDecimal(field);
        }
    }
}
