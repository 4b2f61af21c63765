package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.icsim.models.registry.Attribute;
import org.icsim.models.registry.Node;
import org.icsim.models.registry.Spread;
import org.icsim.scenarios.schema.FaultSection.DarkSection;
import org.icsim.scenarios.schema.Scenario;

/**
 * What goes dark together when a provider, a data centre, an owner or a place does.
 *
 * @param nodes all the nodes of a scenario that stand somewhere, each once
 */
record Blackouts(List<Node> nodes) {
    Blackouts {
        nodes = nodes.stream().distinct().toList();
    }

    /** Nodes with this value of the attribute. */
    record Blackout(Attribute attribute, String value) {
        /** Returns the indexes of the replicas that go dark. */
        List<Integer> replicasAmong(List<Node> replicas) {
            List<Integer> dark = new ArrayList<>();
            for (int i = 0; i < replicas.size(); i++) {
                if (Mainnet.TOPOLOGY.valueOf(replicas.get(i), attribute).equals(value)) {
                    dark.add(i);
                }
            }
            return dark;
        }
    }

    /** Returns what may go dark in a settled scenario; subnets that cannot be made of real nodes have none. */
    static Blackouts among(Scenario settled) {
        Machines machines = new Machines(settled.network().orElseThrow());
        return new Blackouts(settled.subnets().stream()
                .flatMap(subnet -> machines.of(subnet).stream())
                .flatMap(List::stream)
                .toList());
    }

    /** Returns the blackout of a section that has been checked. */
    Blackout of(DarkSection dark) {
        Map.Entry<Attribute, String> value = dark.values().entrySet().iterator().next();
        return find(value.getKey(), value.getValue()).orElseThrow();
    }

    /**
     * Returns the blackout of what has this name, or is the only one whose id begins so, or is the largest; empty if nothing
     * is.
     */
    Optional<Blackout> find(Attribute attribute, String name) {
        List<String> values =
                spread(attribute).shares().stream().map(Spread.Share::value).toList();
        List<String> named = name.equals(DarkSection.LARGEST)
                ? values.stream().limit(1).toList()
                : values.stream()
                        .filter(value -> isNamed(attribute, value, name))
                        .toList();
        return named.size() == 1 ? Optional.of(new Blackout(attribute, named.get(0))) : Optional.empty();
    }

    private static boolean isNamed(Attribute attribute, String value, String name) {
        return attribute == Attribute.PROVIDER ? value.startsWith(name) : value.equals(name);
    }

    /** Returns how the scenario's nodes spread over the values of an attribute. */
    Spread spread(Attribute attribute) {
        return Mainnet.TOPOLOGY.spread(nodes, attribute);
    }
}
