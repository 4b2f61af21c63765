package org.icsim.scenarios.assemble;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.icsim.core.random.Distributions;
import org.icsim.core.random.Sampler;
import org.icsim.models.consensus.ConsensusSettings;
import org.icsim.models.consensus.Pacing;
import org.icsim.models.network.Bandwidth;
import org.icsim.models.network.Conditions;
import org.icsim.models.network.LossRates;
import org.icsim.models.registry.Node;
import org.icsim.scenarios.assemble.Blackouts.Blackout;
import org.icsim.scenarios.assemble.SubnetPlan.ProbePlan;
import org.icsim.scenarios.load.Experiment;
import org.icsim.scenarios.load.Experiment.Version;
import org.icsim.scenarios.load.Findings;
import org.icsim.scenarios.schema.BadLinks;
import org.icsim.scenarios.schema.FaultSection;
import org.icsim.scenarios.schema.Jitter;
import org.icsim.scenarios.schema.Loss;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.Scenario.ConsensusSection;
import org.icsim.scenarios.schema.Scenario.NetworkSection;
import org.icsim.scenarios.schema.Scenario.SubnetSection;
import org.icsim.scenarios.schema.TimeSpan;
import org.icsim.scenarios.schema.Traffic;

/** Makes plans of scenarios: every reference checked, every parameter settled. */
public final class Planner {
    private final Scenario scenario;
    private final Mainnet mainnet;
    private final Conditions conditions;
    private final Blackouts blackouts;

    private Planner(Scenario settled) {
        NetworkSection network = settled.network().orElseThrow();
        this.scenario = settled;
        this.mainnet = new Mainnet(network);
        this.conditions = conditions(network);
        this.blackouts = Blackouts.among(settled);
    }

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
                .map(version -> new VariantPlan(version.id(), plan(version)))
                .toList();
    }

    private static void check(Version version, Findings findings) {
        Scenario settled = Settled.of(version).scenario();
        Check.Sink problems = (path, message) -> findings.add(version.problem(path, message));
        Check.of(settled, problems);
        version.economy().ifPresent(inputs -> EconomyCheck.of(settled, inputs, problems));
    }

    /** Returns the plan of a version that is known to be sound. */
    private static RunPlan plan(Version version) {
        Settled settled = Settled.of(version);
        Optional<EconomyPlan> economy = version.economy().map(inputs -> EconomyPlan.of(settled.scenario(), inputs));
        if (settled.scenario().subnets().isEmpty()) {
            return new RunPlan(settled, version.preset(), economy, List.of(), List.of());
        }
        Planner planner = new Planner(settled.scenario());
        return new RunPlan(settled, version.preset(), economy, planner.subnets(), planner.planBlackouts());
    }

    private List<SubnetPlan> subnets() {
        return scenario.subnets().stream().map(this::plan).toList();
    }

    private List<BlackoutPlan> planBlackouts() {
        return scenario.faults().stream()
                .flatMap(fault -> fault.dark().map(dark -> plan(fault, blackouts.of(dark))).stream())
                .toList();
    }

    private BlackoutPlan plan(FaultSection fault, Blackout blackout) {
        long at = fault.at().nanos();
        int nodes = blackout.replicasAmong(blackouts.nodes()).size();
        return new BlackoutPlan(at, at + fault.lasts().nanos(), blackout.attribute(), blackout.value(), nodes);
    }

    private SubnetPlan plan(SubnetSection subnet) {
        Members members = mainnet.members(subnet);
        return new SubnetPlan(
                subnet.id(),
                members.likeness(),
                members.kind(),
                members.nodes(),
                members.latencies(),
                conditions,
                settings(subnet.consensus().orElseThrow()),
                subnet.makers().orElse(List.of()),
                faults(subnet, members),
                probe(subnet.id(), members.nodes()));
    }

    private Optional<ProbePlan> probe(String subnet, List<Node> nodes) {
        return scenario.probe()
                .filter(probe -> probe.to().equals(subnet))
                .map(probe -> new ProbePlan(
                        probe.rate().perSecond().doubleValue(),
                        probe.users().orElse(List.of()).stream()
                                .map(city -> mainnet.pathFrom(city, nodes))
                                .toList()));
    }

    private ConsensusSettings settings(ConsensusSection consensus) {
        Traffic traffic = scenario.fidelity().orElseThrow().traffic().orElseThrow();
        return new ConsensusSettings(
                consensus.initialNotaryDelay().orElseThrow().toDuration(),
                consensus.unitDelay().orElseThrow().toDuration(),
                consensus.processing().orElseThrow().toDuration(),
                switch (traffic) {
                    case SHARES -> ConsensusSettings.Traffic.SHARES;
                    case FULL -> ConsensusSettings.Traffic.FULL;
                },
                switch (consensus.pacing().orElseThrow()) {
                    case BEFORE_NOVEMBER_2024 -> Pacing.BEFORE_NOVEMBER_2024;
                    case SINCE_NOVEMBER_2024 -> Pacing.SINCE_NOVEMBER_2024;
                });
    }

    private static Conditions conditions(NetworkSection network) {
        Optional<Jitter> jitter = network.jitter().orElseThrow().orNothing();
        OptionalLong bitsPerSecond = network.bandwidth().orElseThrow().bitsPerSecond();
        return new Conditions(
                jitter.map(Planner::sampler),
                lossRates(network),
                bitsPerSecond.isPresent() ? Optional.of(new Bandwidth(bitsPerSecond.getAsLong())) : Optional.empty());
    }

    private static LossRates lossRates(NetworkSection network) {
        Loss loss = network.loss().orElseThrow();
        BadLinks bad = network.badLinks().orElseThrow();
        LossRates.BadLinks badLinks = bad.areThere()
                ? new LossRates.BadLinks(bad.share(), bad.least(), bad.greatest())
                : LossRates.BadLinks.NONE;
        return new LossRates(loss.least(), loss.greatest(), badLinks);
    }

    private static Sampler sampler(Jitter jitter) {
        Sampler body = Distributions.logNormal((double) jitter.median().nanos(), jitter.sigma());
        Sampler tail = Distributions.pareto((double) jitter.tailMinimum().nanos(), jitter.tailShape());
        return Distributions.mixture(jitter.tailShare(), body, tail);
    }

    private List<FaultPlan> faults(SubnetSection subnet, Members members) {
        TimeSpan processing = subnet.consensus().orElseThrow().processing().orElseThrow();
        return FaultKinds.plan(
                scenario.faults(),
                new FaultTarget(subnet.id(), members.latencies().nodes(), members.nodes(), processing, blackouts));
    }
}
