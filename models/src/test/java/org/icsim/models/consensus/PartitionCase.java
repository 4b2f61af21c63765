package org.icsim.models.consensus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.icsim.core.random.RandomStream;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.faults.Fault;
import org.icsim.models.faults.Partition;

/**
 * A subnet of 3f + 1 replicas that falls apart for a while and grows together again.
 *
 * @param isOneWay whether the first side is heard by nobody else, but hears all
 * @param sizes    of the sides
 */
record PartitionCase(SubnetCase subnet, boolean isOneWay, List<Integer> sizes) {
    static final String STOPS = "a cut that leaves no quorum on any side stops finality";
    static final String GOES_ON = "a cut that leaves a quorum on one side does not stop finality";
    static final String RECOVERS = "after healing blocks become final again within ten seconds";

    private static final Duration CUT = Duration.ofSeconds(10);
    private static final Duration HEALED = Duration.ofSeconds(60);

    /** What was on its way at the moment of the cut has arrived, and what it completed is final. */
    private static final Duration SETTLED = Duration.ofSeconds(12);

    static Arbitrary<PartitionCase> any() {
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.of(4, 7, 10, 13),
                        Arbitraries.integers().between(20, 400),
                        Arbitraries.of(Traffic.class),
                        Arbitraries.of(true, false),
                        Arbitraries.integers().between(2, 3))
                .flatAs((seed, nodes, latency, traffic, isOneWay, sides) -> sizes(nodes, isOneWay ? 2 : sides)
                        .map(sizes -> new PartitionCase(
                                new SubnetCase(seed, nodes, latency, 5, 0.01, 300, 1000, 120, traffic, List.of()),
                                isOneWay,
                                sizes)));
    }

    private static Arbitrary<List<Integer>> sizes(int nodes, int sides) {
        return Arbitraries.integers()
                .between(1, nodes - 1)
                .set()
                .ofSize(sides - 1)
                .map(bounds -> {
                    List<Integer> sizes = new ArrayList<>();
                    int last = 0;
                    for (int bound : new TreeSet<>(bounds)) {
                        sizes.add(bound - last);
                        last = bound;
                    }
                    sizes.add(nodes - last);
                    return sizes;
                });
    }

    /** Returns the laws that a run breaks whose partition is put into effect in this way. */
    TreeSet<String> broken(UnaryOperator<Fault> inEffect) {
        ConsensusMeter during = new ConsensusMeter(SETTLED.toNanos(), HEALED.toNanos());
        ConsensusMeter after =
                new ConsensusMeter(HEALED.toNanos(), HEALED.plusSeconds(10).toNanos());
        ConsensusLaws laws = new ConsensusLaws(subnet.settings(), subnet.nodes());

        subnet.run(
                HEALED.plusSeconds(10),
                ProtocolRules::new,
                laws.andThen(during).andThen(after),
                Optional.empty(),
                List.of(),
                List.of(inEffect.apply(partition())));

        TreeSet<String> broken = new TreeSet<>(laws.broken());
        boolean hasQuorum = sizes.stream().anyMatch(size -> size >= 2 * ((subnet.nodes() - 1) / 3) + 1);
        if (hasQuorum && during.finalBlocks() == 0) {
            broken.add(GOES_ON);
        }
        if (!hasQuorum && during.finalBlocks() > 0) {
            broken.add(STOPS);
        }
        if (after.finalBlocks() == 0) {
            broken.add(RECOVERS);
        }
        return broken;
    }

    private Partition partition() {
        int[] order = new int[subnet.nodes()];
        Arrays.setAll(order, i -> i);
        RandomStream.ofKey(subnet.seed()).shuffle(order);
        List<Integer> all = Arrays.stream(order).boxed().toList();
        List<List<Integer>> sides = new ArrayList<>();
        int first = 0;
        for (int size : sizes) {
            sides.add(all.subList(first, first + size));
            first += size;
        }
        return isOneWay
                ? Partition.oneWay(CUT.toNanos(), HEALED.toNanos(), sides.get(0), sides.get(1))
                : Partition.ofGroups(CUT.toNanos(), HEALED.toNanos(), sides);
    }
}
