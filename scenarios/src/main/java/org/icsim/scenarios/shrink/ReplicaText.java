package org.icsim.scenarios.shrink;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The replicas of a subnet that a scenario tells one by one: its members, and their round trips by rows and columns. One of
 * them can only be left out of all of these at once.
 */
final class ReplicaText {
    private static final String NODES = "nodes";
    private static final String MEMBERS = "members";
    private static final String ROUND_TRIPS = "round-trips";

    /** What tells of each replica by its position, or is a part of that. */
    private static final Pattern BY_POSITION =
            Pattern.compile("/subnets/\\d+/(" + MEMBERS + "|" + ROUND_TRIPS + ")(/.*)?");

    private ReplicaText() {}

    /** Returns whether what stands at a place tells of replicas by their positions. */
    static boolean isByPosition(JsonPointer place) {
        return BY_POSITION.matcher(place.toString()).matches();
    }

    /** Returns whether a section is a subnet whose replicas can be left out one by one. */
    static boolean isTold(JsonNode section) {
        return section.has(MEMBERS) || (section.has(NODES) && section.has(ROUND_TRIPS));
    }

    /** Returns the positions of such a subnet's replicas. */
    static List<Integer> positions(JsonNode subnet) {
        int count = subnet.has(MEMBERS)
                ? subnet.path(MEMBERS).size()
                : subnet.path(ROUND_TRIPS).size();
        return IntStream.range(0, count).boxed().toList();
    }

    /** Returns such a subnet with the replicas of these positions alone. */
    static ObjectNode keeping(ObjectNode subnet, List<Integer> kept) {
        ObjectNode rest = subnet.deepCopy();
        if (rest.has(NODES)) {
            rest.put(NODES, kept.size());
        }
        if (rest.path(MEMBERS) instanceof ArrayNode members) {
            rest.set(MEMBERS, part(members, kept));
        }
        if (rest.path(ROUND_TRIPS) instanceof ArrayNode rows) {
            ArrayNode fewer = part(rows, kept);
            for (int i = 0; i < fewer.size(); i++) {
                fewer.set(i, part((ArrayNode) fewer.path(i), kept));
            }
            rest.set(ROUND_TRIPS, fewer);
        }
        return rest;
    }

    private static ArrayNode part(ArrayNode list, List<Integer> kept) {
        ArrayNode part = list.arrayNode();
        kept.forEach(position -> part.add(list.path(position)));
        return part;
    }

    /** Makes of a subnet one of so many nodes, of which nothing else is said. */
    static void forget(ObjectNode subnet, int nodes) {
        subnet.remove(List.of("like", MEMBERS, ROUND_TRIPS));
        subnet.put(NODES, nodes);
    }
}
