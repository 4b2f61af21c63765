package org.icsim.core.engine;

import org.icsim.core.event.Message;

/**
 * An action of a process that is to be run at a moment; it does not enter the fingerprint, only what it makes happen does.
 *
 * <p>One that is made once and scheduled again and again spares the making of an object each time.
 */
public final class Timer implements Message {
    /** Fills a place where nothing is pending. */
    static final Timer EMPTY = new Timer(() -> {
        throw new IllegalStateException("an empty slot was run");
    });

    private final Runnable action;

    /** Makes a timer that is not pending yet. */
    public Timer(Runnable action) {
        this.action = action;
    }

    void run() {
        action.run();
    }

    /** Returns nothing that tells one timer from another: when they run is not part of the history. */
    @Override
    public long digest() {
        return 0;
    }
}
