package org.icsim.scenarios.bench;

import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.icsim.scenarios.load.Library;
import org.icsim.scenarios.load.Source;
import org.icsim.scenarios.schema.Traffic;

/**
 * Something that processor time grows with: workloads that differ in its amount, and in nothing else.
 *
 * @param name  as {@code --only} takes it
 * @param unit  what is counted, in the plural
 * @param setup what all the workloads have in common
 * @param power of the amount with which deliveries should grow
 */
public record Scaling(String name, String unit, String setup, int power, List<Step> steps) {
    private static final int SUBNETS = 10;
    private static final int NODES = 13;

    public Scaling {
        steps = List.copyOf(steps);
    }

    /** One amount, and the workload in which there is so much of it. */
    public record Step(int amount, Workload workload) {}

    /** Returns all that is measured, in the order in which it is. */
    public static List<Scaling> all() {
        return List.of(
                new Scaling(
                        "time",
                        "simulated minutes",
                        "the 47 subnets of mainnet",
                        1,
                        steps(Scaling::mainnet, 1, 2, 5, 10)),
                new Scaling(
                        "subnets",
                        "subnets",
                        "60 s of subnets of " + NODES + " nodes",
                        1,
                        steps(count -> subnets(count, NODES), 1, 5, 10, 20, 40, 47)),
                new Scaling(
                        "nodes",
                        "nodes",
                        "60 s of " + SUBNETS + " subnets, all of one size",
                        2,
                        steps(size -> subnets(SUBNETS, size), 4, 7, 13, 19, 28, 34, 40)));
    }

    private static List<Step> steps(IntFunction<Workload> workload, int... amounts) {
        return IntStream.of(amounts)
                .mapToObj(amount -> new Step(amount, workload.apply(amount)))
                .toList();
    }

    private static Workload mainnet(int minutes) {
        return workload(minutes + " min of mainnet", Library.catalog("mainnet"), minutes);
    }

    /** Alike subnets, their nodes drawn from those of mainnet. */
    private static Workload subnets(int count, int nodes) {
        String each = IntStream.rangeClosed(1, count)
                .mapToObj(i -> "  - { id: subnet-" + i + ", nodes: " + nodes + " }\n")
                .collect(Collectors.joining());
        Source source = new Source("scaling.yaml", """
                scenario: scaling
                question: What do so many subnets of so many nodes cost to simulate?
                preset: mainnet-2025
                seed: 1
                duration: 1m
                expect:
                  - invariants: all
                subnets:
                """ + each);
        return workload(count + " × " + nodes + " nodes", source, 1);
    }

    private static Workload workload(String name, Source source, int minutes) {
        List<String> settings = List.of(ScenarioWorkloads.traffic(Traffic.FULL), "duration=" + minutes + "m");
        return Workload.of(name, effort -> ScenarioWorkloads.prepared(source, settings, effort));
    }
}
