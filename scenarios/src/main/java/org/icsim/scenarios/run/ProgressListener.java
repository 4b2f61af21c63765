package org.icsim.scenarios.run;

/** Is told how far one or many runs are. */
@FunctionalInterface
public interface ProgressListener {
    /** Listens to nothing. */
    ProgressListener NONE = (share, done, events) -> {};

    /**
     * Takes how far things are.
     *
     * @param share  of the work that is done, 0 to 1
     * @param done   what is done, for people, such as {@code 0:04:00 of 0:10:00 simulated}
     * @param events that have happened so far
     */
    void onProgress(double share, String done, long events);
}
