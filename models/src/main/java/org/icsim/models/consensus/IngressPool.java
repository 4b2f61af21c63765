package org.icsim.models.consensus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import org.icsim.core.time.SimTime;

/**
 * Users' messages that one replica knows of and that are not final yet. Each enters at most one final block.
 *
 * <p>Source of the limits: {@code max_ingress_messages_per_block} and the ingress time to live of 5 minutes, dfinity/ic
 * {@code rs/limits}.
 */
final class IngressPool {
    static final int MAX_MESSAGES_PER_BLOCK = 1000;
    static final long TIME_TO_LIVE_NANOS = 300 * SimTime.NANOS_PER_SECOND;

    private final LinkedHashMap<Long, Ingress> pending = new LinkedHashMap<>();
    /** Messages whose block was final here before their gossip arrived, kept for as long as that may matter. */
    private final LinkedHashMap<Long, Ingress> finalBeforeGossip = new LinkedHashMap<>();

    void add(Ingress ingress) {
        if (finalBeforeGossip.remove(ingress.id()) == null) {
            pending.put(ingress.id(), ingress);
        }
    }

    void onFinal(Block block) {
        for (Ingress ingress : block.payload()) {
            if (pending.remove(ingress.id()) == null) {
                finalBeforeGossip.put(ingress.id(), ingress);
            }
        }
        finalBeforeGossip.values().removeIf(ingress -> isExpired(ingress, block.proposedAt()));
    }

    /** Returns the messages for a block, in the order in which they came, without those its ancestors hold. */
    List<Ingress> selectPayload(List<Block> ancestorsSinceFinal, long now) {
        TreeSet<Long> included = new TreeSet<>();
        for (Block ancestor : ancestorsSinceFinal) {
            ancestor.payload().forEach(ingress -> included.add(ingress.id()));
        }
        pending.values().removeIf(ingress -> isExpired(ingress, now));
        List<Ingress> payload = new ArrayList<>();
        for (Ingress ingress : pending.values()) {
            if (payload.size() == MAX_MESSAGES_PER_BLOCK) {
                break;
            }
            if (!included.contains(ingress.id())) {
                payload.add(ingress);
            }
        }
        return payload;
    }

    private static boolean isExpired(Ingress ingress, long now) {
        return ingress.receivedAt() + TIME_TO_LIVE_NANOS < now;
    }
}
