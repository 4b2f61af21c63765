package org.icsim.scenarios.run;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** A span of time in which the same befalls the replicas of a subnet throughout, and the rate at which it makes blocks. */
public interface OutageSpan {
    /** In a shorter time than that of so many usual blocks, a rate says nothing. */
    double LEAST_BLOCKS = 5;

    /** Returns how many replicas are down; of many runs, at most. */
    int down();

    /** Returns what befalls others than those that are down, such as {@code 4 slow}; empty if nothing does. */
    String others();

    /** Returns whether anything is wrong: replicas are down, or slow, or their links are not as they should be. */
    default boolean hasFault() {
        return down() > 0 || !others().isEmpty();
    }

    /** Returns what is wrong in a word or two: {@code 4 down}, {@code 4 slow}; {@code none} if nothing is. */
    default String label() {
        String down = down() == 0 ? "" : howMany() + " down";
        String label = down.isEmpty() || others().isEmpty() ? down + others() : down + ", " + others();
        return label.isEmpty() ? "none" : label;
    }

    /** Returns how many replicas are down, such as {@code 4}. */
    default String howMany() {
        return String.valueOf(down());
    }

    /** Returns what stands in a column of how many are down: a number, or words if there is more to say. */
    default String downOrLabel() {
        return others().isEmpty() ? howMany() : label();
    }

    /** Returns how long it lasts. */
    double lengthSeconds();

    /** Returns the final blocks per second, NaN if there is no such number. */
    double rate();

    /**
     * Returns whether it is long enough for its rate to say something.
     *
     * @param usual final blocks per second when nothing is wrong
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
        return !spans.isEmpty() && !spans.get(0).hasFault() ? spans.get(0).rate() : Double.NaN;
    }

    /** Returns the rate before the first outage, or one block a second if there was no time before. */
    static double usualRate(List<? extends OutageSpan> spans) {
        double before = rateBefore(spans);
        return Double.isFinite(before) ? before : 1;
    }

    /**
     * Returns the outage in which the subnet made fewest blocks per second, of those long enough to tell; if none is, the one
     * in which most replicas were down. Of several alike it is the first; empty if nothing was ever wrong.
     *
     * @param spans of a subnet, from the beginning to the end
     */
    static <T extends OutageSpan> Optional<T> worst(List<T> spans) {
        double usual = usualRate(spans);
        List<T> outages = spans.stream().filter(OutageSpan::hasFault).toList();
        return outages.stream()
                .filter(span -> span.isTelling(usual) && Double.isFinite(span.rate()))
                .min(Comparator.comparingDouble(OutageSpan::rate))
                .or(() -> outages.stream().reduce((first, next) -> next.down() > first.down() ? next : first));
    }
}
