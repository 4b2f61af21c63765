package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.icsim.core.random.RandomStream;
import org.icsim.models.faults.Fault;
import org.icsim.models.faults.SlowNode;
import org.icsim.scenarios.assemble.FaultPlan.Effect;
import org.icsim.scenarios.assemble.FaultPlan.Struck;
import org.icsim.scenarios.schema.FaultSection;
import org.icsim.scenarios.schema.FaultSection.SlowSection;
import org.icsim.scenarios.schema.SpanRange;
import org.icsim.scenarios.schema.TimeSpan;

/** Machines of nodes are slow. */
final class SlowKind implements FaultKind<SlowSection> {
    private static final String KEY = "slow";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<SlowSection> in(FaultSection fault) {
        return fault.slow();
    }

    @Override
    public void check(String path, SlowSection slow, Check check) {
        check.struck(path, slow);
        boolean isEither = slow.processing().isPresent() != slow.times().isPresent();
        check.require(isEither, path, "either processing or times", slow.times().isPresent() ? "both" : "neither");
        slow.processing().ifPresent(processing -> {
            check.requireAtMost(path + ".processing", processing.greatest());
            check.processingOf(slow.subnet())
                    .ifPresent(usual -> check.require(
                            processing.least().nanos() >= usual.nanos(),
                            path + ".processing",
                            "at least the subnet's " + usual,
                            processing));
        });
    }

    @Override
    public Optional<Effect> effect(SlowSection slow, FaultTarget target) {
        return slow.subnet().equals(target.id())
                ? Optional.of((plan, chance) -> strike(slow, target, plan, chance))
                : Optional.empty();
    }

    private static Struck strike(SlowSection slow, FaultTarget target, FaultPlan plan, FaultChance chance) {
        List<Integer> replicas = chance.drawReplicas(KEY, slow.countOf(target.size()));
        long usual = target.processing().nanos();
        List<Double> processing =
                chance.drawEach(KEY + "-processing", stream -> drawProcessing(slow, target.processing(), stream));
        List<Fault> faults = new ArrayList<>();
        for (int replica : replicas) {
            long longer = Math.round(processing.get(replica)) - usual;
            faults.add(new SlowNode(plan.at(), plan.until(), replica, longer));
        }
        return new Struck(faults, List.of(), replicas.size() + " slow");
    }

    private static double drawProcessing(SlowSection slow, TimeSpan usual, RandomStream stream) {
        return slow.times().isPresent()
                ? usual.nanos() * slow.times().get()
                : draw(slow.processing().orElseThrow(), stream);
    }

    /** Returns a span of a range, each with the same chance, in nanoseconds. */
    static double draw(SpanRange range, RandomStream stream) {
        long least = range.least().nanos();
        return least + (range.greatest().nanos() - least) * stream.nextDouble();
    }
}
