package org.icsim.scenarios.assemble;

import java.util.List;
import java.util.Optional;
import org.icsim.models.faults.MakerHunt;
import org.icsim.scenarios.assemble.FaultPlan.Effect;
import org.icsim.scenarios.assemble.FaultPlan.Struck;
import org.icsim.scenarios.schema.FaultSection;
import org.icsim.scenarios.schema.FaultSection.CrashMakersSection;
import org.icsim.scenarios.schema.TimeSpan;

/** An adversary that stops whoever makes the block. */
final class CrashMakersKind implements FaultKind<CrashMakersSection> {
    /** Half of a short one-way latency on mainnet; our choice. */
    private static final TimeSpan REACTION = TimeSpan.parse("50ms");

    @Override
    public String key() {
        return "crash-makers";
    }

    @Override
    public Optional<CrashMakersSection> in(FaultSection fault) {
        return fault.crashMakers();
    }

    @Override
    public void check(String path, CrashMakersSection hunt, Check check) {
        check.sizeOf(path, hunt.subnet())
                .ifPresent(nodes ->
                        check.require(hunt.nodes() < nodes, path + ".nodes", "1 to " + (nodes - 1), hunt.nodes()));
        hunt.reaction().ifPresent(reaction -> {
            check.require(reaction.nanos() > 0, path + ".reaction", "a positive duration", reaction);
            check.requireAtMost(path + ".reaction", reaction);
        });
    }

    @Override
    public Optional<Effect> effect(CrashMakersSection hunt, FaultTarget target) {
        long reaction = hunt.reaction().orElse(REACTION).nanos();
        return hunt.subnet().equals(target.id())
                ? Optional.of((plan, chance) -> new Struck(
                        List.of(new MakerHunt(plan.at(), plan.until(), hunt.nodes(), reaction)),
                        List.of(),
                        hunt.nodes() + " makers down"))
                : Optional.empty();
    }
}
