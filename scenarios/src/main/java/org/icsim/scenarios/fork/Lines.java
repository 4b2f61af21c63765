package org.icsim.scenarios.fork;

import java.util.List;
import java.util.Optional;

/** What something that runs elsewhere prints. */
public interface Lines extends AutoCloseable {
    /** Waits for the next line; empty at the end. */
    Optional<String> next();

    /**
     * Waits for the end.
     *
     * @param strange what was printed that nobody expected, to be told if it failed
     * @return false if it was killed or interrupted
     * @throws IllegalStateException if it failed
     */
    boolean await(List<String> strange);

    /** Ends it at once. Safe to call from any thread, and when it has ended. */
    @Override
    void close();
}
