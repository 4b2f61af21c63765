package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.icsim.models.consensus.Misdeed;
import org.icsim.models.consensus.Thresholds;
import org.icsim.models.faults.Corruption;
import org.icsim.models.faults.Fault;
import org.icsim.scenarios.assemble.FaultPlan.Effect;
import org.icsim.scenarios.assemble.FaultPlan.Struck;
import org.icsim.scenarios.schema.FaultSection;
import org.icsim.scenarios.schema.FaultSection.ByzantineSection;
import org.icsim.scenarios.schema.FaultSection.Misbehaviour;

/** Nodes that an adversary has in its hands, the same all the time or others every so often. */
final class ByzantineKind implements FaultKind<ByzantineSection> {
    private static final String KEY = "byzantine";
    /** A subnet of fewer has f = 0: it does not endure a single Byzantine node, and a quorum of it may be one. */
    private static final int FEWEST_NODES = 4;

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<ByzantineSection> in(FaultSection fault) {
        return fault.byzantine();
    }

    @Override
    public void check(String path, ByzantineSection byzantine, Check check) {
        check.struck(path, byzantine);
        check.nodesIn(byzantine.subnet())
                .ifPresent(nodes -> check.require(
                        new Thresholds(nodes).faults() > 0,
                        path + ".subnet",
                        "a subnet of at least " + FEWEST_NODES + " nodes, for fewer endure none that is Byzantine",
                        byzantine.subnet() + " with " + nodes));
        check.requireDistinct(
                path + ".does",
                "",
                byzantine.does().stream().map(Misbehaviour::toString).toList());
        byzantine
                .movesEvery()
                .ifPresent(
                        epoch -> check.require(epoch.nanos() > 0, path + ".moves-every", "a positive duration", epoch));
    }

    @Override
    public void checkLive(String path, ByzantineSection byzantine, Check check) {
        if (byzantine.does().contains(Misbehaviour.WITHHOLD_SHARES)) {
            LiveCheck.struck(path, byzantine, check);
        }
    }

    @Override
    public Optional<Effect> effect(ByzantineSection byzantine, FaultTarget target) {
        return byzantine.subnet().equals(target.id())
                ? Optional.of((plan, chance) -> strike(byzantine, byzantine.countOf(target.size()), plan, chance))
                : Optional.empty();
    }

    private static Struck strike(ByzantineSection byzantine, int count, FaultPlan plan, FaultChance chance) {
        Set<Misdeed> misdeeds =
                byzantine.does().stream().map(Misbehaviour::misdeed).collect(Collectors.toSet());
        long whole = plan.until() - plan.at();
        long epoch =
                Math.min(whole, byzantine.movesEvery().map(span -> span.nanos()).orElse(whole));
        List<Fault> faults = new ArrayList<>();
        for (long at = plan.at(); at < plan.until(); at += epoch) {
            long until = Math.min(plan.until(), at + epoch);
            faults.add(new Corruption(at, until, chance.drawReplicas(KEY, count), misdeeds));
        }
        return new Struck(faults, List.of(), count + " Byzantine");
    }
}
