package org.icsim.scenarios.report;

import java.util.List;
import org.icsim.reports.chart.Figure;

/**
 * A chart with the files that hold its numbers.
 *
 * @param files their paths below the results' directory, or those of directories
 */
record Drawing(Figure figure, List<String> files) {
    private static final int MOST_FILES = 12;

    Drawing {
        files = List.copyOf(files);
    }

    /** Returns a chart of files: where they are very many, of their directories. */
    static Drawing of(Figure figure, List<String> files) {
        return new Drawing(
                figure,
                files.size() <= MOST_FILES
                        ? files
                        : files.stream()
                                .map(file -> file.substring(0, file.lastIndexOf('/') + 1))
                                .distinct()
                                .toList());
    }
}
