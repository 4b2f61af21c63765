package org.icsim.scenarios.assemble;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.icsim.models.faults.Partition;
import org.icsim.scenarios.assemble.FaultPlan.Effect;
import org.icsim.scenarios.assemble.FaultPlan.Struck;
import org.icsim.scenarios.schema.FaultSection;
import org.icsim.scenarios.schema.FaultSection.PartitionSection;

/** Nodes do not reach each other. */
final class PartitionKind implements FaultKind<PartitionSection> {
    private static final String KEY = "partition";

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public Optional<PartitionSection> in(FaultSection fault) {
        return fault.partition();
    }

    @Override
    public void check(String path, PartitionSection partition, Check check) {
        long ways = Stream.of(groups(partition), partition.isolate(), partition.oneWay())
                .filter(Optional::isPresent)
                .count();
        check.require(ways == 1, path, "one of groups, isolate and one-way", ways == 0 ? "none" : "several");
        groups(partition)
                .ifPresent(groups ->
                        check.require(groups.size() > 1, path + ".groups", "at least two groups", groups.size()));
        check.sizeOf(path, partition.subnet())
                .ifPresent(nodes -> sizes(partition).ifPresent(sizes -> enough(path, sizes, nodes, check)));
    }

    private static void enough(String path, List<Integer> sizes, int nodes, Check check) {
        long all = sizes.stream().mapToLong(Integer::longValue).sum();
        check.require(all <= nodes, path, "at most the subnet's " + nodes + " nodes, each once", all);
    }

    private static Optional<List<Integer>> groups(PartitionSection partition) {
        return Optional.of(partition.groups()).filter(groups -> !groups.isEmpty());
    }

    /** Returns how many nodes are on each side, if that is said; those that are alone are one side here. */
    private static Optional<List<Integer>> sizes(PartitionSection partition) {
        return groups(partition)
                .or(() -> partition.isolate().map(List::of))
                .or(() -> partition.oneWay().map(sides -> List.of(sides.from(), sides.to())));
    }

    /** Who is unheard in one direction still hears all. */
    @Override
    public void checkLive(String path, PartitionSection partition, Check check) {
        String subnet = partition.subnet();
        groups(partition).ifPresent(groups -> LiveCheck.groups(path + ".groups", subnet, groups, check));
        partition.isolate().ifPresent(alone -> LiveCheck.isolated(path + ".isolate", subnet, alone, check));
    }

    @Override
    public Optional<Effect> effect(PartitionSection partition, FaultTarget target) {
        return partition.subnet().equals(target.id())
                ? Optional.of((plan, chance) -> strike(partition, plan, chance))
                : Optional.empty();
    }

    private static Struck strike(PartitionSection partition, FaultPlan plan, FaultChance chance) {
        List<Integer> sizes = sizes(partition).orElseThrow();
        List<List<Integer>> sides = divide(chance.drawOrder(KEY), sizes);
        long at = plan.at();
        long until = plan.until();
        if (groups(partition).isPresent()) {
            String label = sizes.stream().map(String::valueOf).collect(Collectors.joining(" | ", "split ", ""));
            return struck(Partition.ofGroups(at, until, sides), label);
        }
        return partition.isolate().isPresent()
                ? struck(Partition.isolating(at, until, sides.get(0), chance.nodes()), sizes.get(0) + " isolated")
                : struck(Partition.oneWay(at, until, sides.get(0), sides.get(1)), sizes.get(0) + " unheard");
    }

    private static Struck struck(Partition partition, String label) {
        return new Struck(List.of(partition), List.of(), label);
    }

    private static List<List<Integer>> divide(List<Integer> order, List<Integer> sizes) {
        List<List<Integer>> sides = new ArrayList<>();
        int first = 0;
        for (int size : sizes) {
            sides.add(order.subList(first, first + size).stream().sorted().toList());
            first += size;
        }
        return sides;
    }
}
