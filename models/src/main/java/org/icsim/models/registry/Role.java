package org.icsim.models.registry;

/** What a machine is used for. */
public enum Role {
    /** Serves in a subnet. */
    REPLICA,
    /** Takes users' messages and passes them on to subnets. */
    API_BOUNDARY,
    /** Waits as a spare. */
    UNASSIGNED
}
