/**
 * The network between the nodes of a subnet: latencies, jitter, loss, bandwidth and queues at each node's own link, nodes
 * that do not hear, and weather: links that are cut, slow or lossy for a while, nodes' links that carry less.
 *
 * <p>The Internet Computer connects the nodes of a subnet in a full mesh of QUIC connections, one stream per message
 * (dfinity/ic {@code rs/p2p}; "Abortable broadcast", arXiv 2410.22080). Latencies are round trips measured
 * between mainnet replicas (dfinity/ic {@code rs/tests/driver/src/driver/simulate_network.rs}), halved.
 *
 * <p>Jitter is not in those data, and the loss of single links has not been kept with them. The defaults, a log-normal body
 * with a heavy tail and rates of 10⁻⁵ to 2 × 10⁻³ a link, stand as assumptions in the presets. The few links that were
 * measured at more than a tenth, five of 1,068 (each direction counts), are {@link org.icsim.models.network.LossRates.BadLinks}, where
 * a scenario has them; which links they are is drawn, not known.
 *
 * <p>Simplification: every artifact is pushed to every peer; large ones are not yet advertised and pulled.
 *
 * <p>A node has one link to the world, with the same {@link org.icsim.models.network.Bandwidth} in each direction: 300 Mbit/s
 * on mainnet, where a scenario limits it. A block of S bytes so takes its maker {@code 8 S (n − 1) ÷ rate} to send to
 * all others: 4 MiB to 12 peers 1.34 s, and to 39 peers 4.36 s. A comment in dfinity/ic {@code rs/limits} says "about
 * 1 s" and "about 3 s": the same growth, and a quarter to a third less.
 *
 * <p>Simplification: copies leave one behind the other, first in, first out; real QUIC streams share the link. Long queues
 * take as long either way, but here the first receiver has its copy early and the last one late.
 *
 * <p>Simplification: retransmissions take no uplink, and packets of up to 1,024 bytes no downlink. Links between two nodes
 * have latency, jitter and loss of their own, but no bandwidth and no queue. Packets of one link overtake each other after
 * they have left, as QUIC streams may.
 *
 * <p>Simplification: bad links are drawn one by one; of the five that were measured, four were of one node. A message is
 * lost, or not, as one packet, however many it is; so large ones are lost too seldom. Copies to nodes that are down take
 * uplink as any others.
 *
 * <p>Simplification: a packet that is lost again and again waits twice as long each time, up to 16 times. Under heavy loss
 * that is longer than real: QUIC sees from later packets that one is missing, and a connection that is silent for 5 s
 * is made anew (dfinity/ic {@code rs/p2p/quic_transport}). A link that loses most packets is nearly a cut.
 *
 * <p>Simplification: what a crashed node has put into its queue, and its retransmissions, still go out; what it was receiving
 * is lost.
 */
@NullMarked
package org.icsim.models.network;

import org.jspecify.annotations.NullMarked;
