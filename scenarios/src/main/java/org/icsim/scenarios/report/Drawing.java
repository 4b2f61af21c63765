package org.icsim.scenarios.report;

import java.util.List;
import org.icsim.reports.chart.Figure;

/**
 * A chart with the files that hold its numbers.
 *
 * @param files their paths below the results' directory
 */
record Drawing(Figure figure, List<String> files) {
    Drawing {
        files = List.copyOf(files);
    }
}
