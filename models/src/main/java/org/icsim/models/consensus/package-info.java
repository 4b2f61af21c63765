/**
 * Internet Computer Consensus: how the replicas of a subnet agree on one chain of blocks.
 *
 * <p>Follow one block through three classes: {@link org.icsim.models.consensus.Replica} enters a round and proposes,
 * {@code Notary} judges and notarizes, {@code Finalizer} makes final. The rules they apply stand in
 * {@link org.icsim.models.consensus.ProtocolRules}, what a replica knows of a height in {@code Round}. Of the n² messages for each artifact
 * most change no more than a bit of a {@code ShareTable}; they come no further.
 *
 * <ol>
 *   <li><b>Begin.</b> A replica enters round h when it holds a notarized block and the random beacon of h − 1. Its round
 *       clock starts; there is no common clock. It sends its share of beacon h, of which f + 1 make the beacon.
 *   <li><b>Propose.</b> Beacon h − 1 ranks all replicas. The f + 1 of lowest rank may make a block: rank 0 at once, rank
 *       r after r unit delays, unless a better block has arrived by then; one more if many of the last blocks had higher
 *       ranks than 0. A block extends the best notarized block of h − 1, and names a certified height and a time, both
 *       no less than its parent's.
 *   <li><b>Notarize.</b> A replica signs the valid blocks of the lowest rank it knows, not before {@code initial notary
 *       delay + unit delay × r × 1.5^gap}, the gap being the number of notarized heights that are not final. It waits
 *       longer while states lack their certification, and signs no block whose time or certified height it has not
 *       reached. 2f + 1 shares make a notarization, after the processing time.
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
 * <p>What an adversary does is a {@link org.icsim.models.consensus.Misdeed}. Against two blocks of one maker there are {@code
 * MissingBlocks}, by which they meet, and {@code Disqualification}, by which neither counts. {@link
 * org.icsim.models.consensus.SafetyMonitor} watches what must hold with up to f Byzantine replicas, {@link
 * org.icsim.models.consensus.LivenessMonitor} that blocks become final while there is no reason that they should not, and {@link
 * org.icsim.models.consensus.QuorumWatch} whether they can.
 *
 * <p>Notarization and finalization take a committee of 3f + 1, drawn for each height. Beacons, tapes and certifications are signed with
 * shares of keys that all nodes hold, as in the protocol: {@code rs/consensus/utils/src/membership.rs}.
 *
 * <p>While some link is cut or disturbed, replicas pass on each proposal that is new to them; else a block that reaches only some
 * of a quorum would divide it. Simplification: real replicas advertise all artifacts that they hold, whatever the weather, and
 * others pull what they lack a round trip later; in fair weather the maker's copy is first everywhere, and that is left out.
 * Here the block itself is pushed, and shares and aggregates are not passed on.
 *
 * <p>Simplifications: a Byzantine replica commits no other misdeeds than those listed; it forges nothing, proposes nothing out of turn,
 * and answers requests. Signatures cost no time beside the processing parameter. There are no catch-up packages, key
 * generations or membership changes, and so no bound on how far notarization may run ahead of the next catch-up package: 70
 * heights, since June 2025 130 (PR #5448). Whatever keeps 2f + 1 replicas from signing a package keeps them from certifying here, and
 * without certifications notarization stops sooner. A block of a rank whose turn has not come is not held back by those who judge
 * it. The registry's version is no part of a block's context. The processing time is the same for every size of subnet. Execution takes no time. Blocks travel with the
 * ids of users' messages, of which all replicas are taken to hold the contents: nobody fetches one that it lacks. All
 * replicas start at one instant. At most 64 nodes.
 */
@NullMarked
package org.icsim.models.consensus;

import org.jspecify.annotations.NullMarked;
