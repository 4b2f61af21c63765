package org.icsim.models.consensus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;

/**
 * Users' messages that one replica knows of and that are not final yet.
 *
 * <p>Source of the limit: {@code max_ingress_messages_per_block}, dfinity/ic {@code rs/limits}.
 */
final class IngressPool {
    private static final int MAX_MESSAGES_PER_BLOCK = 1000;

    private final LinkedHashMap<Long, Ingress> pending = new LinkedHashMap<>();
    /** Messages whose block was final here before the gossip arrived, kept until it does. */
    private final TreeSet<Long> finalBeforeGossip = new TreeSet<>();

    void add(Ingress ingress) {
        if (!finalBeforeGossip.remove(ingress.id())) {
            pending.put(ingress.id(), ingress);
        }
    }

    void onFinal(Block block) {
        for (Ingress ingress : block.payload()) {
            if (pending.remove(ingress.id()) == null) {
                finalBeforeGossip.add(ingress.id());
            }
        }
    }

    /** Returns the messages for a block, in the order in which they came, without those its ancestors hold. */
    List<Ingress> selectPayload(List<Block> ancestorsSinceFinal) {
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
}
