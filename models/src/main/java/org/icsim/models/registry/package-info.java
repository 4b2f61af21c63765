/**
 * What the network consists of: the machines, who runs them, where they stand, and which subnet each serves.
 *
 * <p>The registry is a versioned table kept by the NNS, the subnet that governs all others. Whoever changes the network (adds
 * a node to a subnet, replaces one, opens a data centre) proposes a change of this table; replicas follow it. This package
 * holds one version of it, {@link org.icsim.models.registry.Topology}, whose records never change:
 *
 * <pre>
 * node ──► operator ──► provider
 *   │          └──────► data centre ──► owner, location
 *   └────► subnet, if it serves one
 * </pre>
 *
 * <p>A <b>node provider</b> owns machines and is paid for them. A <b>node operator</b> is the key with which a provider puts
 * machines into one data centre. Everything that has an id here has a {@link org.icsim.models.registry.Principal}, data
 * centres apart.
 *
 * <p><b>How decentralised is a subnet?</b> It endures f of its n nodes, so the question is how few parties hold more than
 * that. {@link org.icsim.models.registry.Topology#spread} counts the nodes of a group by an {@link
 * org.icsim.models.registry.Attribute}; {@link org.icsim.models.registry.Spread#nakamotoCoefficient} says how few values
 * together hold a given number of them. The numbers that matter are {@link
 * org.icsim.models.consensus.Thresholds#toHalt} and {@link org.icsim.models.consensus.Thresholds#toSignAlone}. With one
 * node per provider, 13 nodes take 5 providers to stop and 9 to sign anything alone; 34 take 12 and 23; 40 take 14 and 27.
 * {@link org.icsim.models.registry.SubnetLimits} bound how many nodes of a subnet may share a provider, data centre, owner
 * or country.
 *
 * <p>Sources: dfinity/ic {@code rs/protobuf/def/registry/{node,node_operator,dc,subnet}}; dfinity/decentralization for the
 * limits; dfinity/dre {@code rs/decentralization} for the Nakamoto coefficient as the network's own tools use it.
 *
 * <p>Simplifications: providers that one person controls count as several. Which nodes serve a subnet is known by the node,
 * as in the published lists, not by the subnet. A node is as healthy as it was on the day of the data. Keys, addresses,
 * allowances and reward tables are left out.
 */
@NullMarked
package org.icsim.models.registry;

import org.jspecify.annotations.NullMarked;
