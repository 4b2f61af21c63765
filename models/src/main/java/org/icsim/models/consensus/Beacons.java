package org.icsim.models.consensus;

import org.icsim.models.consensus.ConsensusFact.BeaconMade;

/**
 * How one replica makes the random beacon of each height, of which it needs that of its round to leave it. The beacon is made
 * beside the block.
 *
 * <p>Source: dfinity/ic {@code rs/consensus/src/consensus/random_beacon_maker.rs}.
 */
final class Beacons {
    private final Replica replica;
    private final int index;
    private final Subnet subnet;

    Beacons(Replica replica, int index, Subnet subnet) {
        this.replica = replica;
        this.index = index;
        this.subnet = subnet;
    }

    /** Signs the beacon of the present round, unless it has. */
    void share() {
        Round round = replica.current();
        if (round.beacon.isAggregated() || round.beacon.hasSigner(index)) {
            return;
        }
        Signature share = Signature.share(SignedArtifact.BEACON, index, round.height());
        if (replica.conduct().send(share)) {
            take(round, share);
        }
    }

    /** Takes in a share, or the beacon itself. */
    void onBeacon(Signature received) {
        Round round = replica.find(received.height());
        if (round != null && take(round, received) && round.height() == replica.height()) {
            replica.progress();
        }
    }

    /** Returns whether the beacon has come to be here. */
    private boolean take(Round round, Signature received) {
        boolean isNew = round.beacon.take(received);
        if (complete(round)) {
            subnet.record(new BeaconMade(index, round.height(), round.beacon.count()));
            subnet.broadcastAggregate(index, SignedArtifact.BEACON, round.height(), Signature.NO_BLOCK);
        }
        return isNew;
    }

    /** Makes the beacon if there are enough shares; returns whether it did. */
    boolean complete(Round round) {
        boolean isReady = round.beacon.isReady();
        if (isReady) {
            round.beacon.setAggregated();
        }
        return isReady;
    }
}
