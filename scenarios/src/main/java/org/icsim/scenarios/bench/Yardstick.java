package org.icsim.scenarios.bench;

/**
 * The least that a workload can cost: the same events in the same order structure, without a simulator around it.
 *
 * <p>It stays as it is while the simulator changes, so that a ratio to it travels from machine to machine and from year to
 * year, where seconds do not.
 */
sealed interface Yardstick permits HoldYardstick, RoundsYardstick {
    /** Lets everything happen, once; returns how many events that was. */
    long run();
}
