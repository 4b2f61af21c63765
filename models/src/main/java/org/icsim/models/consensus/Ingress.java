package org.icsim.models.consensus;

import org.icsim.core.random.Hash;

/**
 * A user's message as the replicas pass it on and put it into blocks.
 *
 * @param id         unique within the subnet, and growing with the time at which replicas take messages
 * @param receivedBy the replica that took it from the user
 * @param receivedAt when it did, nanoseconds since the epoch
 */
public record Ingress(long id, int receivedBy, long receivedAt) {
    long digest() {
        return Hash.combine(id, receivedAt);
    }
}
