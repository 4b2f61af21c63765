package org.icsim.scenarios.assemble;

import java.util.List;
import org.icsim.scenarios.schema.Preset;

/** A scenario with every parameter settled, ready to be run with any seed. */
public record RunPlan(Settled settled, Preset preset, List<SubnetPlan> subnets) {
    public RunPlan {
        subnets = List.copyOf(subnets);
    }

    /** Returns the span of simulated time in nanoseconds. */
    public long duration() {
        return settled.scenario().duration().nanos();
    }
}
