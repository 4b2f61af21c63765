package org.icsim.scenarios.assemble;

import java.util.List;
import java.util.Optional;
import org.icsim.models.faults.ClockSkew;
import org.icsim.models.faults.Fault;
import org.icsim.scenarios.assemble.FaultPlan.Effect;
import org.icsim.scenarios.assemble.FaultPlan.Struck;
import org.icsim.scenarios.schema.FaultSection;
import org.icsim.scenarios.schema.FaultSection.ClockSkewSection;
import org.icsim.scenarios.schema.TimeSpan;

/** Clocks of nodes are wrong. */
final class ClockSkewKind implements FaultKind<ClockSkewSection> {
    private static final String KEY = "clock-skew";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<ClockSkewSection> in(FaultSection fault) {
        return fault.clockSkew();
    }

    @Override
    public void check(String path, ClockSkewSection skew, Check check) {
        check.struck(path, skew);
        boolean isEither = skew.ahead().isPresent() != skew.behind().isPresent();
        check.require(isEither, path, "either ahead or behind", skew.ahead().isPresent() ? "both" : "neither");
        skew.ahead().ifPresent(span -> check.requireAtMost(path + ".ahead", span));
        skew.behind().ifPresent(span -> check.requireAtMost(path + ".behind", span));
    }

    @Override
    public Optional<Effect> effect(ClockSkewSection skew, FaultTarget target) {
        long offset = skew.ahead()
                .map(TimeSpan::nanos)
                .orElseGet(() -> -skew.behind().orElseThrow().nanos());
        return skew.subnet().equals(target.id())
                ? Optional.of(
                        (plan, chance) -> strike(offset, chance.drawReplicas(KEY, skew.countOf(target.size())), plan))
                : Optional.empty();
    }

    private static Struck strike(long offset, List<Integer> replicas, FaultPlan plan) {
        List<Fault> faults = replicas.stream()
                .<Fault>map(replica -> new ClockSkew(plan.at(), plan.until(), replica, offset))
                .toList();
        return new Struck(faults, List.of(), replicas.size() + " with wrong clocks");
    }
}
