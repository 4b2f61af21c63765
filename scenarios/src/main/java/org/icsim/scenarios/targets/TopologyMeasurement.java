package org.icsim.scenarios.targets;

import java.util.function.ToLongFunction;
import org.icsim.models.registry.Attribute;
import org.icsim.models.registry.Role;
import org.icsim.models.registry.Topology;
import org.icsim.scenarios.load.MainnetTopology;

/** Numbers counted in the topology of mainnet; a constant bears the target's id. */
enum TopologyMeasurement implements Measurement {
    TOPO_N_TOTAL(topology -> topology.nodes().size()),
    TOPO_N_REPLICA(topology -> nodes(topology, Role.REPLICA)),
    TOPO_N_UNASSIGNED(topology -> nodes(topology, Role.UNASSIGNED)),
    TOPO_N_API_BOUNDARY(topology -> nodes(topology, Role.API_BOUNDARY)),
    TOPO_S_40(topology -> subnets(topology, 40)),
    TOPO_S_34(topology -> subnets(topology, 34)),
    TOPO_S_13(topology -> subnets(topology, 13)),
    TOPO_P_PROVIDERS(topology -> values(topology, Attribute.PROVIDER)),
    TOPO_P_DATA_CENTERS(topology -> values(topology, Attribute.DATA_CENTER)),
    TOPO_P_OWNERS(topology -> values(topology, Attribute.DATA_CENTER_OWNER)),
    TOPO_P_COUNTRIES(topology -> values(topology, Attribute.COUNTRY));

    @SuppressWarnings("ImmutableEnumChecker") // the functions above keep no state
    private final ToLongFunction<Topology> count;

    TopologyMeasurement(ToLongFunction<Topology> count) {
        this.count = count;
    }

    @Override
    public String id() {
        return name();
    }

    @Override
    public double measure(String preset) {
        return count.applyAsLong(MainnetTopology.get());
    }

    private static long nodes(Topology topology, Role role) {
        return topology.nodes().stream().filter(node -> node.role() == role).count();
    }

    private static long subnets(Topology topology, int size) {
        return topology.subnets().stream()
                .filter(subnet -> subnet.size() == size)
                .count();
    }

    private static long values(Topology topology, Attribute attribute) {
        return topology.spread(topology.nodes(), attribute).shares().size();
    }
}
