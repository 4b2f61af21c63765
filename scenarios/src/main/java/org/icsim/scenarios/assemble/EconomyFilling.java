package org.icsim.scenarios.assemble;

import java.time.LocalDate;
import java.util.Optional;
import org.icsim.models.ledger.Icp;
import org.icsim.scenarios.schema.EconomyDefaults;
import org.icsim.scenarios.schema.EconomyDefaults.ConversionDefaults;
import org.icsim.scenarios.schema.EconomyDefaults.CyclesDefaults;
import org.icsim.scenarios.schema.EconomyDefaults.NodesDefaults;
import org.icsim.scenarios.schema.EconomySection;
import org.icsim.scenarios.schema.EconomySection.ConversionSection;
import org.icsim.scenarios.schema.EconomySection.CyclesSection;
import org.icsim.scenarios.schema.EconomySection.NeuronsSection;
import org.icsim.scenarios.schema.EconomySection.NodesSection;
import org.icsim.scenarios.schema.EconomySection.VotingSection;
import org.icsim.scenarios.schema.EconomyStart;
import org.icsim.scenarios.schema.EconomyStart.DissolvingNeurons;
import org.icsim.scenarios.schema.EconomyStart.LockedNeurons;
import org.icsim.scenarios.schema.EconomyStart.NeuronsStart;
import org.icsim.scenarios.schema.IcpAmount;
import org.icsim.scenarios.schema.Preset.Mark;
import org.icsim.scenarios.schema.Preset.Sourced;
import org.icsim.scenarios.schema.RegimePlan;
import org.icsim.scenarios.schema.Scenario;

/** Fills in the economy of a scenario from its start state, and notes where each parameter comes from. */
final class EconomyFilling {
    private static final Sourced<RegimePlan> MAINNET = new Sourced<>(
            RegimePlan.MAINNET,
            Mark.ASSUMED,
            "rules read in dfinity/ic; from when they held is known to a week for Mission 70 (release notes of April and May 2026),"
                    + " and taken as 1 January 2023 for the end of those of 2021");

    private final EconomySection own;
    private final EconomyStart start;
    private final ParameterNotes notes;

    private EconomyFilling(EconomySection own, EconomyStart start, ParameterNotes notes) {
        this.own = own;
        this.start = start;
        this.notes = notes;
    }

    /** Returns a scenario that has an economy with nothing of it left open, the date at which it begins included. */
    static Scenario settled(Scenario scenario, EconomyStart start, ParameterNotes notes) {
        EconomySection own = scenario.economy().orElseThrow();
        EconomySection settled = new EconomyFilling(own, start, notes).section();
        Optional<LocalDate> date = scenario.start().or(() -> Optional.of(start.date()));
        return scenario.withEconomy(date, Optional.of(settled));
    }

    private EconomySection section() {
        noteState();
        EconomyDefaults defaults = start.defaults();
        EconomySection settled = new EconomySection(
                own.start(),
                settle("regime", own.regime(), MAINNET),
                settle("price", own.price(), defaults.price()),
                settle("dilution", own.dilution(), defaults.dilution()),
                Optional.of(cycles(own.cycles().orElse(CyclesSection.DEFAULT), defaults.cycles())),
                Optional.of(conversion(own.conversion().orElse(ConversionSection.DEFAULT), defaults.conversion())),
                Optional.of(voting(own.voting().orElse(VotingSection.DEFAULT), defaults.voting())),
                Optional.of(neurons(own.neurons().orElse(NeuronsSection.DEFAULT), defaults.neurons())),
                Optional.of(nodes(own.nodes().orElse(NodesSection.DEFAULT), defaults.nodes())),
                own.follow(),
                own.judgeFrom());
        own.judgeFrom().ifPresent(date -> notes.note("economy.judge-from", date));
        if (!own.follow().isEmpty()) {
            notes.note("economy.follow", own.follow());
        }
        return settled;
    }

    private void noteState() {
        notes.note("economy.start", start.economy() + ", " + start.date());
        notes.add("economy.start.supply", start.supply());
        notes.add("economy.start.maturity", start.maturity());
        NeuronsStart neurons = start.neurons();
        notes.add("economy.start.neurons", new Sourced<>(described(neurons), neurons.mark(), neurons.source()));
        start.pastPrice()
                .filter(past -> own.price()
                        .orElse(start.defaults().price().value())
                        .equals(start.defaults().price().value()))
                .ifPresent(past -> notes.add("economy.start.past-price", past));
    }

    private static String described(NeuronsStart neurons) {
        Icp locked = neurons.locked().stream()
                .map(LockedNeurons::stake)
                .map(IcpAmount::amount)
                .reduce(Icp.ZERO, Icp::plus);
        Icp dissolving = neurons.dissolving().stream()
                .map(DissolvingNeurons::stake)
                .map(IcpAmount::amount)
                .reduce(Icp.ZERO, Icp::plus);
        return new IcpAmount(locked) + " locked in " + neurons.locked().size() + " groups, " + new IcpAmount(dissolving)
                + " dissolving in " + neurons.dissolving().size() + ", " + neurons.dissolved() + " dissolved, "
                + neurons.elsewhere() + " elsewhere";
    }

    private CyclesSection cycles(CyclesSection cycles, CyclesDefaults defaults) {
        return new CyclesSection(
                settle("cycles.burn", cycles.burn(), defaults.burn()),
                settle("cycles.growth", cycles.growth(), defaults.growth()),
                settle("cycles.bursts", cycles.bursts(), defaults.bursts()),
                settle("cycles.elasticity", cycles.elasticity(), defaults.elasticity()),
                settle("cycles.transfers", cycles.transfers(), defaults.transfers()));
    }

    private ConversionSection conversion(ConversionSection conversion, ConversionDefaults defaults) {
        return new ConversionSection(
                settle("conversion.share", conversion.share(), defaults.share()),
                settle("conversion.slope", conversion.slope(), defaults.slope()),
                settle("conversion.least", conversion.least(), defaults.least()),
                settle("conversion.greatest", conversion.greatest(), defaults.greatest()),
                settle("conversion.auto-staked", conversion.autoStaked(), defaults.autoStaked()),
                settle("conversion.of-stock", conversion.ofStock(), defaults.ofStock()));
    }

    private VotingSection voting(VotingSection voting, EconomyDefaults.VotingDefaults defaults) {
        return new VotingSection(
                settle("voting.turnout", voting.turnout(), defaults.turnout()),
                settle("voting.proposal-days", voting.proposalDays(), defaults.proposalDays()));
    }

    private NeuronsSection neurons(NeuronsSection neurons, EconomyDefaults.NeuronsDefaults defaults) {
        return new NeuronsSection(
                settle("neurons.start-dissolving", neurons.startDissolving(), defaults.startDissolving()),
                settle("neurons.disbursing", neurons.disbursing(), defaults.disbursing()),
                settle("neurons.locking", neurons.locking(), defaults.locking()));
    }

    private NodesSection nodes(NodesSection nodes, NodesDefaults defaults) {
        return new NodesSection(
                settle("nodes.pay", nodes.pay(), defaults.pay()),
                settle("nodes.minimum-price", nodes.minimumPrice(), defaults.minimumPrice()),
                settle("nodes.cap", nodes.cap(), defaults.cap()),
                settle("nodes.first-payment", nodes.firstPayment(), defaults.firstPayment()));
    }

    private <T> Optional<T> settle(String key, Optional<T> value, Sourced<T> byDefault) {
        return Optional.of(notes.settle("economy." + key, value, byDefault));
    }
}
