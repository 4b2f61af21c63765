package org.icsim.scenarios.assemble;

import java.util.List;
import org.icsim.models.consensus.ConsensusSettings;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Latencies;

/**
 * A subnet with every parameter settled.
 *
 * @param likeness what its latencies are, for people: a measured subnet or a constant
 * @param crashes  in the order of the scenario
 */
public record SubnetPlan(
        String id,
        String likeness,
        Latencies latencies,
        Conditions conditions,
        ConsensusSettings settings,
        List<CrashPlan> crashes) {

    /**
     * So many replicas, drawn at random, are down for a while.
     *
     * @param at    nanoseconds since the epoch
     * @param until nanoseconds since the epoch
     */
    public record CrashPlan(long at, long until, int nodes) {}
}
