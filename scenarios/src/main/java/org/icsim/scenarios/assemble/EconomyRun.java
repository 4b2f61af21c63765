package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.record.FactSink;
import org.icsim.core.record.Violation;
import org.icsim.models.economy.EconomyMeter;
import org.icsim.models.economy.EconomyMonitor;
import org.icsim.models.economy.EconomyProtocol;
import org.icsim.models.economy.TokenEconomy;
import org.icsim.models.ledger.LedgerFact;
import org.icsim.models.ledger.SupplyMonitor;

/** A token economy put into a simulation, with the meter and the invariants that watch it. */
public final class EconomyRun {
    private final EconomyPlan plan;
    private final EconomyMeter meter;
    private final TokenEconomy economy;

    /**
     * Puts the economy into its process.
     *
     * @param protocol    the rules it goes by
     * @param onViolation is told of each broken invariant
     */
    EconomyRun(EconomyPlan plan, LogicalProcess process, EconomyProtocol protocol, Consumer<Violation> onViolation) {
        this.plan = plan;
        this.meter = new EconomyMeter(plan.stepDays(), plan.settings().start());
        EconomyMonitor monitor = new EconomyMonitor(plan.settings().start().neurons(), onViolation);
        // The ledger is watched by one that needs to know it.
        List<FactSink<LedgerFact>> watchers = new ArrayList<>(List.of(meter::onEntry));
        this.economy = new TokenEconomy(
                plan.settings(),
                protocol,
                process,
                new TokenEconomy.Sinks(
                        meter.andThen(monitor),
                        (time, entry) -> watchers.forEach(watcher -> watcher.accept(time, entry))));
        watchers.add(new SupplyMonitor(economy.ledger(), onViolation));
        economy.start();
    }

    public EconomyPlan plan() {
        return plan;
    }

    /** Returns what was written down. */
    public EconomyMeter meter() {
        return meter;
    }

    public TokenEconomy economy() {
        return economy;
    }
}
