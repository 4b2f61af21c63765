package org.icsim.models.consensus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.icsim.models.consensus.ConsensusFact.ReplicaCorrupted;
import org.icsim.models.consensus.ConsensusFact.ReplicaReformed;

/** Which replicas are in whose hands. One that is in several hands commits the misdeeds that any of them wants. */
final class Adversaries {
    private final Subnet subnet;

    /** What each adversary wants that has a replica in its hands, by replica. */
    private final List<List<Set<Misdeed>>> hands = new ArrayList<>();

    /** What all of them want together, by replica. */
    private final List<Set<Misdeed>> wanted = new ArrayList<>();

    /** Begins with every replica in nobody's hands. */
    Adversaries(Subnet subnet) {
        this.subnet = subnet;
        for (int i = 0; i < subnet.thresholds().nodes(); i++) {
            hands.add(new ArrayList<>());
            wanted.add(EnumSet.noneOf(Misdeed.class));
        }
    }

    /**
     * Puts a replica into the hands of an adversary.
     *
     * @param misdeeds that it wants, at least one
     */
    void take(int replica, Set<Misdeed> misdeeds) {
        hands.get(replica).add(EnumSet.copyOf(misdeeds));
        behave(replica);
    }

    /**
     * Takes a replica out of the hands of an adversary.
     *
     * @throws IllegalStateException if the replica is in no such hands
     */
    void release(int replica, Set<Misdeed> misdeeds) {
        if (!hands.get(replica).remove(EnumSet.copyOf(misdeeds))) {
            throw new IllegalStateException("replica " + replica + " is in no hands that want " + misdeeds);
        }
        behave(replica);
    }

    private void behave(int index) {
        Set<Misdeed> all = EnumSet.noneOf(Misdeed.class);
        hands.get(index).forEach(all::addAll);
        Set<Misdeed> own = Collections.unmodifiableSet(all);
        wanted.set(index, own);
        Replica replica = subnet.replica(index);
        if (own.isEmpty()) {
            subnet.record(new ReplicaReformed(index));
            replica.behave(new HonestConduct(replica, index, subnet));
        } else {
            subnet.record(new ReplicaCorrupted(index, own));
            replica.behave(new ByzantineConduct(own, replica, index, subnet));
        }
    }

    /** Returns whether a replica is in somebody's hands. */
    boolean isCorrupted(int replica) {
        return !wanted.get(replica).isEmpty();
    }

    /** Returns whether a replica holds its shares back, up or not. */
    boolean isWithholding(int replica) {
        return wanted.get(replica).contains(Misdeed.WITHHOLD_SHARES);
    }
}
