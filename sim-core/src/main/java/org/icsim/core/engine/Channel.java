package org.icsim.core.engine;

import org.icsim.core.event.Message;
import org.icsim.core.event.Port;

/**
 * A one-way connection between two logical processes that promises a minimum delay.
 *
 * <p>The promise is what lets the processes run apart: for so long neither can hear of what the other does. A message
 * faster than the promise is therefore refused, never shifted.
 *
 * @param <M> the kind of message it carries
 */
public final class Channel<M extends Message> {
    private final LogicalProcess origin;
    private final LogicalProcess target;
    /** Kept here too: a send does not touch the target. */
    private final int targetRank;

    private final Port<M> port;
    private final long minimumDelayNanos;
    private boolean isClosed;

    Channel(LogicalProcess origin, LogicalProcess target, Port<M> port, long minimumDelayNanos) {
        this.origin = origin;
        this.target = target;
        this.targetRank = target.rank();
        this.port = port;
        this.minimumDelayNanos = minimumDelayNanos;
    }

    /** Returns the promise: no message takes less than this many nanoseconds. */
    public long minimumDelayNanos() {
        return minimumDelayNanos;
    }

    /**
     * Sends {@code message} to {@code receiver} in the target process; it arrives {@code delayNanos} from now.
     *
     * @throws IllegalStateException if the delay is shorter than the channel promises, or the channel has been closed
     */
    public void send(long delayNanos, int receiver, M message) {
        if (delayNanos < minimumDelayNanos || isClosed) {
            throw new IllegalStateException("the channel from " + origin.name() + " to " + target.name()
                    + (isClosed
                            ? " is closed"
                            : " promises at least " + minimumDelayNanos + " ns, got a message of " + delayNanos
                                    + " ns"));
        }
        long time = Math.addExact(origin.now(), delayNanos);
        origin.requireFuture(time);
        origin.outbox().add(targetRank, time, origin.nextOrigin(), port, receiver, message);
    }

    void close() {
        isClosed = true;
    }

    boolean isClosed() {
        return isClosed;
    }

    /** Returns the process that sends. */
    LogicalProcess origin() {
        return origin;
    }

    /** Returns the process that hears of what is sent. */
    LogicalProcess target() {
        return target;
    }
}
