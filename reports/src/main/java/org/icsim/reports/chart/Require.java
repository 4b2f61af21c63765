package org.icsim.reports.chart;

import java.util.List;
import java.util.function.ToDoubleFunction;

/** What every chart asks of its data. */
final class Require {
    private Require() {}

    /** Throws an {@link IllegalArgumentException} with this message unless the condition holds. */
    static void that(boolean condition, String message) {
        if (!condition) {
            throw new IllegalArgumentException(message);
        }
    }

    static void notBlank(String text, String what) {
        that(!text.isBlank(), "expected " + what + ", got nothing");
    }

    static void notEmpty(List<?> items, String what) {
        that(!items.isEmpty(), "expected at least one " + what + ", got none");
    }

    static void finite(double value, String what) {
        that(Double.isFinite(value), "expected " + what + " to be finite, got " + value);
    }

    /** NaN stands for "no value here". */
    static void finiteOrGap(double value, String what) {
        that(!Double.isInfinite(value), "expected " + what + " to be finite, or NaN for a gap, got " + value);
    }

    static <T> void increasing(List<T> items, ToDoubleFunction<T> key, String what) {
        for (int i = 1; i < items.size(); i++) {
            double before = key.applyAsDouble(items.get(i - 1));
            double now = key.applyAsDouble(items.get(i));
            that(before < now, "expected " + what + " to increase, got " + now + " after " + before);
        }
    }
}
