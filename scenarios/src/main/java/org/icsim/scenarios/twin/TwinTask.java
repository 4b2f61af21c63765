package org.icsim.scenarios.twin;

import java.util.List;

/**
 * One run of a scenario, as a process of its own is told of it.
 *
 * @param scenario the path of a file, or the name of a scenario of the catalog
 * @param settings changes to it, path and value
 * @param variant  the name of one; empty if the scenario has none
 * @param threads  how many threads the run may use
 * @param until    where it ends if the scenario does not end before, simulated nanoseconds
 * @param focus    which events it prints
 */
public record TwinTask(
        String scenario,
        List<String> settings,
        String variant,
        long seed,
        boolean isFast,
        int threads,
        long until,
        Focus focus) {

    /**
     * Events that are looked at one by one.
     *
     * @param processes names of logical processes; none for no event
     * @param from      simulated nanoseconds
     */
    public record Focus(List<String> processes, long from) {
        /** No event. */
        public static final Focus NONE = new Focus(List.of(), 0);
    }

    TwinTask withThreads(int its) {
        return new TwinTask(scenario, settings, variant, seed, isFast, its, until, focus);
    }

    TwinTask focusedOn(Focus its, long end) {
        return new TwinTask(scenario, settings, variant, seed, isFast, threads, end, its);
    }
}
