package org.icsim.models.network;

import java.util.List;

/**
 * Links that are worse than usual: from each of some nodes to each of others, in that direction alone.
 *
 * @param from       the senders, by index, each once
 * @param to         the receivers, likewise
 * @param delayNanos what is added to the one-way latency, not negative
 * @param loss       the share of packets that is lost beside those that are lost anyway, in [0, 1)
 */
public record Disturbance(List<Integer> from, List<Integer> to, long delayNanos, double loss) {
    public Disturbance {
        boolean isLoss = 0 <= loss && loss < 1;
        if (delayNanos < 0 || !isLoss) {
            throw new IllegalArgumentException(
                    "expected a delay that is not negative and a loss from 0 to below 1, got " + delayNanos + " ns and "
                            + loss);
        }
        from = List.copyOf(from);
        to = List.copyOf(to);
    }
}
