package org.icsim.models.registry;

/** The generation of a machine. */
public enum Hardware {
    /** Bought for the launch of the network in 2021, to a list of exact parts. */
    GEN1,
    /** Bought since, to a generic list; with AMD SEV-SNP. */
    GEN2,
    /** The data call it unknown. */
    UNKNOWN,
    /** The data say nothing. */
    UNSTATED
}
