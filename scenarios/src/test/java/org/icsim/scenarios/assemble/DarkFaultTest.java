package org.icsim.scenarios.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.icsim.models.registry.Attribute;
import org.icsim.models.registry.Node;
import org.icsim.models.registry.Topology;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.assemble.DarkKind.Darkness;
import org.icsim.scenarios.load.MainnetTopology;
import org.icsim.scenarios.run.ProgressListener;
import org.icsim.scenarios.run.ScenarioRun;
import org.icsim.scenarios.run.Summary.RecoverySummary;
import org.icsim.scenarios.run.Summary.SpanSummary;
import org.icsim.scenarios.run.Summary.SubnetSummary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What goes dark takes down each replica whose machine belongs to it, and no other. */
class DarkFaultTest {
    private static final Topology TOPOLOGY = MainnetTopology.get();
    private static final String SCENARIO = """
            scenario: dark
            question: Who goes dark?
            preset: mainnet-2025
            seed: 1
            duration: 3s
            subnets:
              - { id: bitcoin, like: w4rem }
              - { id: europe, like: bkfrj }
              - { id: drawn, nodes: 7 }
            """;

    @ParameterizedTest
    @CsvSource({
        "provider, PROVIDER, bvcsg",
        "data-center, DATA_CENTER, zh3",
        "owner, DATA_CENTER_OWNER, Equinix",
        "country, COUNTRY, CH",
        "continent, CONTINENT, Europe"
    })
    void allWithTheValueGoDarkAndNobodyElse(String key, Attribute attribute, String name) {
        RunPlan plan = plan("{ at: 1s, for: 1500ms, dark: { " + key + ": " + name + " } }");

        assertThat(replicasDown(plan)).isEqualTo(replicasWith(plan, attribute, name));
        assertThat(nodes(plan))
                .anyMatch(node -> TOPOLOGY.valueOf(node, attribute).startsWith(name));
    }

    @ParameterizedTest
    @CsvSource({
        "provider, PROVIDER",
        "data-center, DATA_CENTER",
        "owner, DATA_CENTER_OWNER",
        "country, COUNTRY",
        "continent, CONTINENT"
    })
    void theLargestHasMostNodesAmongThoseOfTheScenario(String key, Attribute attribute) {
        RunPlan plan = plan("{ at: 1s, for: 1500ms, dark: { " + key + ": largest } }");

        assertThat(replicasDown(plan)).isEqualTo(replicasWith(plan, attribute, largest(nodes(plan), attribute)));
    }

    @Test
    void theLargestDependsOnTheScenario() {
        RunPlan asia = plan("{ at: 1s, for: 1s, dark: { country: largest } }", "subnets=[{ id: app, like: 2fq7c }]");
        RunPlan europe = plan("{ at: 1s, for: 1s, dark: { country: largest } }", "subnets=[{ id: app, like: bkfrj }]");

        String ofAsia = largest(nodes(asia), Attribute.COUNTRY);
        String ofEurope = largest(nodes(europe), Attribute.COUNTRY);
        assertThat(ofEurope).isNotEqualTo(ofAsia);
        assertThat(replicasDown(europe)).isEqualTo(replicasWith(europe, Attribute.COUNTRY, ofEurope));
        assertThat(replicasDown(asia)).isEqualTo(replicasWith(asia, Attribute.COUNTRY, ofAsia));
    }

    @Test
    void aBeginningOfSeveralProvidersNamesNone() {
        Blackouts blackouts = new Blackouts(TOPOLOGY.nodes());
        String whole = TOPOLOGY.valueOf(TOPOLOGY.nodes().get(0), Attribute.PROVIDER);

        assertThat(blackouts.find(Attribute.PROVIDER, "")).isEmpty();
        assertThat(blackouts.find(Attribute.PROVIDER, whole.substring(0, 1))).isEmpty();
        assertThat(blackouts.find(Attribute.PROVIDER, whole.substring(0, 5)))
                .contains(new Blackouts.Blackout(Attribute.PROVIDER, whole));
        assertThat(blackouts.find(Attribute.PROVIDER, whole))
                .contains(new Blackouts.Blackout(Attribute.PROVIDER, whole));
        assertThat(blackouts.find(Attribute.COUNTRY, "C")).isEmpty();
    }

    @Test
    void aSubnetWithoutSuchNodesIsLeftAlone() {
        RunPlan plan = plan(
                "{ at: 1s, for: 1s, dark: { continent: Asia } }, { at: 1s, for: 1s, crash: { subnet: europe, nodes: 1 } }");

        assertThat(replicasDown(plan)).doesNotContainKey("europe");
        assertThat(subnet(plan, "europe").faults()).hasSize(1);
    }

    @Test
    void whoIsDownInARunIsWhoWentDarkAndComesBack() {
        RunPlan plan = plan("{ at: 1s, for: 500ms, dark: { country: CH } }");
        Map<String, List<Integer>> expected = replicasWith(plan, Attribute.COUNTRY, "CH");

        List<SubnetSummary> subnets = new ScenarioRun(new VariantPlan("", plan), 1)
                .run(ProgressListener.NONE)
                .summary()
                .subnets();

        assertThat(expected).isNotEmpty();
        assertThat(subnets).allSatisfy(subnet -> {
            List<Integer> down = expected.getOrDefault(subnet.id(), List.of());
            assertThat(subnet.worstOutage().flatMap(SpanSummary::replicasDown))
                    .isEqualTo(down.isEmpty() ? Optional.empty() : Optional.of(down.size()));
            assertThat(subnet.recoveries())
                    .extracting(RecoverySummary::replica)
                    .containsExactlyInAnyOrderElementsOf(down);
        });
    }

    private static Map<String, List<Integer>> replicasDown(RunPlan plan) {
        Map<String, List<Integer>> down = new TreeMap<>();
        for (SubnetPlan subnet : plan.subnets()) {
            for (FaultPlan fault : subnet.faults()) {
                if (fault.effect() instanceof Darkness darkness) {
                    down.put(subnet.id(), darkness.replicas());
                }
            }
        }
        return down;
    }

    private static Map<String, List<Integer>> replicasWith(RunPlan plan, Attribute attribute, String beginning) {
        Map<String, List<Integer>> replicas = new TreeMap<>();
        for (SubnetPlan subnet : plan.subnets()) {
            for (int i = 0; i < subnet.nodes().size(); i++) {
                if (TOPOLOGY.valueOf(subnet.nodes().get(i), attribute).startsWith(beginning)) {
                    replicas.computeIfAbsent(subnet.id(), id -> new ArrayList<>())
                            .add(i);
                }
            }
        }
        return replicas;
    }

    /** The first of the alphabet among equals. */
    private static String largest(List<Node> nodes, Attribute attribute) {
        TreeMap<String, Integer> counts = new TreeMap<>();
        nodes.forEach(node -> counts.merge(TOPOLOGY.valueOf(node, attribute), 1, Integer::sum));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static List<Node> nodes(RunPlan plan) {
        return plan.subnets().stream()
                .flatMap(subnet -> subnet.nodes().stream())
                .toList();
    }

    private static SubnetPlan subnet(RunPlan plan, String id) {
        return plan.subnets().stream()
                .filter(subnet -> subnet.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static RunPlan plan(String faults, String... settings) {
        return Plans.ofText(SCENARIO + "faults: [" + faults + "]\n", settings)
                .only()
                .plan();
    }
}
