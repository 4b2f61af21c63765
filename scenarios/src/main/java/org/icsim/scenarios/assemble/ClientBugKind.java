package org.icsim.scenarios.assemble;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.icsim.scenarios.assemble.FaultPlan.Effect;
import org.icsim.scenarios.assemble.FaultPlan.Struck;
import org.icsim.scenarios.schema.FaultSection;
import org.icsim.scenarios.schema.FaultSection.ClientBugSection;
import org.icsim.scenarios.schema.Share;

/** All nodes that run one version of the software stop at the same moment, and come back. */
final class ClientBugKind implements FaultKind<ClientBugSection> {
    private static final String KEY = "client-bug";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<ClientBugSection> in(FaultSection fault) {
        return fault.clientBug();
    }

    @Override
    public void check(String path, ClientBugSection bug, Check check) {
        check.require(bug.share().permyriad() > 0, path + ".share", "a share above 0 %", bug.share());
    }

    /** Any smaller share may spare enough. */
    @Override
    public void checkLive(String path, ClientBugSection bug, Check check) {
        boolean isAll = bug.share().permyriad() >= Share.WHOLE;
        check.require(!isAll, path + ".share", "less than 100 %, for the scenario expects live", bug.share());
    }

    @Override
    public Optional<Effect> effect(ClientBugSection bug, FaultTarget target) {
        return Optional.of((plan, chance) -> strike(bug, plan, chance));
    }

    private static Struck strike(ClientBugSection bug, FaultPlan plan, FaultChance chance) {
        boolean areWhole = bug.of().stream().anyMatch(unit -> unit == ClientBugSection.Unit.SUBNETS);
        List<Double> lots = chance.drawEach(KEY, stream -> stream.nextDouble());
        double share = bug.share().toDouble();
        List<Integer> replicas = IntStream.range(0, chance.nodes())
                .filter(node -> lots.get(areWhole ? 0 : node) < share)
                .boxed()
                .toList();
        return CrashKind.crash(plan, replicas);
    }
}
