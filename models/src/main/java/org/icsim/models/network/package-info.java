/**
 * The network between the nodes of a subnet: latencies, jitter, loss, nodes that do not hear.
 *
 * <p>The Internet Computer connects the nodes of a subnet in a full mesh of QUIC connections, one stream per message
 * (dfinity/ic {@code rs/p2p}; "Abortable broadcast", arXiv 2410.22080). Latencies are round trips measured
 * between mainnet replicas (dfinity/ic {@code rs/tests/driver/src/driver/simulate_network.rs}), halved.
 *
 * <p>Jitter is not in those data, and the loss of single links has not been kept with them. The defaults, a log-normal body
 * with a heavy tail and rates of 10⁻⁵ to 2 × 10⁻³ a link, stand as assumptions in the presets; the few links that were
 * measured at more than a tenth are left out.
 *
 * <p>Simplification: every artifact is pushed to every peer; large ones are not yet advertised and pulled.
 *
 * <p>Simplification: links have no bandwidth limit, and no queue.
 *
 * <p>Simplification: packets of one link do not hold each other up, as QUIC streams do not, and a crashed node's
 * retransmissions still go out.
 */
@NullMarked
package org.icsim.models.network;

import org.jspecify.annotations.NullMarked;
