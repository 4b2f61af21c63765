package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.random.Distributions;
import org.icsim.core.random.Sampler;
import org.icsim.core.record.FactSink;
import org.icsim.core.record.Violation;
import org.icsim.models.consensus.ConsensusFact;
import org.icsim.models.consensus.ConsensusMeter;
import org.icsim.models.consensus.ConsensusRules;
import org.icsim.models.consensus.ConsensusSeries;
import org.icsim.models.consensus.ConsensusSettings;
import org.icsim.models.consensus.RecoveryLog;
import org.icsim.models.consensus.SafetyMonitor;
import org.icsim.models.consensus.Subnet;
import org.icsim.models.consensus.Thresholds;
import org.icsim.models.faults.Crash;
import org.icsim.models.workload.Probe;
import org.icsim.scenarios.assemble.SubnetPlan.CrashPlan;
import org.icsim.scenarios.assemble.SubnetPlan.Drawn;
import org.icsim.scenarios.assemble.SubnetPlan.Named;
import org.icsim.scenarios.assemble.SubnetPlan.ProbePlan;

/** A subnet put into a simulation, with its faults, and the meters and invariants that watch it. */
public final class SubnetRun {
    private final SubnetPlan plan;
    private final ConsensusMeter whole;
    private final List<Phase> phases;
    private final RecoveryLog recoveries = new RecoveryLog();
    private final ConsensusSeries series = new ConsensusSeries();
    private final Subnet subnet;

    /**
     * Puts the subnet into its process.
     *
     * @param duration    of the run, nanoseconds
     * @param rules       what its replicas follow
     * @param onViolation is told of each broken invariant
     */
    SubnetRun(
            SubnetPlan plan,
            LogicalProcess process,
            long duration,
            BiFunction<Thresholds, ConsensusSettings, ConsensusRules> rules,
            Consumer<Violation> onViolation) {
        this.plan = plan;
        List<Crash> crashes = drawCrashes(plan, process);
        this.whole = new ConsensusMeter(0, duration);
        this.phases = phases(crashes, duration);
        FactSink<ConsensusFact> facts = new SafetyMonitor(plan.id(), onViolation);
        facts = facts.andThen(whole).andThen(recoveries).andThen(series);
        for (Phase phase : phases) {
            facts = facts.andThen(phase.meter());
        }
        Thresholds thresholds = new Thresholds(plan.latencies().nodes());
        this.subnet = new Subnet(
                process,
                plan.latencies(),
                plan.conditions(),
                plan.settings(),
                rules.apply(thresholds, plan.settings()),
                facts);
        Crash.schedule(crashes, subnet);
        subnet.start();
    }

    /** Lets users send messages to the subnet from the beginning. */
    void start(ProbePlan probe) {
        Sampler gapNanos = Distributions.exponential(Probe.meanGapNanos(probe.perSecond()));
        new Probe(subnet, gapNanos, probe.paths(), plan.conditions()).start();
    }

    public SubnetPlan plan() {
        return plan;
    }

    public Subnet subnet() {
        return subnet;
    }

    /** Returns the meter of the whole run. */
    public ConsensusMeter whole() {
        return whole;
    }

    /** Returns the spans between which the number of crashed replicas changes. */
    public List<Phase> phases() {
        return phases;
    }

    public RecoveryLog recoveries() {
        return recoveries;
    }

    /** Returns what was measured of the whole run, over simulated time. */
    public ConsensusSeries series() {
        return series;
    }

    private static List<Crash> drawCrashes(SubnetPlan plan, LogicalProcess process) {
        List<Crash> crashes = new ArrayList<>();
        int drawn = 0;
        for (CrashPlan crash : plan.crashes()) {
            List<Integer> replicas = crash.victims() instanceof Named named
                    ? named.replicas()
                    : Crash.drawReplicas(process, drawn++, plan.latencies().nodes(), ((Drawn) crash.victims()).nodes());
            crashes.add(new Crash(crash.at(), crash.until(), replicas));
        }
        return crashes;
    }

    private static List<Phase> phases(List<Crash> crashes, long duration) {
        TreeSet<Long> bounds = new TreeSet<>(List.of(0L, duration));
        for (Crash crash : crashes) {
            bounds.add(Math.min(crash.at(), duration));
            bounds.add(Math.min(crash.until(), duration));
        }
        List<Phase> phases = new ArrayList<>();
        boolean isAfterOutage = false;
        for (Long from = bounds.first(), to = bounds.higher(from); to != null; from = to, to = bounds.higher(from)) {
            int down = countDown(crashes, from);
            phases.add(new Phase(down, isAfterOutage && down == 0, new ConsensusMeter(from, to)));
            isAfterOutage |= down > 0;
        }
        return phases;
    }

    private static int countDown(List<Crash> crashes, long time) {
        TreeSet<Integer> down = new TreeSet<>();
        for (Crash crash : crashes) {
            if (crash.at() <= time && time < crash.until()) {
                down.addAll(crash.replicas());
            }
        }
        return down.size();
    }

    /**
     * A span of the run in which the same replicas are down.
     *
     * @param down          how many replicas are
     * @param isAfterOutage whether none is down, but some were before: they may still be catching up
     */
    public record Phase(int down, boolean isAfterOutage, ConsensusMeter meter) {}
}
