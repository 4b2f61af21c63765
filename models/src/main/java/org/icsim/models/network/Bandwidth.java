package org.icsim.models.network;

import org.icsim.core.time.SimTime;

/**
 * How fast a link takes bits.
 *
 * @param bitsPerSecond positive; nodes of mainnet sustain 300 Mbit/s in each direction (Internet Computer wiki, "Node
 *                      Provider Networking Guide")
 */
public record Bandwidth(long bitsPerSecond) {
    private static final long NANOBITS_PER_BYTE = 8 * SimTime.NANOS_PER_SECOND;

    public Bandwidth {
        if (bitsPerSecond <= 0) {
            throw new IllegalArgumentException("a bandwidth is positive, got " + bitsPerSecond + " bit/s");
        }
    }

    /**
     * Returns how long the link is busy with a packet, in nanoseconds: {@code 8 × bytes ÷ bits per second}, rounded up, so
     * that no rounding lets more through than the link takes.
     *
     * @param bytes not negative; more than 1.1 GB overflow, and throw
     */
    public long transmissionNanos(int bytes) {
        long nanobits = Math.multiplyExact(bytes, NANOBITS_PER_BYTE);
        return -Math.floorDiv(-nanobits, bitsPerSecond);
    }
}
