package org.icsim.models.consensus;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import org.icsim.core.random.RandomStream;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.icsim.models.faults.Corruption;
import org.icsim.models.faults.Crash;
import org.icsim.models.faults.Fault;
import org.icsim.models.faults.Partition;

/**
 * A subnet of which, for good, some replicas crash, some withhold their shares, and links are cut between two groups. Before that
 * others may be down for a while.
 *
 * @param firstGroup how many replicas are cut off from all others; 0 for no cut
 */
record StandstillCase(SubnetCase subnet, int down, int withholding, int firstGroup, List<Integer> atMillis) {
    static final String NOTHING_MORE = "once a standstill is told no height becomes final any more";
    static final String TOLD = "a subnet without a quorum is told to stand still";
    static final String NOT_TOLD = "a subnet with a quorum is not told to stand still";

    private static final int LAST_FAULT_MILLIS = 6_000;
    private static final Duration SPAN = Duration.ofMinutes(2);

    static Arbitrary<StandstillCase> any() {
        return Arbitraries.of(4, 4, 5, 6, 7, 8, 10, 13)
                .flatMap(nodes -> Combinators.combine(
                                subnets(nodes),
                                Arbitraries.integers().between(0, nodes / 2),
                                Arbitraries.integers().between(0, nodes / 3),
                                Arbitraries.integers().between(0, nodes / 2),
                                Arbitraries.integers()
                                        .between(LAST_FAULT_MILLIS - 300, LAST_FAULT_MILLIS)
                                        .list()
                                        .ofSize(3))
                        .as(StandstillCase::new));
    }

    private static Arbitrary<SubnetCase> subnets(int nodes) {
        Arbitrary<List<SubnetCase.CrashCase>> before = Combinators.combine(
                        Arbitraries.integers().between(1, nodes),
                        Arbitraries.integers().between(0, LAST_FAULT_MILLIS / 2),
                        Arbitraries.integers().between(1, LAST_FAULT_MILLIS / 2))
                .as(SubnetCase.CrashCase::new)
                .list()
                .ofMaxSize(2);
        return Combinators.combine(
                        Arbitraries.longs(),
                        Arbitraries.integers().between(20, 400),
                        Arbitraries.integers().between(0, 50),
                        Arbitraries.of(0.0, 0.01),
                        Arbitraries.integers().between(50, 600),
                        Arbitraries.of(Traffic.class),
                        before)
                .as((seed, latency, jitter, loss, notary, traffic, crashes) ->
                        new SubnetCase(seed, nodes, latency, jitter, loss, notary, 1000, 120, traffic, crashes));
    }

    /**
     * Returns the laws that a run breaks.
     *
     * @param standsStill asked ten times a second, after the last fault has begun
     */
    TreeSet<String> broken(
            BiFunction<Thresholds, ConsensusSettings, ConsensusRules> rules,
            BiPredicate<LivenessMonitor, Subnet> standsStill) {
        LivenessMonitor monitor = new LivenessMonitor("case", violation -> {});
        ConsensusLaws laws = new ConsensusLaws(subnet.settings(), subnet.nodes());
        List<Long> finalWhenTold = new ArrayList<>();

        subnet.run(SPAN, rules, monitor.andThen(laws), its -> {
            Fault.schedule(faults(), its);
            for (long millis = LAST_FAULT_MILLIS + 1; millis < SPAN.toMillis(); millis += 100) {
                its.process().at(millis * SubnetCase.MILLI, () -> {
                    if (finalWhenTold.isEmpty() && standsStill.test(monitor, its)) {
                        finalWhenTold.add(laws.finalHeight());
                    }
                });
            }
        });

        TreeSet<String> broken = new TreeSet<>();
        if (finalWhenTold.stream().anyMatch(height -> height < laws.finalHeight())) {
            broken.add(NOTHING_MORE);
        }
        int needed = subnet.thresholds().toGoOn();
        if (finalWhenTold.isEmpty()
                && mostTogether() < needed
                && subnet.thresholds().committee() == subnet.nodes()) {
            broken.add(TOLD);
        }
        if (!finalWhenTold.isEmpty() && mostTogether() >= needed) {
            broken.add(NOT_TOLD);
        }
        return broken;
    }

    /** Replicas in an order of chance: the first crash, the next withhold, and the last are the first group. */
    private List<Integer> order() {
        int[] order = new int[subnet.nodes()];
        Arrays.setAll(order, i -> i);
        RandomStream.ofKey(subnet.seed()).shuffle(order);
        return Arrays.stream(order).boxed().toList();
    }

    private List<Integer> group() {
        return order().subList(subnet.nodes() - firstGroup, subnet.nodes());
    }

    /** Returns how many sign of the group of which most do, by counting. */
    private int mostTogether() {
        List<Integer> signing = order().subList(down + withholding, subnet.nodes());
        int within = (int) signing.stream().filter(group()::contains).count();
        return Math.max(within, signing.size() - within);
    }

    private List<Fault> faults() {
        List<Integer> all = order();
        List<Fault> faults = new ArrayList<>();
        if (down > 0) {
            faults.add(new Crash(at(0), SPAN.toNanos(), all.subList(0, down)));
        }
        if (withholding > 0) {
            List<Integer> some = all.subList(down, down + withholding);
            faults.add(new Corruption(at(1), SPAN.toNanos(), some, EnumSet.of(Misdeed.WITHHOLD_SHARES)));
        }
        if (firstGroup > 0) {
            List<Integer> others = IntStream.range(0, subnet.nodes())
                    .filter(replica -> !group().contains(replica))
                    .boxed()
                    .toList();
            faults.add(Partition.ofGroups(at(2), SPAN.toNanos(), List.of(group(), others)));
        }
        return faults;
    }

    private long at(int fault) {
        return atMillis.get(fault) * SubnetCase.MILLI;
    }
}
