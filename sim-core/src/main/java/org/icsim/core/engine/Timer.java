package org.icsim.core.engine;

import org.icsim.core.event.Message;

/**
 * What a process does at moments of its own choosing. That a timer runs does not enter the fingerprint, only what it makes
 * happen does.
 *
 * <p>A model that sets a timer often makes it once and tells by a number what each time is about, which spares the making of
 * objects.
 */
@FunctionalInterface
public interface Timer extends Message {
    /**
     * Acts, now.
     *
     * @param tag what was given when the timer was set
     */
    void run(long tag);

    /** Returns nothing that tells one timer from another: they are no part of the history. */
    @Override
    default long digest() {
        return 0;
    }
}
