package org.icsim.scenarios.load;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A CSV file of somebody else's: the first line names the columns, which may stand in any order beside others; lines that begin
 * with # are left out.
 */
final class CsvSource {
    private static final int MOST_MEBIBYTES = 64;

    private final Source source;
    private final List<String> header;
    private final List<Row> rows;

    private CsvSource(Source source, List<String> header, List<Row> rows) {
        this.source = source;
        this.header = header;
        this.rows = rows;
    }

    /**
     * A line of the file.
     *
     * @param number from 1
     * @param text   as it was written
     */
    record Row(Source source, int number, String text, List<String> header, List<String> fields) {
        Row {
            header = List.copyOf(header);
            fields = List.copyOf(fields);
        }

        String field(String column) {
            return fields.get(header.indexOf(column));
        }

        /** Returns a problem with what stands in a column. */
        Problem problem(String column, String message) {
            return new Problem(place(column), column, message);
        }

        /**
         * Returns what {@code parse} makes of a field; empty, with a problem more, if it throws.
         *
         * @param expected what should stand there
         */
        <T> Optional<T> value(String column, String expected, Function<String, T> parse, Findings findings) {
            String field = field(column);
            try {
                return Optional.of(parse.apply(field));
            } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
                findings.add(problem(column, "expected " + expected + "; got '" + Problem.shortened(field) + "'"));
                return Optional.empty();
            }
        }

        /** Fields are looked for one after the other, for quotes and doubled quotes are not told apart here. */
        private Place place(String column) {
            int from = 0;
            for (int i = 0; i < header.indexOf(column); i++) {
                int found = text.indexOf(fields.get(i), from);
                int comma =
                        found < 0 ? -1 : text.indexOf(',', found + fields.get(i).length());
                from = comma < 0 ? from : comma + 1;
            }
            String field = field(column);
            int start = Math.max(from, text.indexOf(field, from));
            return new Place(
                    source,
                    number,
                    text.codePointCount(0, start) + 1,
                    Math.max(1, field.codePointCount(0, field.length())));
        }
    }

    /**
     * Returns the text of a file.
     *
     * @param expected what it should be, such as {@code a list of nodes}
     * @throws BadInputException if it cannot be read
     */
    static Source file(String name, String expected) {
        return InputFile.read(InputFile.path(name), name, MOST_MEBIBYTES, expected, "");
    }

    /**
     * Returns the table of a text.
     *
     * @throws BadInputException if it lacks one of these columns, or a row is not as long as the first line
     */
    static CsvSource parse(Source source, List<String> columns) {
        List<CsvRecord> records = records(source);
        if (records.isEmpty()) {
            throw new BadInputException(
                    source.name(), "expected a table with the columns " + String.join(",", columns) + "; got nothing");
        }
        List<String> lines = source.text().lines().toList();
        List<Row> rows = records.stream()
                .map(line -> {
                    int number = Math.toIntExact(line.getStartingLineNumber());
                    return new Row(
                            source,
                            number,
                            lines.get(number - 1),
                            records.get(0).getFields(),
                            line.getFields());
                })
                .toList();
        CsvSource table = new CsvSource(source, records.get(0).getFields(), rows.subList(1, rows.size()));
        table.check(rows.get(0), columns);
        return table;
    }

    private static List<CsvRecord> records(Source source) {
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .commentStrategy(CommentStrategy.SKIP)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .ofCsvRecord(source.text())) {
            return csv.stream().toList();
        } catch (CsvParseException e) {
            throw new BadInputException(source.name(), "expected comma-separated values; got something else", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void check(Row first, List<String> columns) {
        Findings findings = new Findings();
        columns.stream()
                .filter(column -> !header.contains(column))
                .forEach(missing -> findings.add(
                        wholeLine(first, "expected a column " + missing + "; got " + String.join(",", header))));
        rows.stream()
                .filter(row -> row.fields().size() != header.size())
                .forEach(row -> findings.add(wholeLine(
                        row,
                        "expected " + header.size() + " fields; got "
                                + row.fields().size())));
        findings.throwIfAny();
    }

    private Problem wholeLine(Row row, String message) {
        return new Problem(new Place(source, row.number(), 1, 1), "", message);
    }

    /** Returns what {@code read} makes of each row, without those of which it makes nothing. */
    <T> List<T> read(Function<Row, Optional<T>> read) {
        List<T> all = new ArrayList<>();
        rows.forEach(row -> read.apply(row).ifPresent(all::add));
        return all;
    }
}
