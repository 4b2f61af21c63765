package org.icsim.scenarios.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A span of time in which as many replicas of a subnet are down throughout, and the rate at which it makes blocks. */
public interface OutageSpan {
    /** In a shorter time than that of so many usual blocks, a rate says nothing. */
    double LEAST_BLOCKS = 5;

    /** Returns how many replicas are down; of many runs, at most. */
    int down();

    /** Returns how long it lasts. */
    double lengthSeconds();

    /** Returns the final blocks per second, NaN if there is no such number. */
    double rate();

    /**
     * Returns whether it is long enough for its rate to say something.
     *
     * @param usual final blocks per second when nothing is down
     */
    default boolean isTelling(double usual) {
        return lengthSeconds() * usual >= LEAST_BLOCKS;
    }

    /**
     * Returns the rate before the first outage, per second; NaN if there was no time before.
     *
     * @param spans of a subnet, from the beginning to the end
     */
    static double rateBefore(List<? extends OutageSpan> spans) {
        return !spans.isEmpty() && spans.get(0).down() == 0 ? spans.get(0).rate() : Double.NaN;
    }

    /** Returns the rate before the first outage, or one block a second if there was no time before. */
    static double usualRate(List<? extends OutageSpan> spans) {
        double before = rateBefore(spans);
        return Double.isFinite(before) ? before : 1;
    }

    /**
     * Returns the outage in which the subnet made fewest blocks per second, of those long enough to tell; if none is, the one
     * in which most replicas were down. Of several alike it is the first; empty if nothing was ever down.
     *
     * @param spans of a subnet, from the beginning to the end
     */
    static <T extends OutageSpan> Optional<T> worst(List<T> spans) {
        double usual = usualRate(spans);
        List<T> outages = spans.stream().filter(span -> span.down() > 0).toList();
        return outages.stream()
                .filter(span -> span.isTelling(usual) && Double.isFinite(span.rate()))
                .min(Comparator.comparingDouble(OutageSpan::rate))
                .or(() -> outages.stream().reduce((first, next) -> next.down() > first.down() ? next : first));
    }
}
