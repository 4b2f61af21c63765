package org.icsim.scenarios.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.icsim.core.engine.Simulation;
import org.icsim.models.faults.Degradation;
import org.icsim.models.faults.Fault;
import org.icsim.models.faults.Partition;
import org.icsim.models.faults.SlowNode;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.assemble.FaultPlan.Struck;
import org.icsim.scenarios.run.ProgressListener;
import org.icsim.scenarios.run.ScenarioRun;
import org.icsim.scenarios.run.Summary.SpanSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom faults of scenarios strike, and how hard. */
class FaultKindsTest {
    private static final long SECOND = 1_000_000_000L;
    private static final String SCENARIO = """
            scenario: faulty
            question: What goes wrong?
            preset: mainnet-2025
            seed: 1
            duration: 30s
            subnets:
              - { id: app, like: lhg73 }
              - { id: nns, like: tdb26 }
            """;

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "crash: { subnet: app, nodes: 4 }; 4; ''",
                "crash: { subnet: app, share: 33.33 % }; 4; ''",
                "crash: { subnet: app, share: 100 % }; 13; ''",
                "slow: { subnet: app, share: 50 %, times: 2 }; 0; 6 slow",
                "degrade: { subnet: app, nodes: 3, loss: 5 % }; 0; 3 degraded",
                "partition: { subnet: app, groups: [4, 4, 2] }; 0; split 4 | 4 | 2",
                "partition: { subnet: app, isolate: 3 }; 0; 3 isolated",
                "partition: { subnet: app, one-way: { from: 4, to: 9 } }; 0; 4 unheard",
                "client-bug: { share: 100 % }; 13; ''",
                "client-bug: { share: 100 %, of: subnets }; 13; ''"
            })
    void strikesAsManyAsTheScenarioSays(String fault, int down, String label) {
        Struck struck = struck(fault, "app", 1);

        assertThat(struck.down()).hasSize(down);
        assertThat(struck.label()).isEqualTo(label);
        assertThat(struck.faults()).isNotEmpty().allSatisfy(its -> {
            assertThat(its.at()).isEqualTo(10 * SECOND);
            assertThat(its.until()).isEqualTo(20 * SECOND);
        });
    }

    @Test
    void aFaultOfOneSubnetIsNoneOfAnother() {
        assertThat(plans("crash: { subnet: app, nodes: 4 }", "nns")).isEmpty();
        assertThat(plans("client-bug: { share: 5 % }", "nns")).hasSize(1);
    }

    @Test
    void slowMachinesTakeLongerThanTheSubnetsProcessingTime() {
        assertThat(slowness("processing: 500ms", 1)).hasSize(5).containsOnly(380_000_000L);
        assertThat(slowness("times: 3", 1)).hasSize(5).containsOnly(240_000_000L);
        assertThat(slowness("processing: 120ms..2s", 1))
                .doesNotHaveDuplicates()
                .allSatisfy(nanos -> assertThat(nanos).isBetween(0L, 1_880_000_000L));
        assertThat(slowness("processing: 120ms..2s", 1)).isEqualTo(slowness("processing: 120ms..2s", 1));
        assertThat(slowness("processing: 120ms..2s", 1)).isNotEqualTo(slowness("processing: 120ms..2s", 2));
    }

    /** Each replica has its own numbers, whoever else is struck. */
    @Test
    void rangesAreDrawnForEachNode() {
        String ranges = ", delay: 10ms..990ms, loss: 1 %..99 %, bandwidth: 10 Mbit/s..100 Mbit/s } ";
        List<Degradation> all = degradations("nodes: 13" + ranges);
        List<Degradation> some = degradations("nodes: 4" + ranges);

        assertThat(some).hasSize(4);
        assertThat(all).containsAll(some).hasSize(13).allSatisfy(one -> {
            assertThat(one.delayNanos()).isBetween(10_000_000L, 990_000_000L);
            assertThat(one.loss()).isBetween(0.01, 0.99);
            assertThat(one.bandwidth().orElseThrow().bitsPerSecond()).isBetween(10_000_000L, 100_000_000L);
        });
        assertThat(all.stream().map(Degradation::delayNanos)).doesNotHaveDuplicates();
        assertThat(all.stream().map(Degradation::loss)).doesNotHaveDuplicates();
        List<Degradation> lossy = degradations("nodes: 4, loss: 1 %..99 % }");
        assertThat(lossy)
                .extracting(Degradation::loss)
                .isEqualTo(some.stream().map(Degradation::loss).toList());
        assertThat(lossy).extracting(Degradation::delayNanos).containsOnly(0L);
    }

    @Test
    void sidesOfAPartitionShareNobody() {
        Partition partition = (Partition) struck("partition: { subnet: app, groups: [4, 9] }", "app", 1)
                .faults()
                .get(0);

        assertThat(partition.cuts()).hasSize(2);
        assertThat(partition.cuts().get(0).from())
                .hasSize(4)
                .isEqualTo(partition.cuts().get(1).to());
        assertThat(partition.cuts().get(0).to())
                .hasSize(9)
                .doesNotContainAnyElementsOf(partition.cuts().get(0).from());
    }

    /** Of nodes about the share of each subnet, of subnets all or nothing. */
    @Test
    void aClientBugTakesNodesOrSubnets() {
        List<Integer> nodes = IntStream.range(0, 200)
                .mapToObj(seed -> struck("client-bug: { share: 40 % }", "app", seed)
                        .down()
                        .size())
                .toList();
        List<Integer> subnets = IntStream.range(0, 200)
                .mapToObj(seed -> struck("client-bug: { share: 40 %, of: subnets }", "app", seed)
                        .down()
                        .size())
                .toList();

        assertThat(nodes.stream().mapToInt(i -> i).average().orElseThrow()).isBetween(4.8, 5.6);
        assertThat(nodes).contains(4, 5, 6);
        assertThat(subnets).containsOnly(0, 13);
        assertThat(subnets.stream().filter(down -> down == 13).count()).isBetween(60L, 100L);
    }

    @Test
    void spansOfTheRunNameWhatIsWrong() {
        Plans plans = Plans.ofText(SCENARIO + """
                faults:
                  - { at: 5s, for: 10s, slow: { subnet: app, nodes: 2, times: 2 } }
                  - { at: 10s, for: 10s, crash: { subnet: app, nodes: 1 } }
                  - { at: 10s, for: 5s, partition: { subnet: app, isolate: 1 } }
                """);

        List<SpanSummary> phases = new ScenarioRun(plans.only(), 1)
                .run(ProgressListener.NONE)
                .summary()
                .subnets()
                .get(0)
                .phases();

        assertThat(phases)
                .extracting(SpanSummary::label)
                .containsExactly("none", "2 slow", "1 down, 2 slow, 1 isolated", "1 down", "none");
        assertThat(phases).extracting(phase -> phase.fromSeconds().intValue()).containsExactly(0, 5, 10, 15, 20);
    }

    private static List<Long> slowness(String how, int seed) {
        return struck("slow: { subnet: app, nodes: 5, " + how + " }", "app", seed).faults().stream()
                .map(fault -> ((SlowNode) fault).longerNanos())
                .toList();
    }

    private static List<Degradation> degradations(String section) {
        List<Fault> faults =
                struck("degrade: { subnet: app, " + section, "app", 1).faults();
        return faults.stream().map(Degradation.class::cast).toList();
    }

    private static Struck struck(String fault, String subnet, long seed) {
        var process = new Simulation(seed, List.of("subnet/" + subnet)).process("subnet/" + subnet);
        return plans(fault, subnet).get(0).strike(new FaultChance(process, 13));
    }

    private static List<FaultPlan> plans(String fault, String subnet) {
        String text = SCENARIO + "faults: [ { at: 10s, for: 10s, " + fault + " } ]\n";
        return Plans.ofText(text).only().plan().subnets().stream()
                .filter(plan -> plan.id().equals(subnet))
                .findFirst()
                .orElseThrow()
                .faults();
    }
}
