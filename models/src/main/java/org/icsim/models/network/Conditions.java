package org.icsim.models.network;

import java.util.Optional;
import org.icsim.core.random.Sampler;

/**
 * What links do to packets beside their latency.
 *
 * @param jitterNanos what is added to the one-way latency of each packet, in nanoseconds; negative draws count as 0;
 *                    empty for none
 * @param loss        how often packets are lost
 * @param bandwidth   of each node's own link, the same up and down; empty for no limit
 */
public record Conditions(Optional<Sampler> jitterNanos, LossRates loss, Optional<Bandwidth> bandwidth) {
    /** Neither jitter nor loss, nor a limit to what links take. */
    public static final Conditions PERFECT = new Conditions(Optional.empty(), LossRates.NONE, Optional.empty());
}
