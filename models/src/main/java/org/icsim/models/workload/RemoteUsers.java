package org.icsim.models.workload;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.random.RandomStream;
import org.icsim.core.random.Sampler;
import org.icsim.core.time.SimTime;
import org.icsim.models.consensus.Ingress;
import org.icsim.models.consensus.Subnet;

/**
 * Users at some distance, each with a request under way: user → API boundary node → replica, and the reply back.
 *
 * <p>The boundary node picks the replica when it has the request; one that goes down before the request is there does not
 * get it, and nobody sends it again. Users wait for as long as their message may live in a replica's pool and then look
 * no more.
 *
 * <p>All that chance decides of a request is drawn when it is sent, so that the requests of two scenarios compare one by
 * one, whatever becomes of them.
 */
final class RemoteUsers {
    /** The ingress time to live, which bounds a message's expiry: dfinity/ic {@code rs/limits}. */
    static final long PATIENCE_NANOS = 300 * SimTime.NANOS_PER_SECOND;

    private final Subnet subnet;
    private final LogicalProcess process;
    private final List<RequestPath> paths;
    private final Optional<Sampler> jitterNanos;
    private final RandomStream origins;
    private final RandomStream jitters;
    /** Requests that replicas have taken and not answered, by the number of their message. */
    private final LinkedHashMap<Long, Request> waiting = new LinkedHashMap<>();

    RemoteUsers(Subnet subnet, List<RequestPath> paths, Optional<Sampler> jitterNanos) {
        this.subnet = subnet;
        this.process = subnet.process();
        this.paths = paths;
        this.jitterNanos = jitterNanos;
        this.origins = process.randomStream("probe-path", 0);
        this.jitters = process.randomStream("probe-jitter", 0);
        subnet.onCertified(this::onCertified);
    }

    // ---- there

    /** Sends a request from one of the places, for this replica or the next that is up. */
    void send(int replica) {
        RequestPath path = paths.get(origins.nextInt(paths.size()));
        Request request = new Request(path, replica, process.now(), drawJitter(), drawJitter());
        long arrival = process.now() + path.toBoundaryNanos() + request.out().onUsersLeg();
        process.at(arrival, () -> forward(request));
    }

    private void forward(Request request) {
        OptionalInt up = subnet.nextHealthy(request.replica());
        if (up.isEmpty()) {
            subnet.lose(request.replica());
            return;
        }
        int replica = up.getAsInt();
        long leg = request.path().toReplicaNanos().get(replica);
        process.at(process.now() + leg + request.out().onReplicasLeg(), () -> handIn(request, replica));
    }

    private void handIn(Request request, int replica) {
        if (subnet.isUp(replica)) {
            waiting.put(subnet.submit(replica).id(), request);
        } else {
            subnet.lose(replica);
        }
        forgetThoseWhoWaitNoMore();
    }

    // ---- and back

    private void onCertified(Ingress ingress) {
        Request request = waiting.remove(ingress.id());
        if (request != null && isAwaited(request)) {
            long way = request.path().oneWayNanos(ingress.receivedBy())
                    + request.back().sum();
            process.at(process.now() + way, () -> subnet.answer(ingress, request.sentAt()));
        }
    }

    /** Requests come nearly in the order in which they were sent: the first that is awaited ends the search. */
    private void forgetThoseWhoWaitNoMore() {
        Iterator<Request> oldest = waiting.values().iterator();
        while (oldest.hasNext() && !isAwaited(oldest.next())) {
            oldest.remove();
        }
    }

    private boolean isAwaited(Request request) {
        return process.now() <= request.sentAt() + PATIENCE_NANOS;
    }

    private Jitter drawJitter() {
        return new Jitter(drawJitterNanos(), drawJitterNanos());
    }

    private long drawJitterNanos() {
        return jitterNanos.isPresent() ? Math.max(0, (long) jitterNanos.get().sample(jitters)) : 0;
    }

    /**
     * A user's request.
     *
     * @param replica that the boundary node would pick
     * @param sentAt  by its user, nanoseconds since the epoch
     */
    private record Request(RequestPath path, int replica, long sentAt, Jitter out, Jitter back) {}

    /** What is added to the latencies of one way, in nanoseconds. */
    private record Jitter(long onUsersLeg, long onReplicasLeg) {
        long sum() {
            return onUsersLeg + onReplicasLeg;
        }
    }
}
