package org.icsim.models.network;

import java.util.Optional;

/**
 * How far ahead each node's link is taken: up by what the node has sent, down by the large packets that have come.
 *
 * <p>Without a bandwidth every transmission takes no time, and nothing ever waits.
 */
final class Links {
    /** Packets up to this size take no downlink. */
    static final int SMALL_BYTES = 1_024;

    private final Optional<Bandwidth> bandwidth;
    private final long[] uplinkFreeAt;
    private final long[] downlinkFreeAt;

    Links(Optional<Bandwidth> bandwidth, int nodes) {
        this.bandwidth = bandwidth;
        this.uplinkFreeAt = new long[nodes];
        this.downlinkFreeAt = new long[nodes];
    }

    /** Returns whether a packet takes the downlink of whom it reaches. */
    boolean takesDownlink(Packet packet) {
        return bandwidth.isPresent() && packet.bytes() > SMALL_BYTES;
    }

    /** Returns how long a link is busy with a packet, in nanoseconds. */
    long transmissionNanos(Packet packet) {
        return bandwidth.isPresent() ? bandwidth.get().transmissionNanos(packet.bytes()) : 0;
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
        long ready = Math.max(arrival, downlinkFreeAt[receiver] + transmissionNanos(packet));
        downlinkFreeAt[receiver] = ready;
        return ready;
    }

    /** Frees a downlink, for what was coming in is lost. */
    void dropIncoming(int receiver, long now) {
        downlinkFreeAt[receiver] = Math.min(downlinkFreeAt[receiver], now);
    }
}
