package org.icsim.models.consensus;

import java.util.Set;
import org.icsim.core.record.Fact;

/** What happens in a subnet that somebody may want to know. */
public sealed interface ConsensusFact extends Fact {
    /** Returns the replica to which it happened. */
    int replica();

    /** A replica proposed a block. */
    record BlockProposed(int replica, Block block) implements ConsensusFact {}

    /** A replica signed that a block is valid and was here in time. */
    record NotarizationSigned(int replica, Block block) implements ConsensusFact {}

    /** A replica asked another for a block of a height that it had heard of and lacked. */
    record BlockRequested(int replica, long height, int from) implements ConsensusFact {}

    /** A replica came to know that another has made more than one block of a height. */
    record MakerDisqualified(int replica, long height, int maker) implements ConsensusFact {}

    /** A replica came to know that a block is notarized. */
    record BlockNotarized(int replica, Block block) implements ConsensusFact {}

    /** A replica signed that a block shall be final. */
    record FinalizationSigned(int replica, Block block) implements ConsensusFact {}

    /**
     * A replica came to know that a block is final.
     *
     * @param isReplayed whether the replica was behind the others when it learned of it
     */
    record BlockFinalized(int replica, Block block, boolean isReplayed) implements ConsensusFact {}

    /** A replica made the random beacon of a height from so many shares. */
    record BeaconMade(int replica, long height, int shares) implements ConsensusFact {}

    /** A replica executed the batch of a height. */
    record BatchDelivered(int replica, long height, boolean hasTape) implements ConsensusFact {}

    /**
     * A replica has a certified state of a greater height than before.
     *
     * @param shares of how many it has made the certification; 0 if it has it from another
     */
    record StateCertified(int replica, long height, int shares) implements ConsensusFact {}

    /** A replica's clock is from now on so many nanoseconds ahead of the true time, behind it if negative. */
    record ClockOffsetSet(int replica, long nanos) implements ConsensusFact {}

    /** A replica's pool needs room for so many heights. */
    record PoolGrew(int replica, long heights) implements ConsensusFact {}

    /** A replica took a message from a user. */
    record IngressReceived(int replica, Ingress ingress) implements ConsensusFact {}

    /**
     * A replica can answer the user of a message it took: the message has been executed here, and a state with what came of it
     * is certified.
     */
    record IngressCertified(int replica, Ingress ingress) implements ConsensusFact {}

    /**
     * The reply to a message reached its user.
     *
     * @param replica the one that took the message and answered it
     * @param sentAt  when the user sent the message, nanoseconds since the epoch
     */
    record UpdateAnswered(int replica, Ingress ingress, long sentAt) implements ConsensusFact {}

    /** A user's message is lost: no replica was up when one was picked, or the one it was for went down before it came. */
    record IngressLost(int replica) implements ConsensusFact {}

    /** A replica stopped. */
    record ReplicaCrashed(int replica) implements ConsensusFact {}

    /** A replica runs again and begins to catch up. */
    record ReplicaRestarted(int replica) implements ConsensusFact {}

    /**
     * A replica has come into the hands of an adversary. What it reports from then on is what the adversary sees, and what it
     * signs binds no honest replica.
     */
    record ReplicaCorrupted(int replica, Set<Misdeed> misdeeds) implements ConsensusFact {}

    /** A corrupted replica abides by the rules again. What it signed meanwhile stays signed. */
    record ReplicaReformed(int replica) implements ConsensusFact {}

    /** A replica that had fallen behind finds, on asking once a second, that it has all that the others have. */
    record ReplicaCaughtUp(int replica, long height) implements ConsensusFact {}

    /** A replica is so far behind that the others no longer have the blocks it needs; it stays out. */
    record ReplicaStranded(int replica, long height) implements ConsensusFact {}
}
