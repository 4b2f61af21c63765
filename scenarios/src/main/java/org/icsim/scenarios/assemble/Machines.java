package org.icsim.scenarios.assemble;

import java.util.List;
import java.util.Optional;
import org.icsim.models.registry.Node;
import org.icsim.scenarios.schema.Scenario.NetworkSection;
import org.icsim.scenarios.schema.Scenario.SubnetSection;

/**
 * Which machines of mainnet the replicas of a subnet are.
 *
 * @param network as a scenario has it, settled or not
 */
record Machines(NetworkSection network) {
    /** What subnets are whose replicas stand somewhere, for people. */
    static final String PLACED = "like a real one, of members, or without network.latency and round-trips";

    /**
     * Returns the machine of each replica, none if replicas stand nowhere; empty if there are no such machines. A member that is
     * no node is left out, and told elsewhere.
     *
     * <p>Where the scenario tells all latencies itself, machines would decide nothing, and none are drawn.
     */
    Optional<List<Node>> of(SubnetSection subnet) {
        if (subnet.like().isPresent()) {
            return Mainnet.likeness(subnet).map(real -> Mainnet.nodesOf(real, measured()));
        }
        if (subnet.members().isPresent()) {
            return subnet.members().map(Machines::named);
        }
        return arePlaced(subnet)
                ? subnet.nodes().flatMap(count -> Mainnet.draw(subnet.id(), count))
                : Optional.of(List.of());
    }

    private static List<Node> named(List<String> members) {
        return members.stream()
                .map(Mainnet.TOPOLOGY::nodesCalled)
                .filter(called -> called.size() == 1)
                .map(called -> called.get(0))
                .toList();
    }

    /** Returns how many replicas a subnet has; empty if nobody can tell. */
    Optional<Integer> countOf(SubnetSection subnet) {
        return subnet.nodes()
                .or(() -> subnet.members().map(List::size))
                .or(() -> Mainnet.likeness(subnet)
                        .map(real -> Mainnet.nodesOf(real, measured()).size()));
    }

    /** Returns whether the replicas of a subnet stand somewhere. */
    boolean arePlaced(SubnetSection subnet) {
        boolean areTold = network.latency().isPresent() || subnet.roundTrips().isPresent();
        return subnet.like().isPresent() || subnet.members().isPresent() || !areTold;
    }

    private List<String> measured() {
        return network.measured().orElse(List.of());
    }
}
