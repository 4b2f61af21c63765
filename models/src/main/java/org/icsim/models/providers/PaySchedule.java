package org.icsim.models.providers;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.icsim.models.ledger.Quotient;
import org.icsim.models.ledger.Xdr;

/**
 * What all node providers together earn a month, over time: linear between dates, constant before the first and after the
 * last.
 *
 * @param points at least one, each later than the one before
 */
public record PaySchedule(List<Point> points) {
    /**
     * What is earned from a date on.
     *
     * @param perMonth a month has 2,629,800 s
     */
    public record Point(LocalDate from, Xdr perMonth) {
        long second() {
            return from.atStartOfDay(ZoneOffset.UTC).toEpochSecond();
        }
    }

    public PaySchedule {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("expected at least one dated pay; got none");
        }
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i).from.isAfter(points.get(i - 1).from)) {
                throw new IllegalArgumentException("expected pay in the order of dates, each once; got "
                        + points.get(i).from + " after " + points.get(i - 1).from);
            }
        }
    }

    /** Returns what is earned a month at a moment, rounded down. */
    public Xdr perMonth(Instant moment) {
        long now = moment.getEpochSecond();
        int next = 0;
        while (next < points.size() && points.get(next).second() <= now) {
            next++;
        }
        if (next == 0 || next == points.size()) {
            return points.get(Math.max(0, next - 1)).perMonth;
        }
        Point before = points.get(next - 1);
        Point after = points.get(next);
        long span = after.second() - before.second();
        long gone = now - before.second();
        // Weighted so that nothing is negative: pay may fall.
        long kept = Quotient.floor(before.perMonth.permyriad(), span - gone, span);
        return new Xdr(kept + Quotient.floor(after.perMonth.permyriad(), gone, span));
    }
}
