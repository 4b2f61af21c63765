package org.icsim.scenarios.targets;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;

/**
 * A published number.
 *
 * @param expected as published, for people
 * @param low      the least that counts as reproduced; empty if the row is only reported
 * @param high     the greatest that does
 * @param preset   under which it is measured
 */
public record Target(
        String id,
        String quantity,
        String unit,
        String expected,
        OptionalDouble low,
        OptionalDouble high,
        Gate gate,
        String preset,
        String source) {
    private static final String RESOURCE = "/targets/targets.csv";

    /** What follows from missing the band. */
    public enum Gate {
        /** The build fails. */
        HARD,
        /** It is shown. */
        REPORT
    }

    /** Returns whether {@code result} lies in the band; a row without one has nothing to miss. */
    public boolean isMetBy(double result) {
        return result >= low.orElse(Double.NEGATIVE_INFINITY) && result <= high.orElse(Double.POSITIVE_INFINITY);
    }

    /** Returns all targets in the order of the file. */
    public static List<Target> all() {
        InputStream in = Objects.requireNonNull(Target.class.getResourceAsStream(RESOURCE), RESOURCE);
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().ofNamedCsvRecord(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return csv.stream().map(Target::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Target of(NamedCsvRecord row) {
        return new Target(
                row.getField("id"),
                row.getField("quantity"),
                row.getField("unit"),
                row.getField("expected"),
                number(row.getField("low")),
                number(row.getField("high")),
                row.getField("gate").equals("hard") ? Gate.HARD : Gate.REPORT,
                row.getField("preset"),
                row.getField("source"));
    }

    private static OptionalDouble number(String field) {
        return field.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(field));
    }
}
