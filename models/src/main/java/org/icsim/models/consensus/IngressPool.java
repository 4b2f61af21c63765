package org.icsim.models.consensus;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    void add(Ingress ingress, long now) {
        dropExpired(pending, now);
        if (finalBeforeGossip.remove(ingress.id()) == null) {
            pending.put(ingress.id(), ingress);
        }
    }

    /** Returns how many messages wait for a block. */
    int size() {
        return pending.size();
    }

    void onFinal(Block block) {
        if (block.payload().isEmpty() && finalBeforeGossip.isEmpty()) {
            return;
        }
        for (Ingress ingress : block.payload()) {
            if (pending.remove(ingress.id()) == null) {
                finalBeforeGossip.put(ingress.id(), ingress);
            }
        }
        dropExpired(finalBeforeGossip, block.proposedAt());
    }

    /** Returns the messages for a block, in the order in which they came, without those its ancestors hold. */
    List<Ingress> selectPayload(List<Block> ancestorsSinceFinal, long now) {
        dropExpired(pending, now);
        if (pending.isEmpty()) {
            return List.of();
        }
        TreeSet<Long> included = new TreeSet<>();
        for (Block ancestor : ancestorsSinceFinal) {
            ancestor.payload().forEach(ingress -> included.add(ingress.id()));
        }
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

    /** Messages come nearly in the order of their age: the first that has not expired ends the search. */
    private static void dropExpired(Map<Long, Ingress> messages, long now) {
        Iterator<Ingress> oldest = messages.values().iterator();
        while (oldest.hasNext() && oldest.next().receivedAt() + TIME_TO_LIVE_NANOS < now) {
            oldest.remove();
        }
    }
}
