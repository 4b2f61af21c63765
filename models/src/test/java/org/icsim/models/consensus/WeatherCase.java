package org.icsim.models.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.icsim.core.random.Hash;
import org.icsim.core.random.RandomStream;
import org.icsim.models.faults.Degradation;
import org.icsim.models.faults.Degradation.Direction;
import org.icsim.models.faults.Fault;
import org.icsim.models.faults.Partition;
import org.icsim.models.faults.SlowNode;
import org.icsim.models.network.Bandwidth;

/**
 * A generated fault of a subnet's machines or links.
 *
 * @param key   decides which replicas it strikes, and how hard
 * @param share of the replicas, in (0, 1), that are one side of it
 */
record WeatherCase(Kind kind, int atMillis, int forMillis, long key, double share) {
    private static final double WORST_LOSS = 0.95;

    enum Kind {
        GROUPS,
        ISOLATE,
        ONE_WAY,
        DEGRADE,
        SLOW
    }

    /** Up to four of them that are over at some time. */
    static Arbitrary<List<WeatherCase>> overBy(int millis) {
        return Combinators.combine(
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, millis / 2),
                        Arbitraries.integers().between(1, millis / 2),
                        Arbitraries.longs(),
                        Arbitraries.doubles().between(0.01, 0.99))
                .as(WeatherCase::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    static List<Fault> faults(List<WeatherCase> weather, int nodes) {
        return weather.stream().flatMap(one -> one.faults(nodes)).toList();
    }

    private Stream<Fault> faults(int nodes) {
        RandomStream chance = RandomStream.ofKey(key);
        int[] order = new int[nodes];
        Arrays.setAll(order, i -> i);
        chance.shuffle(order);
        List<Integer> all = Arrays.stream(order).boxed().toList();
        int size = (int) Math.ceil(share * (nodes - 1));
        List<Integer> some = all.subList(0, size);
        List<Integer> others = all.subList(size, nodes);
        return switch (kind) {
            case GROUPS -> Stream.of(Partition.ofGroups(at(), until(), List.of(some, others)));
            case ISOLATE -> Stream.of(Partition.isolating(at(), until(), some, nodes));
            case ONE_WAY -> Stream.of(Partition.oneWay(at(), until(), some, others));
            case DEGRADE -> each(some, replica -> degradation(replica, chance));
            case SLOW ->
                each(some, replica -> new SlowNode(at(), until(), replica, chance.nextInt(2_000) * SubnetCase.MILLI));
        };
    }

    /** Returns the fault of one replica: bad links, or links to only some of the others. */
    List<Fault> of(int replica, int nodes, double reached) {
        RandomStream chance = RandomStream.ofKey(Hash.combine(key, replica));
        if (kind == Kind.DEGRADE) {
            return List.of(degradation(replica, chance));
        }
        List<Integer> unreached = IntStream.range(0, nodes)
                .filter(other -> other != replica && !chance.nextChance(reached))
                .boxed()
                .toList();
        return List.of(Partition.oneWay(at(), until(), List.of(replica), unreached));
    }

    private static Stream<Fault> each(List<Integer> replicas, Function<Integer, Fault> fault) {
        List<Fault> faults = new ArrayList<>();
        replicas.forEach(replica -> faults.add(fault.apply(replica)));
        return faults.stream();
    }

    private Degradation degradation(int replica, RandomStream chance) {
        Direction[] directions = Direction.values();
        return new Degradation(
                at(),
                until(),
                replica,
                directions[chance.nextInt(directions.length)],
                chance.nextInt(1_000) * SubnetCase.MILLI,
                WORST_LOSS * chance.nextDouble(),
                chance.nextChance(0.5)
                        ? Optional.of(new Bandwidth(1 + chance.nextInt(100_000_000)))
                        : Optional.empty());
    }

    private long at() {
        return atMillis * SubnetCase.MILLI;
    }

    private long until() {
        return at() + forMillis * SubnetCase.MILLI;
    }
}
