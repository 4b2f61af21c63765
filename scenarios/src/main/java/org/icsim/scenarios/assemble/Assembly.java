package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.icsim.core.engine.Simulation;
import org.icsim.core.record.Violation;
import org.icsim.models.consensus.ConsensusRules;
import org.icsim.models.consensus.ConsensusSettings;
import org.icsim.models.consensus.ProtocolRules;
import org.icsim.models.consensus.Thresholds;
import org.icsim.models.economy.EconomyProtocol;

/** Everything of one run, put together and ready to go. */
public final class Assembly {
    private static final String ECONOMY = "economy";

    private final Simulation simulation;
    private final Optional<EconomyRun> economy;
    private final List<SubnetRun> subnets = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();

    /** Puts a run together; nothing has happened in it yet. A broken invariant will stop it. */
    public Assembly(RunPlan plan, long seed) {
        this(plan, seed, ProtocolRules::new);
    }

    /** Puts a run together in which replicas follow these rules. */
    public Assembly(RunPlan plan, long seed, BiFunction<Thresholds, ConsensusSettings, ConsensusRules> rules) {
        List<String> names = new ArrayList<>();
        plan.economy().ifPresent(settings -> names.add(ECONOMY));
        plan.subnets().forEach(subnet -> names.add(processName(subnet.id())));
        simulation = new Simulation(seed, names);
        economy = plan.economy()
                .map(settings -> new EconomyRun(
                        settings, simulation.process(ECONOMY), EconomyProtocol.mainnet(), this::onViolation));
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

    /** Returns the token economy, if there is one. */
    public Optional<EconomyRun> economy() {
        return economy;
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
