package org.icsim.scenarios.assemble;

import java.util.List;
import java.util.Optional;
import org.icsim.models.faults.Crash;
import org.icsim.scenarios.assemble.FaultPlan.Effect;
import org.icsim.scenarios.assemble.FaultPlan.Struck;
import org.icsim.scenarios.schema.FaultSection;
import org.icsim.scenarios.schema.FaultSection.CrashSection;

/** Nodes stop and come back. */
final class CrashKind implements FaultKind<CrashSection> {
    private static final String KEY = "crash";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<CrashSection> in(FaultSection fault) {
        return fault.crash();
    }

    @Override
    public void check(String path, CrashSection crash, Check check) {
        check.struck(path, crash);
    }

    @Override
    public void checkLive(String path, CrashSection crash, Check check) {
        LiveCheck.struck(path, crash, check);
    }

    @Override
    public Optional<Effect> effect(CrashSection crash, FaultTarget target) {
        return crash.subnet().equals(target.id())
                ? Optional.of((plan, chance) -> crash(plan, chance.drawReplicas(KEY, crash.countOf(target.size()))))
                : Optional.empty();
    }

    /** Returns what it is that these replicas crash. */
    static Struck crash(FaultPlan plan, List<Integer> replicas) {
        return new Struck(List.of(new Crash(plan.at(), plan.until(), replicas)), replicas, "");
    }
}
