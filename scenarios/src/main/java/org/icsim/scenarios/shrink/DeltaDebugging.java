package org.icsim.scenarios.shrink;

import java.util.ArrayList;
import java.util.List;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/** How little of something is enough. */
final class DeltaDebugging {
    private DeltaDebugging() {}

    /**
     * Returns a part of a list that is still enough, and none of whose elements can be left out alone: {@code ddmin} of Zeller and
     * Hildebrandt, IEEE TSE 28(2), 2002, by complements.
     *
     * @param all      is enough
     * @param isEnough whether a part, in the order of the list, is
     */
    static <T> List<T> minimize(List<T> all, Predicate<List<T>> isEnough) {
        List<T> rest = all;
        int parts = 2;
        while (!rest.isEmpty()) {
            int length = (rest.size() + parts - 1) / parts;
            List<T> less = withoutOnePart(rest, length, isEnough);
            if (less.size() < rest.size()) {
                rest = less;
                parts = Math.max(2, parts - 1);
            } else if (length == 1) {
                return rest;
            } else {
                parts = Math.min(rest.size(), 2 * parts);
            }
        }
        return rest;
    }

    /** Returns the list without the first part that can be left out; the list itself if none can. */
    private static <T> List<T> withoutOnePart(List<T> list, int length, Predicate<List<T>> isEnough) {
        for (int from = 0; from < list.size(); from += length) {
            List<T> without = new ArrayList<>(list.subList(0, from));
            without.addAll(list.subList(Math.min(list.size(), from + length), list.size()));
            if (isEnough.test(without)) {
                return without;
            }
        }
        return list;
    }

    /**
     * Returns a value from {@code least} to {@code value} that is still enough, found in steps that halve; the least of all where
     * every greater one is enough too.
     *
     * @param value is enough
     */
    static long minimize(long value, long least, LongPredicate isEnough) {
        long best = value;
        for (long step = best - least; step > 0; step /= 2) {
            while (best - step >= least && isEnough.test(best - step)) {
                best -= step;
            }
        }
        return best;
    }
}
