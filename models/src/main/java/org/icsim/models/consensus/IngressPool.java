package org.icsim.models.consensus;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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

    /** In the order in which they came; of some that are final already, too. */
    private final ArrayDeque<Ingress> arrived = new ArrayDeque<>();

    private final IdSet pending = new IdSet();
    /** Messages whose block was final here before their gossip arrived, kept for as long as that may matter. */
    private final LinkedHashMap<Long, Ingress> finalBeforeGossip = new LinkedHashMap<>();

    void add(Ingress ingress, long now) {
        dropOld(now);
        boolean isFinal = !finalBeforeGossip.isEmpty() && finalBeforeGossip.remove(ingress.id()) != null;
        if (!isFinal && pending.add(ingress.id())) {
            arrived.add(ingress);
        }
    }

    /** Returns how many messages wait for a block. */
    int size() {
        return pending.size();
    }

    void onFinal(Block block) {
        for (int i = 0; i < block.payload().size(); i++) {
            Ingress ingress = block.payload().get(i);
            if (!pending.remove(ingress.id())) {
                finalBeforeGossip.put(ingress.id(), ingress);
            }
        }
        if (!finalBeforeGossip.isEmpty()) {
            finalBeforeGossip.values().removeIf(ingress -> isExpired(ingress, block.proposedAt()));
        }
    }

    /** Returns the messages for a block, in the order in which they came, without those its ancestors hold. */
    List<Ingress> selectPayload(List<Block> ancestorsSinceFinal, long now) {
        dropOld(now);
        if (pending.size() == 0) {
            return List.of();
        }
        IdSet included = new IdSet();
        for (Block ancestor : ancestorsSinceFinal) {
            ancestor.payload().forEach(ingress -> included.add(ingress.id()));
        }
        List<Ingress> payload = new ArrayList<>();
        for (Ingress ingress : arrived) {
            if (payload.size() == MAX_MESSAGES_PER_BLOCK) {
                break;
            }
            if (pending.contains(ingress.id()) && !included.contains(ingress.id())) {
                payload.add(ingress);
            }
        }
        return payload;
    }

    /** Messages come nearly in the order of their age: the first that is pending and has not expired ends the search. */
    private void dropOld(long now) {
        Ingress oldest = arrived.peek();
        while (oldest != null && (!pending.contains(oldest.id()) || isExpired(oldest, now))) {
            pending.remove(oldest.id());
            arrived.remove();
            oldest = arrived.peek();
        }
    }

    private static boolean isExpired(Ingress ingress, long now) {
        return ingress.receivedAt() + TIME_TO_LIVE_NANOS < now;
    }
}
