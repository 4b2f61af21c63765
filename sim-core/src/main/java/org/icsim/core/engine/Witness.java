package org.icsim.core.engine;

import org.icsim.core.event.Message;

/** Is told of each event of a process just before it happens; it only looks on. */
@FunctionalInterface
public interface Witness {
    /**
     * Takes note of an event.
     *
     * @param time     nanoseconds since the epoch
     * @param receiver of a delivery; 0 for timers
     * @param event    the message of a delivery, or the timer
     * @param digest   of the message, or the timer's tag
     */
    void onEvent(long time, int receiver, Message event, long digest);
}
