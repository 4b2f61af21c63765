package org.icsim.scenarios.assemble;

import java.util.List;
import java.util.Optional;
import org.icsim.models.consensus.ConsensusSettings;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Latencies;
import org.icsim.models.registry.Node;
import org.icsim.models.registry.SubnetKind;
import org.icsim.models.workload.RequestPath;
import org.icsim.scenarios.schema.Scenario.MakersSection;

/**
 * A subnet with every parameter settled.
 *
 * @param likeness what its nodes and latencies are, for people
 * @param kind     of the real subnet it is like; empty if it is like none
 * @param nodes    the machine of each replica; empty if replicas stand nowhere
 * @param makers   who makes the blocks of chosen heights
 * @param faults   in the order of the scenario
 * @param probe    the users who measure it, if there are any
 */
public record SubnetPlan(
        String id,
        String likeness,
        Optional<SubnetKind> kind,
        List<Node> nodes,
        Latencies latencies,
        Conditions conditions,
        ConsensusSettings settings,
        List<MakersSection> makers,
        List<FaultPlan> faults,
        Optional<ProbePlan> probe) {
    public SubnetPlan {
        makers = List.copyOf(makers);
        nodes = List.copyOf(nodes);
        faults = List.copyOf(faults);
    }

    /**
     * Users who send messages to the subnet.
     *
     * @param perSecond of all of them together
     * @param paths     from where they are; none if they stand beside the replicas
     */
    public record ProbePlan(double perSecond, List<RequestPath> paths) {
        public ProbePlan {
            paths = List.copyOf(paths);
        }
    }

    /** Returns whether users stand somewhere, so that their messages and the replies travel. */
    public boolean hasRemoteUsers() {
        return probe.stream().anyMatch(users -> !users.paths().isEmpty());
    }
}
