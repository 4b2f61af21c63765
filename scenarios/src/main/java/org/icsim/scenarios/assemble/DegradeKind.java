package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleBiFunction;
import org.icsim.core.random.RandomStream;
import org.icsim.models.faults.Degradation;
import org.icsim.models.faults.Fault;
import org.icsim.models.network.Bandwidth;
import org.icsim.scenarios.assemble.FaultPlan.Effect;
import org.icsim.scenarios.assemble.FaultPlan.Struck;
import org.icsim.scenarios.schema.FaultSection;
import org.icsim.scenarios.schema.FaultSection.DegradeSection;
import org.icsim.scenarios.schema.FaultSection.Direction;
import org.icsim.scenarios.schema.LinkRateRange;
import org.icsim.scenarios.schema.Share;
import org.icsim.scenarios.schema.ShareRange;

/** Links of nodes are slow, lossy or narrow. */
final class DegradeKind implements FaultKind<DegradeSection> {
    private static final String KEY = "degrade";
    private static final Share GREATEST_LOSS = Share.parse("99 %");

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<DegradeSection> in(FaultSection fault) {
        return fault.degrade();
    }

    @Override
    public void check(String path, DegradeSection degrade, Check check) {
        check.struck(path, degrade);
        boolean isSomething = degrade.delay().isPresent()
                || degrade.loss().isPresent()
                || degrade.bandwidth().isPresent();
        check.require(isSomething, path, "delay, loss or bandwidth", "none of them");
        degrade.delay().ifPresent(delay -> check.requireAtMost(path + ".delay", delay.greatest()));
        degrade.loss()
                .ifPresent(loss -> check.require(
                        loss.greatest().permyriad() <= GREATEST_LOSS.permyriad(),
                        path + ".loss",
                        "at most " + GREATEST_LOSS,
                        loss));
    }

    @Override
    public Optional<Effect> effect(DegradeSection degrade, FaultTarget target) {
        return degrade.subnet().equals(target.id())
                ? Optional.of((plan, chance) -> strike(degrade, target.size(), plan, chance))
                : Optional.empty();
    }

    private static Struck strike(DegradeSection degrade, int size, FaultPlan plan, FaultChance chance) {
        List<Integer> replicas = chance.drawReplicas(KEY, degrade.countOf(size));
        List<Double> delays = drawEach("-delay", degrade.delay(), SlowKind::draw, chance);
        List<Double> losses = drawEach("-loss", degrade.loss(), DegradeKind::draw, chance);
        List<Double> rates = drawEach("-bandwidth", degrade.bandwidth(), DegradeKind::draw, chance);
        List<Fault> faults = new ArrayList<>();
        for (int replica : replicas) {
            faults.add(new Degradation(
                    plan.at(),
                    plan.until(),
                    replica,
                    direction(degrade),
                    Math.round(delays.get(replica)),
                    losses.get(replica),
                    degrade.bandwidth().map(range -> new Bandwidth(Math.round(rates.get(replica))))));
        }
        return new Struck(faults, List.of(), replicas.size() + " degraded");
    }

    /** Returns a number for each replica; zeros if there is nothing to draw from. */
    private static <R> List<Double> drawEach(
            String what, Optional<R> range, ToDoubleBiFunction<R, RandomStream> draw, FaultChance chance) {
        return chance.drawEach(
                KEY + what,
                stream -> range.map(it -> draw.applyAsDouble(it, stream)).orElse(0.0));
    }

    private static double draw(ShareRange range, RandomStream stream) {
        double least = range.least().toDouble();
        return least + (range.greatest().toDouble() - least) * stream.nextDouble();
    }

    private static double draw(LinkRateRange range, RandomStream stream) {
        return range.leastBits() + (range.greatestBits() - range.leastBits()) * stream.nextDouble();
    }

    private static Degradation.Direction direction(DegradeSection degrade) {
        return switch (degrade.direction().orElse(Direction.BOTH)) {
            case OUT -> Degradation.Direction.OUT;
            case IN -> Degradation.Direction.IN;
            case BOTH -> Degradation.Direction.BOTH;
        };
    }
}
