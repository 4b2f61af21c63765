package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.icsim.scenarios.schema.FaultSection;

/** Every kind of fault there is. */
final class FaultKinds {
    private static final List<FaultKind<?>> ALL = List.of(
            new CrashKind(),
            new DarkKind(),
            new SlowKind(),
            new DegradeKind(),
            new PartitionKind(),
            new ClientBugKind(),
            new ByzantineKind(),
            new CrashMakersKind(),
            new ClockSkewKind(),
            new ChaosKind());

    private FaultKinds() {}

    /** Reports each problem of a fault, apart from its time. */
    static void check(String path, FaultSection fault, Check check) {
        List<String> given = ALL.stream()
                .filter(kind -> kind.in(fault).isPresent())
                .map(FaultKind::key)
                .toList();
        if (given.size() != 1) {
            String known = ALL.stream().map(FaultKind::key).collect(Collectors.joining(", "));
            check.report(path, "one of " + known, given.isEmpty() ? "none" : String.join(" and ", given));
        }
        ALL.forEach(kind -> check(path, fault, kind, check));
    }

    private static <S> void check(String path, FaultSection fault, FaultKind<S> kind, Check check) {
        kind.in(fault).ifPresent(section -> kind.check(path + "." + kind.key(), section, check));
    }

    /** Reports it if a fault, whoever it strikes, takes a quorum away that is expected to be there. */
    static void checkLive(String path, FaultSection fault, Check check) {
        ALL.forEach(kind -> checkLive(path, fault, kind, check));
    }

    private static <S> void checkLive(String path, FaultSection fault, FaultKind<S> kind, Check check) {
        kind.in(fault).ifPresent(section -> kind.checkLive(path + "." + kind.key(), section, check));
    }

    /** Returns what faults do to a subnet, in their order. */
    static List<FaultPlan> plan(List<FaultSection> faults, FaultTarget target) {
        List<FaultPlan> plans = new ArrayList<>();
        for (FaultSection fault : faults) {
            long at = fault.at().nanos();
            long until = at + fault.lasts().nanos();
            for (FaultKind<?> kind : ALL) {
                effect(fault, kind, target).ifPresent(effect -> plans.add(new FaultPlan(at, until, effect)));
            }
        }
        return plans;
    }

    private static <S> Optional<FaultPlan.Effect> effect(FaultSection fault, FaultKind<S> kind, FaultTarget target) {
        return kind.in(fault).flatMap(section -> kind.effect(section, target));
    }
}
