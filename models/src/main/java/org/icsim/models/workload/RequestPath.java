package org.icsim.models.workload;

import java.util.List;

/**
 * How far a place is from a subnet: a request goes from its user to an API boundary node, and from there to a replica; the
 * reply takes the same way back.
 *
 * @param from            where the user is, for people
 * @param toBoundaryNanos one-way latency between user and API boundary node, in nanoseconds; positive
 * @param toReplicaNanos  one-way latency between the API boundary node and each replica by its index, in nanoseconds;
 *                        positive
 */
public record RequestPath(String from, long toBoundaryNanos, List<Long> toReplicaNanos) {
    public RequestPath {
        toReplicaNanos = List.copyOf(toReplicaNanos);
        if (toBoundaryNanos <= 0 || toReplicaNanos.stream().anyMatch(nanos -> nanos <= 0)) {
            throw new IllegalArgumentException("latencies are positive, got " + toBoundaryNanos + " ns from " + from
                    + " to a boundary node and " + toReplicaNanos + " ns to replicas");
        }
    }

    /** Returns the latency between user and replica without jitter, one way, in nanoseconds. */
    public long oneWayNanos(int replica) {
        return toBoundaryNanos + toReplicaNanos.get(replica);
    }
}
