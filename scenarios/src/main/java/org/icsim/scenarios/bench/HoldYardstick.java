package org.icsim.scenarios.bench;

/**
 * A fixed number of pending events on one {@link Wheel}, each of which puts its successor {@code least + an exponentially
 * distributed time} ahead: the yardstick of the hold model and of PHOLD.
 *
 * <p>Simplification: of PHOLD there is no more than its pending events; nothing wanders. Exponential times are interpolated
 * in a table and end at {@value #LONGEST_IN_MEANS} times their mean.
 */
final class HoldYardstick implements Yardstick {
    private static final int CELL_BITS = 12;
    private static final int CELLS = 1 << CELL_BITS;
    private static final int LONGEST_IN_MEANS = 11;
    private static final int FRACTION_BITS = 20;

    private final Shape shape;
    private final Wheel wheel;
    private final Chance chance = new Chance(1);
    private final long[] quantiles;

    HoldYardstick(Shape shape) {
        this.shape = shape;
        this.wheel = new Wheel(shape.slotBits, shape.leastNanos + LONGEST_IN_MEANS * shape.meanNanos);
        this.quantiles = quantiles(shape.meanNanos);
        for (int i = 0; i < shape.pending; i++) {
            wheel.add(leap(), i);
        }
    }

    /**
     * What is to be held.
     *
     * @param pending    how many events
     * @param leastNanos how far ahead each is put at least
     * @param meanNanos  the mean of the exponential part
     * @param spanNanos  how long, in simulated time
     * @param slotBits   of the wheel
     */
    record Shape(int pending, long leastNanos, long meanNanos, long spanNanos, int slotBits) {
        Shape shrunk(long by) {
            return new Shape(pending, leastNanos, meanNanos, spanNanos / by, slotBits);
        }
    }

    @Override
    public long run() {
        long events = 0;
        while (wheel.advance(shape.spanNanos)) {
            events++;
            wheel.add(wheel.time() + leap(), wheel.payload());
        }
        return events;
    }

    private long leap() {
        long bits = chance.nextLong();
        int cell = (int) (bits >>> (Long.SIZE - CELL_BITS));
        long fraction = bits & ((1L << FRACTION_BITS) - 1);
        long from = quantiles[cell];
        return shape.leastNanos + from + (((quantiles[cell + 1] - from) * fraction) >> FRACTION_BITS);
    }

    /** {@code −mean × ln(1 − i ÷ cells)}; the last one so that the mean of the last cell is that of what lies beyond it. */
    private static long[] quantiles(long mean) {
        long[] quantiles = new long[CELLS + 1];
        for (int i = 0; i < CELLS; i++) {
            quantiles[i] = Math.round(-mean * StrictMath.log1p(-(double) i / CELLS));
        }
        quantiles[CELLS] = quantiles[CELLS - 1] + 2 * mean;
        return quantiles;
    }
}
