package org.icsim.models.governance;

import java.util.NavigableMap;
import java.util.OptionalLong;
import java.util.TreeMap;

/** The price of an ICP at the start of each day, in ten-thousandths of an XDR; some days may be missing. */
public final class DailyRates {
    private final NavigableMap<Long, Long> permyriadByDay = new TreeMap<>();

    /**
     * Notes the price of a day, instead of any noted before.
     *
     * @param day               days since 1970
     * @param xdrPermyriadPerIcp positive
     */
    public void note(long day, long xdrPermyriadPerIcp) {
        if (xdrPermyriadPerIcp < 1) {
            throw new IllegalArgumentException("expected a positive price; got " + xdrPermyriadPerIcp);
        }
        permyriadByDay.put(day, xdrPermyriadPerIcp);
    }

    /** Forgets the prices before a day, except the last of them, which is carried forward. */
    public void forgetBefore(long day) {
        Long lastBefore = permyriadByDay.lowerKey(day);
        if (lastBefore != null) {
            permyriadByDay.headMap(lastBefore, false).clear();
        }
    }

    /** Returns whether the price of a day is known. */
    public boolean has(long day) {
        return permyriadByDay.containsKey(day);
    }

    /** Returns the mean of the known prices of so many days up to one, rounded down; nothing if none is known. */
    public OptionalLong meanOfKnown(long lastDay, int days) {
        long sum = 0;
        NavigableMap<Long, Long> window = permyriadByDay.subMap(lastDay - days, false, lastDay, true);
        for (long rate : window.values()) {
            sum = Math.addExact(sum, rate);
        }
        return window.isEmpty() ? OptionalLong.empty() : OptionalLong.of(sum / window.size());
    }

    /**
     * Returns the mean of so many days up to one, rounded down; a day without a price has that of the last day before it that
     * has one, and does not count if there is none.
     */
    public OptionalLong meanCarriedForward(long lastDay, int days) {
        long sum = 0;
        long counted = 0;
        for (long day = lastDay - days + 1; day <= lastDay; day++) {
            var entry = permyriadByDay.floorEntry(day);
            if (entry != null) {
                sum = Math.addExact(sum, entry.getValue());
                counted++;
            }
        }
        return counted == 0 ? OptionalLong.empty() : OptionalLong.of(sum / counted);
    }
}
