package org.icsim.models.consensus;

import org.icsim.models.consensus.ConsensusFact.BeaconMade;
import org.icsim.models.consensus.ConsensusMessage.BeaconShare;

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
        if (replica.conduct().send(new BeaconShare(index, round.height()))) {
            addShare(round, index);
        }
    }

    void onShare(long of, int signer) {
        Round round = replica.find(of);
        if (round != null && addShare(round, signer)) {
            progressIn(of);
        }
    }

    /** Returns whether the share completed the beacon. */
    private boolean addShare(Round round, int signer) {
        boolean isComplete = round.beacon.add(signer) && complete(round);
        if (isComplete) {
            subnet.record(new BeaconMade(index, round.height(), round.beacon.count()));
            subnet.broadcastAggregate(index, subnet.aggregates().beacon(round.height()));
        }
        return isComplete;
    }

    void onBeacon(long of) {
        Round round = replica.find(of);
        if (round != null && !round.beacon.isAggregated()) {
            round.beacon.setAggregated();
            progressIn(of);
        }
    }

    /** Makes the beacon if there are enough shares; returns whether it did. */
    boolean complete(Round round) {
        boolean isReady = round.beacon.isReady(subnet.rules().lowThreshold());
        if (isReady) {
            round.beacon.setAggregated();
        }
        return isReady;
    }

    private void progressIn(long round) {
        if (round == replica.height()) {
            replica.progress();
        }
    }
}
