package org.icsim.models.consensus;

import java.util.List;
import org.icsim.core.engine.Timer;
import org.icsim.core.time.SimTime;
import org.icsim.models.consensus.ConsensusFact.ReplicaCaughtUp;
import org.icsim.models.consensus.ConsensusFact.ReplicaStranded;
import org.icsim.models.consensus.Inquiry.Offer;
import org.icsim.models.consensus.Inquiry.Want;

/**
 * How one replica that has fallen behind comes back among the others.
 *
 * <p>A replica has room for artifacts of {@value #LOOK_AHEAD} heights above the last round it has left. One that hears of
 * more is behind: it says how far it wants artifacts, its peers offer what their pools hold, aggregates included, and it
 * says so again after {@link #REFRESH_NANOS}. It therefore replays at most 10 blocks a second. After a crash it does the
 * same at once, and so do, over the new connections, its peers. Over a link that was cut and is open again a replica offers
 * the other, a round trip later, what that lacks.
 *
 * <p>A replica counts as caught up when, a second after it asked, nobody is known to have anything of a height beyond
 * what it asked for.
 *
 * <p>Sources: look-ahead of 10 heights and refresh of 1 s: dfinity/ic PR #1885; peers' pools as standing offers: slot
 * tables of "Abortable broadcast", arXiv 2410.22080.
 *
 * <p>Simplifications: an offer is one packet that takes no time but the network's, and every peer sends all of it. Users'
 * messages that a replica missed while it was down or cut off are not offered again. A connection is new as soon as its link is;
 * dfinity/ic {@code rs/p2p/quic_transport} gives one up after 5 s of silence and dials again every 3 s. A slot table knows what a
 * peer has not taken: here the peer's need is looked up as the offer is made, so that the way back may still be cut. A
 * replica that hears but is not heard asks in vain, and so falls behind, should it lack more than the offers brought. There are no catch-up packages yet; a replica
 * further behind than the others' pools reach stays out.
 */
final class CatchUp {
    static final int LOOK_AHEAD = 10;
    static final long REFRESH_NANOS = SimTime.NANOS_PER_SECOND;

    private final Replica replica;
    private final int index;
    private final Subnet subnet;
    private final Pool pool;

    private final Timer refresh = this::onRefresh;

    private boolean isBehind;
    private boolean isStranded;
    /** Whether, since it asked, the others have offered what it can go on from, or only what lies too far ahead. */
    private boolean hasHelp;

    private boolean hasOnlyTooNew;
    private long wantedUpTo;
    /** The greatest height of which any other replica is known to have something. */
    private long knownUpTo;

    CatchUp(Replica replica, int index, Subnet subnet, Pool pool) {
        this.replica = replica;
        this.index = index;
        this.subnet = subnet;
        this.pool = pool;
    }

    /** Returns the greatest height of which the replica takes artifacts. */
    long limit() {
        return isBehind ? wantedUpTo : roomUpTo();
    }

    boolean isBehind() {
        return isBehind;
    }

    /** Returns whether the others no longer have what it lacks: it stays out until it hears from others anew. */
    boolean isStranded() {
        return isStranded;
    }

    void onRestart() {
        isBehind = true;
        ask(true);
    }

    /** An artifact came, or exists elsewhere, of a height that there is no room for. */
    void onBeyondLimit(long height) {
        knownUpTo = Math.max(knownUpTo, height);
        if (!isBehind) {
            isBehind = true;
            ask(false);
        }
    }

    /** Returns what the replica lacks. */
    Want need() {
        return want(false);
    }

    /** Sends another replica what the pool holds of what it lacks. */
    void offer(Want lacking) {
        List<RoundSnapshot> rounds = pool.snapshots(lacking.deliveredHeight(), lacking.upTo());
        Offer offer = new Offer(index, pool.oldestHeight(), pool.newestHeight(), rounds);
        subnet.network().send(index, lacking.sender(), offer);
    }

    void onWant(Want want) {
        offer(want);
        if (want.isReconnection()) {
            subnet.network().send(index, want.sender(), want(false));
        }
    }

    void onOffer(Offer offer) {
        if (offer.oldestHeight() > pool.deliveredHeight() + 1) {
            hasOnlyTooNew = true;
            return;
        }
        hasHelp = true;
        setStranded(false);
        replica.onArtifacts(offer.rounds());
        if (offer.newestHeight() > limit()) {
            onBeyondLimit(offer.newestHeight());
        }
    }

    private void ask(boolean isReconnection) {
        hasHelp = false;
        hasOnlyTooNew = false;
        wantedUpTo = roomUpTo();
        replica.updateLimit();
        subnet.network().broadcast(index, want(isReconnection));
        replica.at(subnet.process().now() + REFRESH_NANOS, refresh, 0);
    }

    /** The round it is in is the first of the heights it has room for. */
    private long roomUpTo() {
        return replica.height() - 1 + LOOK_AHEAD;
    }

    private Want want(boolean isReconnection) {
        return new Want(index, pool.deliveredHeight(), limit(), isReconnection);
    }

    private void onRefresh(long tag) {
        if (!replica.isOfThisLife(tag)) {
            return;
        }
        if (hasOnlyTooNew && !hasHelp) {
            setStranded(true);
            subnet.record(new ReplicaStranded(index, pool.finalizedHeight()));
        } else if (knownUpTo > wantedUpTo) {
            ask(false);
        } else {
            isBehind = false;
            replica.updateLimit();
            setStranded(false);
            subnet.record(new ReplicaCaughtUp(index, replica.height()));
        }
    }

    private void setStranded(boolean stranded) {
        if (stranded != isStranded) {
            subnet.quorum().beforeChange();
            isStranded = stranded;
        }
    }
}
