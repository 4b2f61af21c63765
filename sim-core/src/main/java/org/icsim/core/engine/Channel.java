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
    private final Port<M> port;
    private final long minimumDelayNanos;

    Channel(LogicalProcess origin, LogicalProcess target, Port<M> port, long minimumDelayNanos) {
        this.origin = origin;
        this.target = target;
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
     * @throws IllegalStateException if the delay is shorter than the channel promises
     */
    public void send(long delayNanos, int receiver, M message) {
        if (delayNanos < minimumDelayNanos) {
            throw new IllegalStateException("the channel from " + origin.name() + " to " + target.name()
                    + " promises at least " + minimumDelayNanos + " ns, got a message of " + delayNanos + " ns");
        }
        long time = Math.addExact(origin.now(), delayNanos);
        long key = origin.nextOrigin();
        origin.outbox().add(this, time, key, receiver, message);
    }

    /** Returns the process that hears of what is sent. */
    LogicalProcess target() {
        return target;
    }

    /** Puts a message into the target's queue. */
    @SuppressWarnings("unchecked") // it was sent through this channel
    void handOver(long time, long key, int receiver, Message message) {
        target.schedule(time, key, port, receiver, (M) message);
    }
}
