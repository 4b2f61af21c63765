package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
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
import org.icsim.models.consensus.LivenessMonitor;
import org.icsim.models.consensus.LivenessMonitor.Standstill;
import org.icsim.models.consensus.RecoveryLog;
import org.icsim.models.consensus.SafetyMonitor;
import org.icsim.models.consensus.Subnet;
import org.icsim.models.consensus.Thresholds;
import org.icsim.models.faults.Fault;
import org.icsim.models.workload.Probe;
import org.icsim.scenarios.assemble.FaultPlan.Struck;
import org.icsim.scenarios.assemble.SubnetPlan.ProbePlan;

/** A subnet put into a simulation, with its faults, and the meters and invariants that watch it. */
public final class SubnetRun {
    private final SubnetPlan plan;
    private final ConsensusMeter whole;
    private final List<Phase> phases;
    private final RecoveryLog recoveries = new RecoveryLog();
    private final ConsensusSeries series = new ConsensusSeries();
    private final LivenessMonitor liveness;
    private final Subnet subnet;

    /** When a fault begins or ends for the last time in the run; -1 if none does. */
    private final long lastChange;

    private OptionalLong haltedAt = OptionalLong.empty();

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
        int nodes = plan.latencies().nodes();
        FaultChance chance = new FaultChance(process, nodes);
        List<Struck> struck =
                plan.faults().stream().map(fault -> fault.strike(chance)).toList();
        this.whole = new ConsensusMeter(0, duration);
        this.phases = phases(plan.faults(), struck, whole);
        FactSink<ConsensusFact> facts = new SafetyMonitor(plan.id(), onViolation);
        this.liveness = new LivenessMonitor(plan.id(), violation -> {
            haltedAt = haltedAt.isPresent() ? haltedAt : OptionalLong.of(violation.time());
            onViolation.accept(violation);
        });
        facts = facts.andThen(liveness).andThen(whole).andThen(recoveries).andThen(series);
        for (Phase phase : phases) {
            facts = phase.meter() == whole ? facts : facts.andThen(phase.meter());
        }
        Thresholds thresholds = new Thresholds(nodes);
        this.subnet = new Subnet(
                process,
                plan.latencies(),
                plan.conditions(),
                plan.settings(),
                rules.apply(thresholds, plan.settings()),
                facts);
        plan.makers().forEach(makers -> subnet.scriptMakers(makers.height(), makers.nodes()));
        List<Fault> faults =
                struck.stream().flatMap(its -> its.faults().stream()).toList();
        this.lastChange = faults.stream()
                .flatMapToLong(fault -> LongStream.of(fault.at(), fault.until()))
                .filter(time -> time < duration)
                .max()
                .orElse(-1);
        Fault.schedule(faults, subnet);
        liveness.watch(subnet, () -> !subnet.network().isFoul());
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

    /** Returns the spans between which faults begin and end. */
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

    /**
     * Returns the standstill that the subnet is in to the end of the run, in which no fault begins or ends any more; empty if it may
     * go on.
     */
    public Optional<Standstill> standstill() {
        boolean isToChange = lastChange >= subnet.process().now();
        return isToChange ? Optional.empty() : liveness.standstill(subnet);
    }

    /** Returns when it was found for the first time that no block becomes final though one should. */
    public OptionalLong haltedAt() {
        return haltedAt;
    }

    /** Returns the spans of a run; if there is but one, its meter is that of the whole. */
    private static List<Phase> phases(List<FaultPlan> faults, List<Struck> struck, ConsensusMeter whole) {
        long duration = whole.to();
        TreeSet<Long> bounds = new TreeSet<>(List.of(0L, duration));
        for (FaultPlan fault : faults) {
            bounds.add(Math.min(fault.at(), duration));
            bounds.add(Math.min(fault.until(), duration));
        }
        List<Phase> phases = new ArrayList<>();
        boolean isAfterOutage = false;
        for (Long from = bounds.first(), to = bounds.higher(from); to != null; from = to, to = bounds.higher(from)) {
            long time = from;
            List<Struck> present = IntStream.range(0, faults.size())
                    .filter(i ->
                            faults.get(i).at() <= time && time < faults.get(i).until())
                    .mapToObj(struck::get)
                    .toList();
            int down = countDown(present);
            String others = present.stream()
                    .map(Struck::label)
                    .filter(label -> !label.isEmpty())
                    .collect(Collectors.joining(", "));
            boolean isFaulty = down > 0 || !others.isEmpty();
            ConsensusMeter meter = from == whole.from() && to == whole.to() ? whole : new ConsensusMeter(from, to);
            phases.add(new Phase(down, others, isAfterOutage && !isFaulty, meter));
            isAfterOutage |= isFaulty;
        }
        return phases;
    }

    private static int countDown(List<Struck> present) {
        return (int) present.stream()
                .flatMap(struck -> struck.down().stream())
                .distinct()
                .count();
    }

    /**
     * A span of the run in which the same befalls the replicas.
     *
     * @param down          how many replicas are down
     * @param otherFaults   what befalls others, such as {@code 4 slow}; empty if nothing does
     * @param isAfterOutage whether nothing is wrong, but something was before: replicas may still be catching up
     */
    public record Phase(int down, String otherFaults, boolean isAfterOutage, ConsensusMeter meter) {}
}
