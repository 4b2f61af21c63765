package org.icsim.scenarios.run;

import java.time.LocalDate;
import java.util.List;
import org.icsim.scenarios.load.PublishedSupplies;
import org.icsim.scenarios.load.PublishedSupplies.Point;

/**
 * Published supplies as they stand in a CSV file.
 *
 * @param points in the order of their dates; may be empty
 */
public record PublishedCsv(List<Point> points) {
    private static final List<String> COLUMNS = List.of("date", "supply_icp", "kind", "source");

    public PublishedCsv {
        points = List.copyOf(points);
    }

    /** Returns what a file tells of the supplies published from the first to the last of two dates. */
    public static PublishedCsv within(LocalDate first, LocalDate last) {
        return new PublishedCsv(PublishedSupplies.within(first, last));
    }

    /**
     * Returns what {@link #write} wrote.
     *
     * @param file where the text comes from, for messages
     * @throws org.icsim.scenarios.load.BadInputException if it is not such a text
     */
    public static PublishedCsv read(String file, String text) {
        return new PublishedCsv(CsvTable.read(file, text).withColumns(COLUMNS).rows().stream()
                .map(PublishedCsv::point)
                .toList());
    }

    private static Point point(CsvTable.Row row) {
        return new Point(
                row.date(0), row.positive(1), row.fields().get(2), row.fields().get(3));
    }

    /** Returns the text of the file. */
    public String write() {
        return CsvTable.write(COLUMNS, points.stream().map(PublishedCsv::cells).toList());
    }

    private static List<String> cells(Point point) {
        return List.of(point.date().toString(), CsvTable.cell(point.supplyIcp()), point.kind(), point.source());
    }
}
