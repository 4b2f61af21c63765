package org.icsim.models.economy;

import org.icsim.core.random.RandomStream;

/** The streams that a logical process of a name hands to the parts of its economy. */
final class EconomyStreams {
    private EconomyStreams() {}

    /** Returns the stream that moves the price. */
    static RandomStream price(long seed, String process) {
        return RandomStream.of(seed, process, "price", 0);
    }

    /** Returns the stream by which regimes follow each other. */
    static RandomStream regime(long seed, String process) {
        return RandomStream.of(seed, process, "regime", 0);
    }

    /** Returns the stream of the bursts of demand. */
    static RandomStream demand(long seed, String process) {
        return RandomStream.of(seed, process, "demand", 0);
    }
}
