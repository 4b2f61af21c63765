/**
 * What users ask of the network.
 *
 * <p>A user's request goes to an API boundary node, which passes it on to one replica of the subnet, drawn uniformly. That
 * replica keeps the connection and replies with a certificate when the message has been executed and the state certified
 * (update calls v3 and v4, IC interface specification). The whole latency is the sum of the {@link
 * org.icsim.models.workload.RequestPath} there, the wait for a block, finality, random tape, execution, the certification
 * and the path back.
 *
 * <p>Simplification: until canisters exist a {@link org.icsim.models.workload.Probe} sends messages without content, which
 * travel, wait for a block and become final like any other.
 *
 * <p>Simplification: API boundary nodes have no queue and no failures; the time they take is part of the latencies of a path.
 * They know at once which replicas are up and which are behind. Between users, boundary nodes and replicas nothing is lost and no link has a limit,
 * but each leg has jitter. Connections stand already.
 *
 * <p>Simplification: calls are answered by the replica that took them, however long it takes; on mainnet it sends the user away
 * to ask for the reply after some seconds. Nobody sends a request again.
 *
 * <p>Simplification: users in a city are as far from its data centres as two data centres of one city are from each other:
 * the round trip at no distance.
 */
@NullMarked
package org.icsim.models.workload;

import org.jspecify.annotations.NullMarked;
