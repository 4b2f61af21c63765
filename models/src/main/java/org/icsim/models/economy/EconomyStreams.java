package org.icsim.models.economy;

import org.icsim.core.random.RandomStream;

/**
 * The streams of chance of an economy, one for each purpose, each at its beginning. What one purpose draws moves no other: a
 * comparison of two demands sees the same prices.
 */
public final class EconomyStreams {
    private EconomyStreams() {}

    /** Returns the stream that moves the price. */
    public static RandomStream price(long seed, String process) {
        return RandomStream.of(seed, process, "price", 0);
    }

    /** Returns the stream by which regimes follow each other. */
    public static RandomStream regime(long seed, String process) {
        return RandomStream.of(seed, process, "regime", 0);
    }

    /** Returns the stream of the bursts of demand. */
    public static RandomStream demand(long seed, String process) {
        return RandomStream.of(seed, process, "demand", 0);
    }
}
