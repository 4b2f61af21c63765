package org.icsim.reports.chart;

import java.util.Comparator;
import java.util.List;
import org.icsim.reports.chart.ViolinChart.Weighted;

/**
 * A sample whose values are counted.
 *
 * @param sorted by value, at least one
 * @param count  of all values together
 */
record Distribution(List<Weighted> sorted, long count) {
    private static final double LONG_TAIL = 0.001;
    /** A tail is long if it adds more than this share to what lies between the two cuts. */
    private static final double MUCH = 0.1;

    static Distribution of(List<Weighted> values) {
        List<Weighted> sorted = values.stream()
                .sorted(Comparator.comparingDouble(Weighted::value))
                .toList();
        return new Distribution(
                sorted, sorted.stream().mapToLong(Weighted::count).sum());
    }

    /** Returns the least value that at least this share, above 0 and up to 1, of the sample does not exceed. */
    double quantile(double share) {
        double rank = share * count;
        long seen = 0;
        for (Weighted weighted : sorted) {
            seen += weighted.count();
            if (seen >= rank) {
                return weighted.value();
            }
        }
        return greatest();
    }

    /** Returns from where to where the sample is drawn: all of it, but of a long tail only up to the last thousandth. */
    Extent drawn() {
        double low = quantile(LONG_TAIL);
        double high = quantile(1 - LONG_TAIL);
        double much = (high - low) * MUCH;
        return new Extent(low - least() > much ? low : least(), greatest() - high > much ? high : greatest());
    }

    /** Returns whether some of the sample is not drawn. */
    boolean isCut() {
        Extent drawn = drawn();
        return drawn.low() > least() || drawn.high() < greatest();
    }

    /** Returns the part of the sample that lies within these ends, which belong to it. */
    Distribution within(Extent ends) {
        return of(sorted.stream()
                .filter(weighted -> weighted.value() >= ends.low() && weighted.value() <= ends.high())
                .toList());
    }

    private double least() {
        return sorted.get(0).value();
    }

    private double greatest() {
        return sorted.get(sorted.size() - 1).value();
    }
}
