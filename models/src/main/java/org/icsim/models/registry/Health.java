package org.icsim.models.registry;

/** How a machine was on the day of the data. */
public enum Health {
    UP,
    /** Runs, with alerts. */
    DEGRADED,
    DOWN
}
