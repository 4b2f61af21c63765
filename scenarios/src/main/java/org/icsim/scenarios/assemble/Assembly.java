package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.icsim.core.engine.Simulation;
import org.icsim.core.record.Violation;
import org.icsim.models.consensus.ConsensusRules;
import org.icsim.models.consensus.ConsensusSettings;
import org.icsim.models.consensus.ProtocolRules;
import org.icsim.models.consensus.Thresholds;

/** Everything of one run, put together and ready to go. */
public final class Assembly {
    private final Simulation simulation;
    private final List<SubnetRun> subnets = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();

    /** Puts a run together; nothing has happened in it yet. A broken invariant will stop it. */
    public Assembly(RunPlan plan, long seed) {
        this(plan, seed, ProtocolRules::new);
    }

    /** Puts a run together in which replicas follow these rules. */
    public Assembly(RunPlan plan, long seed, BiFunction<Thresholds, ConsensusSettings, ConsensusRules> rules) {
        List<String> names =
                plan.subnets().stream().map(subnet -> processName(subnet.id())).toList();
        simulation = new Simulation(seed, names);
        for (SubnetPlan subnet : plan.subnets()) {
            SubnetRun run = new SubnetRun(
                    subnet, simulation.process(processName(subnet.id())), plan.duration(), rules, this::onViolation);
            subnets.add(run);
            subnet.probe().ifPresent(run::start);
        }
    }

    public Simulation simulation() {
        return simulation;
    }

    public List<SubnetRun> subnets() {
        return List.copyOf(subnets);
    }

    /** Returns the invariants that were broken so far. */
    public List<Violation> violations() {
        return List.copyOf(violations);
    }

    private void onViolation(Violation violation) {
        violations.add(violation);
        simulation.requestStop();
    }

    private static String processName(String subnet) {
        return "subnet/" + subnet;
    }
}
