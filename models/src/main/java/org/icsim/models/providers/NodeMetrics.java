package org.icsim.models.providers;

import org.icsim.models.registry.NodeId;
import org.icsim.models.registry.SubnetId;

/**
 * What the blocks of a day tell of a node in a subnet.
 *
 * @param proposed blocks of its own that became part of the chain, not negative
 * @param failed   heights at which its turn came before that of the node whose block was taken, not negative
 */
public record NodeMetrics(NodeId node, SubnetId subnet, long proposed, long failed) {
    public NodeMetrics {
        if (proposed < 0 || failed < 0) {
            throw new IllegalArgumentException("expected numbers of blocks that are not negative; got " + proposed
                    + " proposed and " + failed + " failed of " + node);
        }
    }
}
