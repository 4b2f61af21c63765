package org.icsim.scenarios.assemble;

import java.util.List;
import java.util.Optional;
import org.icsim.models.consensus.Thresholds;
import org.icsim.models.faults.Chaos;
import org.icsim.scenarios.assemble.FaultPlan.Effect;
import org.icsim.scenarios.assemble.FaultPlan.Struck;
import org.icsim.scenarios.schema.FaultSection;
import org.icsim.scenarios.schema.FaultSection.ChaosSection;

/** Faults of many kinds, drawn at random. */
final class ChaosKind implements FaultKind<ChaosSection> {
    private static final String KEY = "chaos";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<ChaosSection> in(FaultSection fault) {
        return fault.chaos();
    }

    @Override
    public void check(String path, ChaosSection chaos, Check check) {
        check.sizeOf(path, chaos.subnet())
                .ifPresent(nodes -> chaos.byzantine()
                        .ifPresent(
                                count -> check.require(count <= nodes, path + ".byzantine", "0 to " + nodes, count)));
    }

    @Override
    public Optional<Effect> effect(ChaosSection chaos, FaultTarget target) {
        if (!chaos.subnet().equals(target.id())) {
            return Optional.empty();
        }
        int byzantine = chaos.byzantine().orElse(new Thresholds(target.size()).faults());
        return Optional.of((plan, chance) -> new Struck(
                new Chaos(plan.at(), plan.until(), target.size(), byzantine).draw(chance.drawStream(KEY)),
                List.of(),
                KEY));
    }
}
