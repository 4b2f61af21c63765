package org.icsim.models.registry;

import org.icsim.models.consensus.Thresholds;

/**
 * A subnet as the registry describes it; which nodes serve it is known by {@link Node}.
 *
 * @param size  its number of nodes
 * @param isSev whether all its nodes must run in encrypted virtual machines (AMD SEV-SNP)
 */
public record SubnetRecord(SubnetId id, SubnetKind kind, int size, SubnetLimits limits, boolean isSev) {
    public SubnetRecord {
        if (size < 1 || size > Thresholds.MAX_NODES) {
            throw new IllegalArgumentException(
                    "expected 1 to " + Thresholds.MAX_NODES + " nodes of subnet " + id + "; got " + size);
        }
    }

    /** Returns how many nodes it takes for what. */
    public Thresholds thresholds() {
        return new Thresholds(size);
    }
}
