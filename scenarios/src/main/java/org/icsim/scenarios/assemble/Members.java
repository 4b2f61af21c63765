package org.icsim.scenarios.assemble;

import java.util.List;
import java.util.Optional;
import org.icsim.models.network.Latencies;
import org.icsim.models.registry.Node;
import org.icsim.models.registry.SubnetKind;

/**
 * What a subnet is made of.
 *
 * @param likeness for people
 * @param kind     of the real subnet it is like; empty if it is like none
 * @param nodes    the machine of each replica; empty if replicas stand nowhere
 */
record Members(String likeness, Optional<SubnetKind> kind, List<Node> nodes, Latencies latencies) {
    Members {
        nodes = List.copyOf(nodes);
    }
}
