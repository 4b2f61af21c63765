package org.icsim.scenarios.assemble;

import java.util.List;
import java.util.Optional;
import org.icsim.scenarios.schema.Preset;

/**
 * A scenario with every parameter settled, ready to be run with any seed.
 *
 * @param economy   the token economy, if the scenario has one
 * @param blackouts in the order of the scenario; subnets know which of their replicas these take down
 */
public record RunPlan(
        Settled settled,
        Preset preset,
        Optional<EconomyPlan> economy,
        List<SubnetPlan> subnets,
        List<BlackoutPlan> blackouts) {
    public RunPlan {
        subnets = List.copyOf(subnets);
        blackouts = List.copyOf(blackouts);
    }

    /** Returns the span of simulated time in nanoseconds. */
    public long duration() {
        return settled.scenario().duration().nanos();
    }
}
