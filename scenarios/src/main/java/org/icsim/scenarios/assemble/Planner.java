package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.icsim.core.random.Distributions;
import org.icsim.core.random.Sampler;
import org.icsim.models.consensus.ConsensusSettings;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.Latencies;
import org.icsim.models.network.LossRates;
import org.icsim.scenarios.assemble.SubnetPlan.CrashPlan;
import org.icsim.scenarios.load.Experiment;
import org.icsim.scenarios.load.Experiment.Version;
import org.icsim.scenarios.load.Findings;
import org.icsim.scenarios.load.MeasuredLatencies;
import org.icsim.scenarios.schema.Jitter;
import org.icsim.scenarios.schema.Loss;
import org.icsim.scenarios.schema.Preset;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.Scenario.ConsensusSection;
import org.icsim.scenarios.schema.Scenario.FaultSection;
import org.icsim.scenarios.schema.Scenario.NetworkSection;
import org.icsim.scenarios.schema.Scenario.SubnetSection;
import org.icsim.scenarios.schema.Traffic;

/** Makes plans of scenarios: every reference checked, every parameter settled. */
public final class Planner {
    private Planner() {}

    /**
     * Returns a plan for each version of an experiment, in its order.
     *
     * @throws org.icsim.scenarios.load.BadInputException with every problem, if a version contradicts itself or names
     *     what does not exist
     */
    public static List<VariantPlan> plan(Experiment experiment) {
        Findings findings = experiment.findings();
        experiment.versions().forEach(version -> check(version, findings));
        experiment.others().forEach(version -> check(version, findings));
        findings.throwIfAny();
        return experiment.versions().stream()
                .map(version -> new VariantPlan(version.id(), plan(version.scenario(), version.preset())))
                .toList();
    }

    private static void check(Version version, Findings findings) {
        Scenario settled = Settled.of(version.scenario(), version.preset()).scenario();
        Check.of(settled, (path, message) -> findings.add(version.problem(path, message)));
    }

    /** Returns the plan of a scenario that is known to be sound. */
    public static RunPlan plan(Scenario scenario, Preset preset) {
        Settled settled = Settled.of(scenario, preset);
        List<SubnetPlan> subnets = settled.scenario().subnets().stream()
                .map(subnet -> planSubnet(settled.scenario(), subnet))
                .toList();
        return new RunPlan(settled, preset, subnets);
    }

    private static SubnetPlan planSubnet(Scenario scenario, SubnetSection subnet) {
        NetworkSection network = scenario.network().orElseThrow();
        Latencies latencies = subnet.like()
                .map(MeasuredLatencies::of)
                .orElseGet(() -> Latencies.constant(
                        subnet.nodes().orElseThrow(),
                        network.latency().orElseThrow().nanos()));
        String likeness = subnet.like().map(like -> "like " + like).orElse("constant latency");
        return new SubnetPlan(
                subnet.id(),
                likeness,
                latencies,
                conditions(network),
                settings(scenario, subnet.consensus().orElseThrow()),
                crashes(scenario, subnet.id()));
    }

    private static ConsensusSettings settings(Scenario scenario, ConsensusSection consensus) {
        Traffic traffic = scenario.fidelity().orElseThrow().traffic().orElseThrow();
        return new ConsensusSettings(
                consensus.initialNotaryDelay().orElseThrow().toDuration(),
                consensus.unitDelay().orElseThrow().toDuration(),
                consensus.processing().orElseThrow().toDuration(),
                switch (traffic) {
                    case SHARES -> ConsensusSettings.Traffic.SHARES;
                    case FULL -> ConsensusSettings.Traffic.FULL;
                });
    }

    private static Conditions conditions(NetworkSection network) {
        Optional<Jitter> jitter = network.jitter().orElseThrow().orNothing();
        Loss loss = network.loss().orElseThrow();
        return new Conditions(jitter.map(Planner::sampler), new LossRates(loss.least(), loss.greatest()));
    }

    private static Sampler sampler(Jitter jitter) {
        Sampler body = Distributions.logNormal((double) jitter.median().nanos(), jitter.sigma());
        Sampler tail = Distributions.pareto((double) jitter.tailMinimum().nanos(), jitter.tailShape());
        return Distributions.mixture(jitter.tailShare(), body, tail);
    }

    private static List<CrashPlan> crashes(Scenario scenario, String subnet) {
        List<CrashPlan> crashes = new ArrayList<>();
        for (FaultSection fault : scenario.faults()) {
            if (fault.crash().subnet().equals(subnet)) {
                long at = fault.at().nanos();
                crashes.add(new CrashPlan(
                        at, at + fault.lasts().nanos(), fault.crash().nodes()));
            }
        }
        return crashes;
    }
}
