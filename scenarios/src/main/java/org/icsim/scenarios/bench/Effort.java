package org.icsim.scenarios.bench;

import org.icsim.core.time.SimTime;

/**
 * How long and how often a workload is measured.
 *
 * @param repeats how often, at least once
 * @param shrink  what its span is divided by, at least 1; whoever does not want the whole gets no warm-up either
 * @param threads how many threads each simulation may use, at least 1
 */
public record Effort(int repeats, long shrink, int threads) {
    /** The first repeats of a young process run interpreted, and are no part of what is measured. */
    private static final int WARM_UPS = 2;

    private static final long WARM_UP_NANOS = 4 * SimTime.NANOS_PER_SECOND;

    /** Returns how many repeats there are before those that count, at least. */
    int warmUps() {
        return shrink == 1 ? WARM_UPS : 0;
    }

    /** Returns how long to go on with them, in nanoseconds. */
    long warmUpNanos() {
        return shrink == 1 ? WARM_UP_NANOS : 0;
    }
}
