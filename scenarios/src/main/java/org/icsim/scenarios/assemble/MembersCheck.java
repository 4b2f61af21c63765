package org.icsim.scenarios.assemble;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.icsim.models.registry.Node;
import org.icsim.models.registry.NodeId;
import org.icsim.models.registry.Role;
import org.icsim.scenarios.load.NearestWord;
import org.icsim.scenarios.load.Problem;

/** Checks the nodes that subnets name as their members: each is one that there is, can be a replica, and is named once. */
final class MembersCheck {
    /** No two ids of mainnet begin with the same five characters, and people say no fewer. */
    private static final int SHORTEST = 5;

    private final Check check;
    private final Map<NodeId, String> namedAt = new HashMap<>();

    MembersCheck(Check check) {
        this.check = check;
    }

    /** Reports what is wrong with the members of one subnet after the other. */
    void check(String path, List<String> members) {
        for (int i = 0; i < members.size(); i++) {
            String at = path + "[" + i + "]";
            String member = members.get(i);
            List<Node> called = Mainnet.TOPOLOGY.nodesCalled(member);
            if (called.size() == 1) {
                check(at, member, called.get(0));
            } else {
                notOne(at, member, called);
            }
        }
    }

    private void check(String at, String member, Node node) {
        String got = "'" + Problem.shortened(member) + "', which ";
        boolean isReplica = node.role() != Role.API_BOUNDARY;
        check.require(isReplica, at, "a node that can be a replica", got + "is an API boundary node");
        Optional<String> before = Optional.ofNullable(namedAt.putIfAbsent(node.id(), at));
        before.ifPresent(
                first -> check.report(at, "each node once, for it serves one subnet", got + first + " is, too"));
    }

    private void notOne(String at, String member, List<Node> called) {
        List<Node> nodes = Mainnet.TOPOLOGY.nodes();
        String example =
                (called.isEmpty() ? nodes : called).get(0).id().principal().shortName();
        String expected = "the beginning of the id of one of mainnet's " + nodes.size() + " nodes, such as " + example;
        String got = "'" + Problem.shortened(member) + "'";
        check.report(
                at,
                expected,
                called.isEmpty() ? got + suggestion(member, nodes) : got + ", with which " + called.size() + " begin");
    }

    /** Ids are long: a beginning is compared with beginnings. */
    private static String suggestion(String member, List<Node> nodes) {
        int length = Math.max(SHORTEST, member.length());
        return NearestWord.suggestion(
                member,
                nodes.stream()
                        .map(node -> node.id().toString())
                        .map(id -> id.substring(0, Math.min(length, id.length())))
                        .toList());
    }
}
