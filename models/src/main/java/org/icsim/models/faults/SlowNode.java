package org.icsim.models.faults;

import org.icsim.models.consensus.Subnet;

/**
 * The machine of one replica is slow for a while: from a notarization, or the share that completes one, to the round it opens
 * the replica takes longer than the settings have it. Of several such faults the times add up.
 *
 * @param at          when it begins, nanoseconds since the epoch
 * @param until       when it ends; later than {@code at}
 * @param longerNanos how much longer, not negative
 */
public record SlowNode(long at, long until, int replica, long longerNanos) implements Fault {
    public SlowNode {
        Fault.requireSpan(at, until);
        if (longerNanos < 0) {
            throw new IllegalArgumentException("a slow node takes longer, got " + longerNanos + " ns");
        }
    }

    @Override
    public void begin(Subnet subnet) {
        subnet.addProcessing(replica, longerNanos);
    }

    @Override
    public void end(Subnet subnet) {
        subnet.addProcessing(replica, -longerNanos);
    }
}
