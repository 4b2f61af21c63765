package org.icsim.scenarios.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.icsim.models.network.Latencies;
import org.icsim.models.registry.Attribute;
import org.icsim.models.registry.Topology;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.assemble.SubnetPlan;
import org.icsim.scenarios.load.MainnetTopology;
import org.junit.jupiter.api.Test;

class NetworkFilesTest {
    private static final String SCENARIO = """
            scenario: short
            question: Why?
            preset: mainnet-2025
            seed: 1
            duration: 1s
            network: { latency: 10ms }
            subnets:
              - { id: europe, like: bkfrj }
              - { id: nowhere, nodes: 4 }
            """;

    private final SubnetPlan europe = plan(0);

    @Test
    void aSubnetLikeARealOneHasItsNodesAndRoundTrips() {
        Map<String, byte[]> files = NetworkFiles.of("", europe);

        assertThat(files).containsOnlyKeys("network/europe-nodes.csv", "network/europe-round-trips.csv");
        NodesCsv nodes = NodesCsv.read("nodes", text(files, "network/europe-nodes.csv"));
        RoundTripsCsv trips = RoundTripsCsv.read("trips", text(files, "network/europe-round-trips.csv"));
        Topology topology = MainnetTopology.get();
        assertThat(nodes.rows()).hasSize(13);
        assertThat(trips.millis()).hasSize(13);
        Latencies latencies = europe.latencies();
        for (int i = 0; i < 13; i++) {
            NodesCsv.Row row = nodes.rows().get(i);
            assertThat(row.node()).isEqualTo(europe.nodes().get(i).id().toString());
            for (Attribute attribute : Attribute.values()) {
                assertThat(row.valueOf(attribute))
                        .isEqualTo(topology.valueOf(europe.nodes().get(i), attribute));
            }
            assertThat(row.location())
                    .isEqualTo(topology.dataCenterOf(europe.nodes().get(i)).location());
            for (int j = 0; j < 13; j++) {
                double expected = i == j ? 0 : latencies.roundTripNanos(i, j) / 1e6;
                assertThat(trips.millis().get(i).get(j)).isCloseTo(expected, within(1e-6));
            }
        }
    }

    @Test
    void filesOfAVariantLieBelowItsName() {
        assertThat(NetworkFiles.of("far", europe))
                .containsOnlyKeys("network/far/europe-nodes.csv", "network/far/europe-round-trips.csv");
    }

    @Test
    void aSubnetThatStandsNowhereHasNone() {
        assertThat(NetworkFiles.of("", plan(1))).isEmpty();
    }

    @Test
    void theyAreAmongTheResultsOfARun() {
        var variant = Plans.ofText(SCENARIO, "duration=10ms").only();

        Map<String, byte[]> files = RunResults.files(new ScenarioRun(variant, 1).run(ProgressListener.NONE));

        Map<String, byte[]> ofNetwork = new LinkedHashMap<>(files);
        ofNetwork.keySet().removeIf(name -> !name.startsWith("network/"));
        assertThat(ofNetwork).containsExactlyEntriesOf(NetworkFiles.of("", europe));
    }

    private static SubnetPlan plan(int index) {
        return Plans.ofText(SCENARIO).only().plan().subnets().get(index);
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(Objects.requireNonNull(files.get(name), name), StandardCharsets.UTF_8);
    }
}
