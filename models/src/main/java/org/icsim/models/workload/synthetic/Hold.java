package org.icsim.models.workload.synthetic;

import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.event.Message;
import org.icsim.core.event.Port;
import org.icsim.core.random.Distributions;
import org.icsim.core.random.RandomStream;
import org.icsim.core.random.Sampler;

/**
 * A fixed number of pending events in one process, each of which, when it happens, schedules another after an
 * exponentially distributed time.
 */
public final class Hold {
    private final LogicalProcess process;
    private final int pending;
    private final Sampler increments;
    private final RandomStream stream;
    private final Port<Tick> port = this::onTick;

    /**
     * Makes a workload that has not begun.
     *
     * @param pending   how many events are pending at any moment, positive
     * @param meanNanos the mean time from an event's scheduling to its happening, positive
     */
    public Hold(LogicalProcess process, int pending, long meanNanos) {
        if (pending <= 0 || meanNanos <= 0) {
            throw new IllegalArgumentException(
                    "expected some events and a positive mean, got " + pending + " and " + meanNanos + " ns");
        }
        this.process = process;
        this.pending = pending;
        this.increments = Distributions.exponential((double) meanNanos);
        this.stream = process.randomStream("increment", 0);
    }

    /** Schedules the first events. */
    public void start() {
        for (int i = 0; i < pending; i++) {
            onTick(i, Tick.TICK);
        }
    }

    private void onTick(int receiver, Tick tick) {
        process.deliverAt(process.now() + (long) increments.sample(stream), port, receiver, tick);
    }

    /** That time has come. */
    private enum Tick implements Message {
        TICK;

        @Override
        public long digest() {
            return 1;
        }
    }
}
