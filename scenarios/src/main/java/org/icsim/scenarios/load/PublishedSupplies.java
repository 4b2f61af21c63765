package org.icsim.scenarios.load;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * Supplies of ICP that were published: what a simulated supply is held against.
 *
 * <p>Sources: each row names its own. Those of kind {@code digitised} were read off a chart by the pixel and chained backwards
 * from numbers that are printed beside it, with an error of up to 0.1 M ICP in November 2023 that shrinks with time.
 */
public final class PublishedSupplies {
    private static final String FILE = "/data/nns/published-supply.csv";

    private static final List<Point> ALL = CsvResource.rows(FILE, PublishedSupplies::point);

    private PublishedSupplies() {}

    /**
     * A published supply.
     *
     * @param supplyIcp all ICP there were
     * @param kind      exact, reported by a secondary source, approx for a rounded number, or digitised from a chart
     */
    public record Point(LocalDate date, BigDecimal supplyIcp, String kind, String source) {}

    /** Returns all of them in the order of their dates, one a date. */
    public static List<Point> all() {
        return ALL;
    }

    /** Returns those from the first to the last of two dates. */
    public static List<Point> within(LocalDate first, LocalDate last) {
        return all().stream()
                .filter(point -> !point.date().isBefore(first) && !point.date().isAfter(last))
                .toList();
    }

    private static Point point(NamedCsvRecord row) {
        return new Point(
                LocalDate.parse(row.getField("date")),
                new BigDecimal(row.getField("supply_icp")),
                row.getField("kind"),
                row.getField("source"));
    }
}
