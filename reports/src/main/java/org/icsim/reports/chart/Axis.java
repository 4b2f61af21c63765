package org.icsim.reports.chart;

import java.util.List;
import java.util.function.DoublePredicate;

/**
 * A direction of a chart: which values it shows and what its ticks say.
 *
 * @param range in the unit of the values; not flat
 * @param label says what it measures, or nothing
 */
record Axis(Mapping mapping, Extent range, List<Tick> ticks, String label) {
    /** Returns where a value lies: 0 at the beginning of the axis, 1 at its end. */
    double fraction(double value) {
        double low = mapping.apply(range.low());
        return (mapping.apply(value) - low) / (mapping.apply(range.high()) - low);
    }

    /** Returns which value lies at a fraction of the axis. */
    double valueAt(double fraction) {
        double low = mapping.apply(range.low());
        return mapping.invert(low + fraction * (mapping.apply(range.high()) - low));
    }

    /** Returns this axis with some of its ticks; with all of them if none would be left. */
    Axis keepingTicks(DoublePredicate isKept) {
        List<Tick> kept = ticks.stream().filter(tick -> isKept.test(tick.value)).toList();
        return kept.isEmpty() ? this : new Axis(mapping, range, kept, label);
    }

    /** A value that is marked, and what stands there. */
    record Tick(double value, String text) {}
}
