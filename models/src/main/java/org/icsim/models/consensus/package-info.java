/**
 * Internet Computer Consensus: how the replicas of a subnet agree on one chain of blocks.
 *
 * <p>Follow one block through three classes: {@link org.icsim.models.consensus.Replica} enters a round and proposes,
 * {@code Notary} judges and notarizes, {@code Finalizer} makes final. The rules they apply stand in
 * {@link org.icsim.models.consensus.ProtocolRules}, what a replica knows of a height in {@code Round}.
 *
 * <ol>
 *   <li><b>Begin.</b> A replica enters round h when it holds a notarized block and the random beacon of h − 1. Its round
 *       clock starts; there is no common clock. It sends its share of beacon h, of which f + 1 make the beacon.
 *   <li><b>Propose.</b> Beacon h − 1 ranks all replicas. The f + 1 of lowest rank may make a block: rank 0 at once, rank
 *       r after r unit delays, unless a better block has arrived by then. A block extends the best notarized block of
 *       h − 1.
 *   <li><b>Notarize.</b> A replica signs the valid blocks of the lowest rank it knows, not before {@code initial notary
 *       delay + unit delay × r × 1.5^gap}, the gap being the number of notarized heights that are not final. 2f + 1
 *       shares make a notarization, after the processing time.
 *   <li><b>Finalize.</b> With a notarized block it signs the finalization of that block if it knows of no other notarized
 *       block and has helped to notarize no other. 2f + 1 shares make the block final, and with it all its ancestors.
 *   <li><b>Leave.</b> With a notarized block and beacon h the replica enters round h + 1.
 *   <li><b>Deliver.</b> {@code Batches} waits for the random tape, delivers the block's batch, and certifies the state.
 *   <li><b>Answer.</b> With the certificate {@code Replies} lets the replica that took a user's message answer it.
 * </ol>
 *
 * <p>With network delay δ, an honest maker and no delays of its own the protocol makes a block every 2δ and finalizes it
 * after 3δ.
 *
 * <p>Why it is safe with up to f faulty replicas: two quorums of 2f + 1 share an honest replica. If one quorum finalizes
 * B, none of its honest members has notarized another block of that height, so no other block there can be notarized,
 * and every later block descends from B.
 *
 * <p>Sources: Camenisch et al., "Internet Computer Consensus" (eprint 2021/632); dfinity/ic {@code rs/consensus}.
 *
 * <p>Simplifications: replicas crash but do not lie. Signatures cost no time beside the processing parameter. There are
 * no catch-up packages, key generations or membership changes; no bounds on how far notarization may run ahead of
 * certification; no extra wait when certification lags; block makers do not slow down when many blocks have higher ranks.
 * The processing time is the same for every size of subnet. All nodes, not a committee, sign beacons, tapes and
 * certifications. Execution takes no time. Blocks travel with the ids of users' messages, of which all replicas are taken to
 * hold the contents: nobody fetches one that it lacks. All replicas start at one instant. At most 64 nodes.
 */
@NullMarked
package org.icsim.models.consensus;

import org.jspecify.annotations.NullMarked;
