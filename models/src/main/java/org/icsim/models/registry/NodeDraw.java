package org.icsim.models.registry;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.icsim.core.random.RandomStream;

/**
 * Draws the nodes of a subnet that there is not, such as one of 28 nodes, from the healthy nodes of a topology.
 *
 * <p>Nodes come in random order, and each is taken that keeps the limits. If that ends with too few it begins anew, for one
 * order may use up an owner or a country that another leaves free.
 *
 * <p>Simplification: the network's own tools choose nodes that make a subnet as decentralised as they can
 * (dfinity/dre {@code rs/decentralization}); here chance does, within the same limits. Nodes that serve elsewhere are drawn
 * too.
 */
public final class NodeDraw {
    private static final int MOST_ATTEMPTS = 100;

    private final Topology topology;
    private final SubnetLimits limits;
    private final List<Node> candidates;

    /** Makes a draw from the nodes of {@code topology} that are up and no API boundary nodes. */
    public NodeDraw(Topology topology, SubnetLimits limits) {
        this.topology = topology;
        this.limits = limits;
        this.candidates = topology.nodes().stream()
                .filter(node -> node.health() == Health.UP && node.role() != Role.API_BOUNDARY)
                .toList();
    }

    /** Returns so many nodes in the order of their ids; empty if they cannot be found within the limits. */
    public Optional<List<Node>> draw(int size, RandomStream stream) {
        int[] order = new int[candidates.size()];
        Arrays.setAll(order, i -> i);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            stream.shuffle(order);
            List<Node> drawn = take(size, order);
            if (drawn.size() == size) {
                return Optional.of(drawn.stream()
                        .sorted((a, b) -> a.id().compareTo(b.id()))
                        .toList());
            }
        }
        return Optional.empty();
    }

    private List<Node> take(int size, int[] order) {
        Map<Attribute, Map<String, Integer>> taken = new EnumMap<>(Attribute.class);
        for (Attribute attribute : Attribute.values()) {
            taken.put(attribute, new TreeMap<>());
        }
        List<Node> drawn = new ArrayList<>();
        for (int i = 0; i < order.length && drawn.size() < size; i++) {
            Node node = candidates.get(order[i]);
            if (taken.entrySet().stream().allMatch(entry -> hasRoom(entry.getKey(), entry.getValue(), node))) {
                taken.forEach((attribute, counts) -> counts.merge(topology.valueOf(node, attribute), 1, Integer::sum));
                drawn.add(node);
            }
        }
        return drawn;
    }

    private boolean hasRoom(Attribute attribute, Map<String, Integer> counts, Node node) {
        OptionalInt limit = limits.of(attribute);
        return limit.isEmpty() || counts.getOrDefault(topology.valueOf(node, attribute), 0) < limit.getAsInt();
    }
}
