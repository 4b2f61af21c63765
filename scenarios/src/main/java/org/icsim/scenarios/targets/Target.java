package org.icsim.scenarios.targets;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.OptionalDouble;
import org.icsim.scenarios.load.CsvResource;

/**
 * A published number.
 *
 * @param expected as published, for people
 * @param low      the least that counts as reproduced; empty if the row is only reported
 * @param high     the greatest that does
 * @param preset   under which it is measured; {@link #DATA} if it is a number of the data, the same under any
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
    /** Stands for a preset where none is needed. */
    public static final String DATA = "data";

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
        return CsvResource.rows(RESOURCE, Target::of);
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
