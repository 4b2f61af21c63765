package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.icsim.models.consensus.ConsensusSettings;
import org.icsim.models.registry.SubnetKind;
import org.icsim.models.registry.SubnetRecord;
import org.icsim.scenarios.load.EconomyInputs;
import org.icsim.scenarios.load.Experiment.Version;
import org.icsim.scenarios.load.MainnetTopology;
import org.icsim.scenarios.schema.Preset;
import org.icsim.scenarios.schema.Preset.NetworkPreset;
import org.icsim.scenarios.schema.Preset.Sourced;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.Scenario.ConsensusSection;
import org.icsim.scenarios.schema.Scenario.FidelitySection;
import org.icsim.scenarios.schema.Scenario.NetworkSection;
import org.icsim.scenarios.schema.Scenario.SubnetSection;
import org.icsim.scenarios.schema.SubnetType;
import org.icsim.scenarios.schema.TimeSpan;
import org.icsim.scenarios.schema.Traffic;

/**
 * A scenario in which nothing is left to a preset or a start state any more: to be run, to be written down, to be read by people.
 *
 * @param scenario   with every parameter in its place
 * @param parameters in the order of the file
 */
public record Settled(Scenario scenario, List<Parameter> parameters) {
    /** What a subnet is taken for whose size nobody can tell: that is told elsewhere. */
    private static final int USUAL_SIZE = 13;

    public Settled {
        parameters = List.copyOf(parameters);
    }

    /** Returns the scenario of a version with what it leaves out filled in from its preset and its start state. */
    public static Settled of(Version version) {
        return of(version.scenario(), version.preset(), version.economy());
    }

    /**
     * Returns {@code scenario} with what it leaves out filled in.
     *
     * @param economy there if the scenario has one
     */
    static Settled of(Scenario scenario, Preset preset, Optional<EconomyInputs> economy) {
        ParameterNotes notes = new ParameterNotes();
        Scenario settled = new Filling(scenario, preset, notes).settled();
        return new Settled(
                economy.map(inputs -> EconomyFilling.settled(settled, inputs.start(), notes))
                        .orElse(settled),
                notes.all());
    }

    /** Fills in one parameter after the other and notes where each comes from. */
    private static final class Filling {
        private final Scenario scenario;
        private final Preset preset;
        private final ParameterNotes notes;

        Filling(Scenario scenario, Preset preset, ParameterNotes notes) {
            this.scenario = scenario;
            this.preset = preset;
            this.notes = notes;
        }

        /** Without subnets there is no network whose parameters could matter. */
        Scenario settled() {
            return scenario.subnets().isEmpty() ? scenario : withSubnets();
        }

        private Scenario withSubnets() {
            NetworkSection network = network();
            FidelitySection fidelity = fidelity();
            Machines machines = new Machines(network);
            List<SubnetSection> subnets = new ArrayList<>();
            for (int i = 0; i < scenario.subnets().size(); i++) {
                subnets.add(subnet("subnets[" + i + "].", scenario.subnets().get(i), machines));
            }
            return scenario.withSettled(Optional.of(network), Optional.of(fidelity), subnets);
        }

        private NetworkSection network() {
            NetworkSection own = scenario.network().orElse(NetworkSection.DEFAULT);
            NetworkPreset defaults = preset.network();
            own.latency().ifPresent(value -> notes.note("network.latency", value));
            return new NetworkSection(
                    own.latency(),
                    Optional.of(notes.settle("network.measured", own.measured(), defaults.measured())),
                    Optional.of(notes.settle("network.geography", own.geography(), defaults.geography())),
                    Optional.of(notes.settle("network.bandwidth", own.bandwidth(), defaults.bandwidth())),
                    Optional.of(notes.settle("network.jitter", own.jitter(), defaults.jitter())),
                    Optional.of(notes.settle("network.loss", own.loss(), defaults.loss())),
                    Optional.of(notes.settle("network.bad-links", own.badLinks(), defaults.badLinks())));
        }

        private FidelitySection fidelity() {
            Sourced<Traffic> full = new Sourced<>(
                    Traffic.FULL,
                    Preset.Mark.DERIVED,
                    "what a replica aggregates enters its pool, and a pool is offered to every peer");
            Optional<Traffic> traffic = scenario.fidelity().flatMap(FidelitySection::traffic);
            return new FidelitySection(Optional.of(notes.settle("fidelity.traffic", traffic, full)));
        }

        private SubnetSection subnet(String path, SubnetSection subnet, Machines machines) {
            Optional<SubnetRecord> real = Mainnet.likeness(subnet);
            subnet.like()
                    .map(like -> new Sourced<>(like, Preset.Mark.VERIFIED, MainnetTopology.SOURCE))
                    .ifPresent(like -> notes.add(path + "like", like));
            subnet.nodes().ifPresent(nodes -> notes.note(path + "nodes", nodes));
            subnet.members()
                    .map(members -> new Sourced<>(members, Preset.Mark.VERIFIED, MainnetTopology.SOURCE))
                    .ifPresent(members -> notes.add(path + "members", members));
            subnet.roundTrips().ifPresent(roundTrips -> notes.note(path + "round-trips", roundTrips));
            SubnetType type = type(path, subnet, real);
            // It may still be like one that nobody knows, or like none.
            int nodes = machines.countOf(subnet).orElse(USUAL_SIZE);
            ConsensusSection own = subnet.consensus().orElse(ConsensusSection.USUAL);
            boolean isLarge = ConsensusSettings.hasDelaysOfTheNns(nodes, type == SubnetType.SYSTEM);
            return new SubnetSection(
                    subnet.id(),
                    subnet.like(),
                    subnet.nodes(),
                    subnet.members(),
                    subnet.roundTrips(),
                    Optional.of(type),
                    Optional.of(consensus(path + "consensus.", own, isLarge)),
                    subnet.makers());
        }

        private SubnetType type(String path, SubnetSection subnet, Optional<SubnetRecord> real) {
            boolean isSystem =
                    real.map(SubnetRecord::kind).map(SubnetKind::isSystem).orElse(false);
            Sourced<SubnetType> usual = new Sourced<>(
                    isSystem ? SubnetType.SYSTEM : SubnetType.APPLICATION,
                    real.isPresent() ? Preset.Mark.VERIFIED : Preset.Mark.ASSUMED,
                    real.isPresent()
                            ? MainnetTopology.SOURCE + "; system are those of NNS, Internet Identity and Bitcoin"
                            : "most are");
            return notes.settle(path + "type", subnet.type(), usual);
        }

        private ConsensusSection consensus(String path, ConsensusSection own, boolean isLarge) {
            Preset.ConsensusPreset defaults = preset.consensus();
            Sourced<TimeSpan> notary = isLarge ? defaults.initialNotaryDelayLarge() : defaults.initialNotaryDelay();
            Sourced<TimeSpan> unit = isLarge ? defaults.unitDelayLarge() : defaults.unitDelay();
            return new ConsensusSection(
                    Optional.of(notes.settle(path + "initial-notary-delay", own.initialNotaryDelay(), notary)),
                    Optional.of(notes.settle(path + "unit-delay", own.unitDelay(), unit)),
                    Optional.of(notes.settle(path + "processing", own.processing(), defaults.processing())),
                    Optional.of(notes.settle(path + "pacing", own.pacing(), defaults.pacing())));
        }
    }
}
