package org.icsim.models.economy;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.icsim.models.ledger.IcpRate;

/**
 * Dated rates played back, such as history.
 *
 * <p>On the date of a point the rate is exactly the point's. Draws nothing.
 */
public final class Replay implements PriceProcess {
    private final Series series;
    /** The last point that is not after the day. */
    private int index;

    private LocalDate day;

    /**
     * Makes the process.
     *
     * @param first the first day; not before the first point
     */
    public Replay(Series series, LocalDate first) {
        LocalDate earliest = series.points.get(0).date;
        if (first.isBefore(earliest)) {
            throw new IllegalArgumentException(
                    "expected a first day that is not before the first rate, of " + earliest + "; got " + first);
        }
        this.series = series;
        this.day = first;
    }

    /** What holds on the days between two points. */
    public enum Between {
        /** The rate of the earlier point. */
        STEP,
        /** The rate on the straight line between the two, rounded down. */
        LINEAR
    }

    /** What holds after the last point. */
    public enum PastEnd {
        /** Its rate. */
        HOLD,
        /** Nothing: asking for a later day is an error. */
        REFUSE
    }

    /** The rate of a date. */
    public record Point(LocalDate date, IcpRate rate) {}

    /**
     * Rates and how to read between and behind them.
     *
     * @param points at least one; each later than the one before
     */
    public record Series(List<Point> points, Between between, PastEnd pastEnd) {
        public Series {
            points = List.copyOf(points);
            if (points.isEmpty()) {
                throw new IllegalArgumentException("expected at least one dated rate; got none");
            }
            for (int i = 1; i < points.size(); i++) {
                requireLater(points.get(i - 1), points.get(i));
            }
        }

        private static void requireLater(Point earlier, Point later) {
            if (!later.date.isAfter(earlier.date)) {
                throw new IllegalArgumentException("expected rates in the order of their dates, each date once; got "
                        + later.date + " after " + earlier.date);
            }
        }

        /** Returns the date of the last point: the last day that can be asked for where the series refuses later ones. */
        public LocalDate lastDate() {
            return points.get(points.size() - 1).date;
        }
    }

    /**
     * Returns the rate of the next day.
     *
     * @throws IllegalStateException if that is after the last point, and the series refuses it
     */
    @Override
    public IcpRate next() {
        if (series.pastEnd == PastEnd.REFUSE && day.isAfter(series.lastDate())) {
            throw new IllegalStateException("rates are known up to " + series.lastDate() + "; asked for " + day);
        }
        List<Point> points = series.points;
        while (index + 1 < points.size() && !points.get(index + 1).date.isAfter(day)) {
            index++;
        }
        IcpRate rate = rateAfter(points.get(index));
        day = day.plusDays(1);
        return rate;
    }

    private IcpRate rateAfter(Point point) {
        boolean isLast = index + 1 == series.points.size();
        if (isLast || series.between == Between.STEP) {
            return point.rate;
        }
        Point following = series.points.get(index + 1);
        long span = ChronoUnit.DAYS.between(point.date, following.date);
        long passed = ChronoUnit.DAYS.between(point.date, day);
        long rise = following.rate.permyriad() - point.rate.permyriad();
        // At most 10¹² × days: fits for series of 25,000 years.
        return new IcpRate(point.rate.permyriad() + Math.floorDiv(rise * passed, span));
    }
}
