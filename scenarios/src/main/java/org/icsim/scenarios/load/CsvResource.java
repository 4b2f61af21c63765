package org.icsim.scenarios.load;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** A CSV file of ours, whose first line names the columns. */
public final class CsvResource {
    private CsvResource() {}

    /**
     * Returns what {@code read} makes of each row, in the order of the file.
     *
     * @param path of the resource, from the root
     * @throws IllegalStateException with file and line, if {@code read} refuses a row
     */
    public static <T> List<T> rows(String path, Function<NamedCsvRecord, T> read) {
        InputStream in = Objects.requireNonNull(CsvResource.class.getResourceAsStream(path), path);
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().map(row -> readAt(path, row, read)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static <T> T readAt(String path, NamedCsvRecord row, Function<NamedCsvRecord, T> read) {
        try {
            return read.apply(row);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(path + ":" + row.getStartingLineNumber() + ": " + e.getMessage(), e);
        }
    }
}
