package org.icsim.models.registry;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * How a group of nodes spreads over the values of an attribute.
 *
 * @param shares each value once, those with most nodes first, equal ones by name
 */
public record Spread(List<Share> shares) {
    /** How many nodes of the group have a value; larger shares come first, equal ones by name. */
    public record Share(String value, int nodes) implements Comparable<Share> {
        public Share {
            if (nodes < 1) {
                throw new IllegalArgumentException("expected at least one node of '" + value + "'; got " + nodes);
            }
        }

        @Override
        public int compareTo(Share other) {
            return nodes == other.nodes ? value.compareTo(other.value) : Integer.compare(other.nodes, nodes);
        }
    }

    /** Makes a spread of shares in any order. */
    public Spread {
        shares = shares.stream().sorted().toList();
        long values = shares.stream().map(Share::value).distinct().count();
        if (values != shares.size()) {
            throw new IllegalArgumentException("expected each value once; got " + shares);
        }
    }

    /** Returns the spread of a group, given the value of each node. */
    public static Spread of(List<String> valueOfEachNode) {
        TreeMap<String, Integer> nodes = new TreeMap<>();
        valueOfEachNode.forEach(value -> nodes.merge(value, 1, Integer::sum));
        return new Spread(nodes.entrySet().stream()
                .map(entry -> new Share(entry.getKey(), entry.getValue()))
                .toList());
    }

    /** Returns the number of nodes. */
    public int nodes() {
        return shares.stream().mapToInt(Share::nodes).sum();
    }

    /**
     * Returns the Nakamoto coefficient: the fewest values that together have at least {@code needed} nodes.
     *
     * @param needed such as {@link org.icsim.models.consensus.Thresholds#toHalt}
     */
    public int nakamotoCoefficient(int needed) {
        return smallestCoalition(needed).size();
    }

    /**
     * Returns one of the smallest sets of values that together have at least {@code needed} nodes: the largest shares, of
     * equal ones those whose names come first.
     *
     * @throws IllegalArgumentException if the group has fewer nodes, or {@code needed} is not positive
     */
    public List<Share> smallestCoalition(int needed) {
        if (needed < 1 || needed > nodes()) {
            throw new IllegalArgumentException(
                    "expected to need 1 to all " + nodes() + " nodes of the group; got " + needed);
        }
        List<Share> coalition = new ArrayList<>();
        int held = 0;
        for (int next = 0; held < needed; next++) {
            coalition.add(shares.get(next));
            held += shares.get(next).nodes();
        }
        return List.copyOf(coalition);
    }
}
