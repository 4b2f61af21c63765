package org.icsim.models.economy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.icsim.core.engine.Simulation;
import org.icsim.core.record.Violation;
import org.icsim.models.economy.EconomyFact.DayClosed;
import org.icsim.models.economy.EconomyFact.MaturityDisbursed;
import org.icsim.models.economy.EconomyFact.ProviderPaid;
import org.icsim.models.ledger.SupplyMonitor;

/** A token economy that has run for some days, with all that was said of it. */
final class Trial {
    private static final long DAY = Duration.ofDays(1).toNanos();

    final List<Violation> violations = new ArrayList<>();
    final List<DayClosed> days = new ArrayList<>();
    final List<Payment> payments = new ArrayList<>();
    final List<MaturityDisbursed> disbursed = new ArrayList<>();
    final EconomyMeter meter;
    final TokenEconomy economy;
    final Simulation simulation;

    Trial(EconomySettings settings, EconomyProtocol protocol, long seed, int days) {
        this(settings, protocol, seed, days, 1);
    }

    Trial(EconomySettings settings, EconomyProtocol protocol, long seed, int spanDays, int stepDays) {
        simulation = new Simulation(seed, List.of("economy"));
        meter = new EconomyMeter(stepDays, settings.start());
        EconomyMonitor monitor = new EconomyMonitor(settings.start().neurons(), violations::add);
        List<SupplyMonitor> supply = new ArrayList<>();
        economy = new TokenEconomy(
                settings,
                protocol,
                simulation.process("economy"),
                new TokenEconomy.Sinks(
                        (time, fact) -> {
                            monitor.accept(time, fact);
                            meter.accept(time, fact);
                            note(settings.start().date().plusDays(time / DAY), fact);
                        },
                        (time, entry) -> {
                            supply.forEach(watch -> watch.accept(time, entry));
                            meter.onEntry(time, entry);
                        }));
        supply.add(new SupplyMonitor(economy.ledger(), violations::add));
        economy.start();
        simulation.runUntil(Duration.ofDays(spanDays).toNanos());
    }

    /** A payment and its date. */
    record Payment(LocalDate date, ProviderPaid paid) {}

    private void note(LocalDate date, EconomyFact fact) {
        if (fact instanceof DayClosed closed) {
            days.add(closed);
        } else if (fact instanceof MaturityDisbursed minted) {
            disbursed.add(minted);
        } else if (fact instanceof ProviderPaid paid) {
            payments.add(new Payment(date, paid));
        }
    }

    List<String> broken() {
        return violations.stream().map(Violation::invariant).distinct().toList();
    }
}
