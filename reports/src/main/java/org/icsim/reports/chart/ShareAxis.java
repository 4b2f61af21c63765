package org.icsim.reports.chart;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/** The axis of a percentile chart: each further nine takes as much room as the one before. */
final class ShareAxis {
    /** The shares that are marked. The second is the median; from then on each adds a nine. */
    private static final List<Axis.Tick> TICKS = List.of(
            new Axis.Tick(0.01, "1%"),
            new Axis.Tick(0.5, "50%"),
            new Axis.Tick(0.9, "90%"),
            new Axis.Tick(0.99, "99%"),
            new Axis.Tick(0.999, "99.9%"),
            new Axis.Tick(0.9999, "99.99%"),
            new Axis.Tick(0.99999, "99.999%"));

    /** Beyond it nobody looks. */
    private static final double LAST = 0.99999;

    private static final int STEPS_PER_NINE = 50;
    static final double FIRST = 0.01;
    /** A distribution of very few samples is still drawn up to here. */
    private static final double LEAST_LAST = 0.5;

    private ShareAxis() {}

    /** Returns an axis up to the last share that {@code samples} support. */
    static Axis upTo(double last, String label) {
        double end = Math.max(LEAST_LAST, last);
        List<Axis.Tick> ticks =
                TICKS.stream().filter(tick -> tick.value() <= end).toList();
        return new Axis(Mapping.NINES, new Extent(FIRST, end), ticks, label);
    }

    /** Returns the greatest share that this many samples say something about: at least one sample lies beyond it. */
    static double lastSupportedBy(long samples) {
        return Math.min(LAST, Math.max(LEAST_LAST, 1 - 1.0 / samples));
    }

    /** Returns the shares at which curves carry a dot: the ticks from the median on. */
    static List<Double> dotted() {
        return TICKS.stream().skip(1).map(Axis.Tick::value).toList();
    }

    /** Returns the last tick that is not above a share. */
    static Axis.Tick lastTick(double share) {
        return TICKS.stream()
                .filter(tick -> tick.value() <= share)
                .reduce((before, tick) -> tick)
                .orElse(TICKS.get(0));
    }

    /**
     * Returns shares from the first to {@code last}, spread evenly along the axis, with all of its ticks among them.
     */
    static double[] evenly(double last) {
        int count = (int) Math.ceil(Mapping.NINES.apply(last) * STEPS_PER_NINE);
        DoubleStream grid =
                IntStream.range(0, count).mapToDouble(i -> 1 - StrictMath.pow(10, -(double) i / STEPS_PER_NINE));
        DoubleStream marked =
                DoubleStream.concat(DoubleStream.of(last), TICKS.stream().mapToDouble(Axis.Tick::value));
        return DoubleStream.concat(grid, marked)
                .filter(share -> share >= FIRST && share <= last)
                .sorted()
                .distinct()
                .toArray();
    }
}
