package org.icsim.models.network;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How far ahead each node's link is taken: up by what the node has sent, down by the large packets that have come.
 *
 * <p>Without a bandwidth every transmission takes no time, and nothing ever waits. Of several limits to a link the lowest
 * holds. What has begun to wait before a limit changes leaves and arrives as it would have.
 */
final class Links {
    /** Packets up to this size take no downlink. */
    static final int SMALL_BYTES = 1_024;

    private final Optional<Bandwidth> usual;
    /** Further limits to each node's link. */
    private final List<List<Bandwidth>> limits = new ArrayList<>();
    /** What holds for each node now; null for no limit. */
    private final @Nullable Bandwidth[] bandwidths;

    private final long[] uplinkFreeAt;
    private final long[] downlinkFreeAt;
    private boolean hasLimits;

    Links(Optional<Bandwidth> bandwidth, int nodes) {
        this.usual = bandwidth;
        this.hasLimits = bandwidth.isPresent();
        this.bandwidths = new Bandwidth[nodes];
        Arrays.fill(bandwidths, bandwidth.orElse(null));
        for (int node = 0; node < nodes; node++) {
            limits.add(new ArrayList<>());
        }
        this.uplinkFreeAt = new long[nodes];
        this.downlinkFreeAt = new long[nodes];
    }

    /** Limits a node's link from now on. */
    void limit(int node, Bandwidth bandwidth) {
        limits.get(node).add(bandwidth);
        settle(node);
    }

    /**
     * Ends a limit to a node's link.
     *
     * @throws IllegalStateException if it has none such
     */
    void lift(int node, Bandwidth bandwidth) {
        if (!limits.get(node).remove(bandwidth)) {
            throw new IllegalStateException("node " + node + " has no such limit: " + bandwidth);
        }
        settle(node);
    }

    private void settle(int node) {
        bandwidths[node] = Stream.concat(usual.stream(), limits.get(node).stream())
                .min(Comparator.comparingLong(Bandwidth::bitsPerSecond))
                .orElse(null);
        hasLimits = usual.isPresent() || limits.stream().anyMatch(its -> !its.isEmpty());
    }

    /** Returns whether a packet may take the downlink of whom it reaches. */
    boolean takesDownlink(Packet packet) {
        return hasLimits && packet.bytes() > SMALL_BYTES;
    }

    /** Returns how long a node's link is busy with a packet, in nanoseconds. */
    long transmissionNanos(int node, Packet packet) {
        Bandwidth bandwidth = bandwidths[node];
        return bandwidth == null ? 0 : bandwidth.transmissionNanos(packet.bytes());
    }

    /**
     * Puts copies behind all that the node has yet to send.
     *
     * @param transmissionNanos of one copy
     * @return when the first of them begins to leave
     */
    long enqueue(int sender, int copies, long transmissionNanos, long now) {
        long start = Math.max(now, uplinkFreeAt[sender]);
        uplinkFreeAt[sender] = start + copies * transmissionNanos;
        return start;
    }

    /**
     * Takes a packet that {@linkplain #takesDownlink takes the downlink} in behind those that have come before: {@code
     * max(arrival, time the downlink is free + transmission time)}. A downlink that is free receives while the sender transmits, and adds nothing.
     *
     * @return when all of it is here
     */
    long receive(int receiver, Packet packet, long arrival) {
        long ready = Math.max(arrival, downlinkFreeAt[receiver] + transmissionNanos(receiver, packet));
        downlinkFreeAt[receiver] = ready;
        return ready;
    }

    /** Frees a downlink, for what was coming in is lost. */
    void dropIncoming(int receiver, long now) {
        downlinkFreeAt[receiver] = Math.min(downlinkFreeAt[receiver], now);
    }
}
