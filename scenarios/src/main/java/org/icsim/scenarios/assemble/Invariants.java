package org.icsim.scenarios.assemble;

import java.util.List;
import java.util.stream.Stream;
import org.icsim.core.record.Invariant;
import org.icsim.models.consensus.LivenessMonitor;
import org.icsim.models.consensus.SafetyMonitor;
import org.icsim.models.economy.EconomyMonitor;
import org.icsim.models.ledger.SupplyMonitor;
import org.icsim.scenarios.schema.Scenario;

/** The invariants that every run checks. */
public final class Invariants {
    private Invariants() {}

    /** Returns all. */
    public static List<Invariant> all() {
        return Stream.concat(ofSubnets(), ofEconomy()).toList();
    }

    /** Returns those of what a scenario simulates. */
    public static List<Invariant> of(Scenario scenario) {
        return Stream.concat(
                        scenario.subnets().isEmpty() ? Stream.of() : ofSubnets(),
                        scenario.economy().isEmpty() ? Stream.of() : ofEconomy())
                .toList();
    }

    private static Stream<Invariant> ofSubnets() {
        return Stream.concat(
                Stream.<Invariant>of(SafetyMonitor.Invariant.values()),
                Stream.<Invariant>of(LivenessMonitor.Invariant.values()));
    }

    private static Stream<Invariant> ofEconomy() {
        return Stream.concat(
                Stream.<Invariant>of(SupplyMonitor.Invariant.values()),
                Stream.<Invariant>of(EconomyMonitor.Invariant.values()));
    }
}
