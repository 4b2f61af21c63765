package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.icsim.scenarios.load.MeasuredLatencies;
import org.icsim.scenarios.schema.Jitter;
import org.icsim.scenarios.schema.Loss;
import org.icsim.scenarios.schema.Preset;
import org.icsim.scenarios.schema.Preset.Sourced;
import org.icsim.scenarios.schema.Scenario;
import org.icsim.scenarios.schema.Scenario.ConsensusSection;
import org.icsim.scenarios.schema.Scenario.FidelitySection;
import org.icsim.scenarios.schema.Scenario.NetworkSection;
import org.icsim.scenarios.schema.Scenario.SubnetSection;
import org.icsim.scenarios.schema.TimeSpan;
import org.icsim.scenarios.schema.Traffic;

/**
 * A scenario in which nothing is left to a preset any more: to be run, to be written down, to be read by people.
 *
 * @param scenario   with every parameter in its place
 * @param parameters in the order of the file
 */
public record Settled(Scenario scenario, List<Parameter> parameters) {
    private static final int SMALL_SUBNET = 13;

    public Settled {
        parameters = List.copyOf(parameters);
    }

    /** Returns {@code scenario} with what it leaves out filled in from {@code preset}. */
    static Settled of(Scenario scenario, Preset preset) {
        return new Filling(scenario, preset).settled();
    }

    /** Fills in one parameter after the other and notes where each comes from. */
    private static final class Filling {
        private final Scenario scenario;
        private final Preset preset;
        private final List<Parameter> parameters = new ArrayList<>();

        Filling(Scenario scenario, Preset preset) {
            this.scenario = scenario;
            this.preset = preset;
        }

        Settled settled() {
            NetworkSection network = network();
            FidelitySection fidelity = fidelity();
            List<SubnetSection> subnets = new ArrayList<>();
            for (int i = 0; i < scenario.subnets().size(); i++) {
                subnets.add(subnet("subnets[" + i + "].", scenario.subnets().get(i)));
            }
            return new Settled(scenario.withSettled(network, fidelity, subnets), parameters);
        }

        private NetworkSection network() {
            Optional<TimeSpan> latency = scenario.network().flatMap(NetworkSection::latency);
            latency.ifPresent(value -> note("network.latency", value));
            Optional<Jitter> jitter = scenario.network().flatMap(NetworkSection::jitter);
            Optional<Loss> loss = scenario.network().flatMap(NetworkSection::loss);
            return new NetworkSection(
                    latency,
                    Optional.of(
                            settle("network.jitter", jitter, preset.network().jitter())),
                    Optional.of(settle("network.loss", loss, preset.network().loss())));
        }

        private FidelitySection fidelity() {
            Sourced<Traffic> full = new Sourced<>(
                    Traffic.FULL,
                    Preset.Mark.DERIVED,
                    "what a replica aggregates enters its pool, and a pool is offered to every peer");
            Optional<Traffic> traffic = scenario.fidelity().flatMap(FidelitySection::traffic);
            return new FidelitySection(Optional.of(settle("fidelity.traffic", traffic, full)));
        }

        private SubnetSection subnet(String path, SubnetSection subnet) {
            subnet.like()
                    .ifPresent(like ->
                            parameters.add(new Parameter(path + "like", like, "verified", MeasuredLatencies.SOURCE)));
            subnet.nodes().ifPresent(nodes -> note(path + "nodes", nodes));
            int nodes = nodes(subnet);
            ConsensusSection own = subnet.consensus()
                    .orElse(new ConsensusSection(Optional.empty(), Optional.empty(), Optional.empty()));
            return new SubnetSection(
                    subnet.id(),
                    subnet.like(),
                    subnet.nodes(),
                    Optional.of(consensus(path + "consensus.", own, nodes)));
        }

        /** A subnet may still be like one that nobody knows, or like none. */
        private static int nodes(SubnetSection subnet) {
            return subnet.nodes()
                    .or(() -> subnet.like()
                            .filter(MeasuredLatencies.SUBNETS::contains)
                            .map(MeasuredLatencies::nodesOf))
                    .orElse(SMALL_SUBNET);
        }

        private ConsensusSection consensus(String path, ConsensusSection own, int nodes) {
            Preset.ConsensusPreset defaults = preset.consensus();
            Sourced<TimeSpan> notary =
                    nodes <= SMALL_SUBNET ? defaults.initialNotaryDelay() : defaults.initialNotaryDelayLarge();
            return new ConsensusSection(
                    Optional.of(settle(path + "initial-notary-delay", own.initialNotaryDelay(), notary)),
                    Optional.of(settle(path + "unit-delay", own.unitDelay(), defaults.unitDelay())),
                    Optional.of(settle(path + "processing", own.processing(), defaults.processing())));
        }

        /** Who writes down what is the default anyway loses nothing: mark and source stay. */
        private <T> T settle(String path, Optional<T> own, Sourced<T> byDefault) {
            T value = own.orElse(byDefault.value());
            if (value.equals(byDefault.value())) {
                String mark = byDefault.mark().name().toLowerCase(Locale.ROOT);
                parameters.add(new Parameter(path, value.toString(), mark, byDefault.source()));
            } else {
                note(path, value);
            }
            return value;
        }

        private void note(String path, Object value) {
            parameters.add(new Parameter(path, value.toString(), Parameter.SCENARIO, "set by the scenario"));
        }
    }
}
