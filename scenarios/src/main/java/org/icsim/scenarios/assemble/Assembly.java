package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.icsim.core.engine.LogicalProcess;
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
    private static final Comparator<Violation> BY_TIME = Comparator.comparingLong(Violation::time)
            .thenComparing(Violation::invariant)
            .thenComparing(Violation::description);

    private final Simulation simulation;
    private final Optional<EconomyRun> economy;
    private final List<SubnetRun> subnets = new ArrayList<>();
    private final List<Violation> violations = new ArrayList<>();

    /** Puts a run together for one thread. */
    public Assembly(RunPlan plan, long seed) {
        this(plan, seed, 1);
    }

    /**
     * Puts a run together; nothing has happened in it yet. A broken invariant will stop it.
     *
     * @param threads how many threads run it; no result depends on it
     */
    public Assembly(RunPlan plan, long seed, int threads) {
        this(plan, seed, threads, ProtocolRules::new);
    }

    /** Puts a run together in which replicas follow these rules. */
    public Assembly(
            RunPlan plan, long seed, int threads, BiFunction<Thresholds, ConsensusSettings, ConsensusRules> rules) {
        List<String> names = new ArrayList<>();
        plan.economy().ifPresent(settings -> names.add(ECONOMY));
        plan.subnets().forEach(subnet -> names.add(processName(subnet.id())));
        simulation = new Simulation(seed, names, threads);
        economy = plan.economy().map(settings -> {
            LogicalProcess process = simulation.process(ECONOMY);
            return new EconomyRun(settings, process, EconomyProtocol.mainnet(), onViolation(process));
        });
        for (SubnetPlan subnet : plan.subnets()) {
            LogicalProcess process = simulation.process(processName(subnet.id()));
            SubnetRun run = new SubnetRun(subnet, process, plan.duration(), rules, onViolation(process));
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

    /** Returns whether nothing more can come of the run: every subnet stands still to the end, and there is no economy. */
    public boolean standsStill() {
        return economy.isEmpty()
                && subnets.stream().allMatch(subnet -> subnet.standstill().isPresent());
    }

    /** Returns the invariants that were broken so far, in the order of time, then of their names. */
    public List<Violation> violations() {
        synchronized (violations) {
            return violations.stream().sorted(BY_TIME).toList();
        }
    }

    /** What breaks an invariant ends the part of its process; the others come to the end of their window. */
    private Consumer<Violation> onViolation(LogicalProcess process) {
        return violation -> {
            synchronized (violations) {
                violations.add(violation);
            }
            process.stop();
        };
    }

    private static String processName(String subnet) {
        return "subnet/" + subnet;
    }
}
