package org.icsim.scenarios.assemble;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.icsim.models.network.Latencies;
import org.icsim.models.registry.Attribute;
import org.icsim.models.registry.Health;
import org.icsim.models.registry.Node;
import org.icsim.models.registry.Role;
import org.icsim.models.registry.Spread;
import org.icsim.models.registry.SubnetKind;
import org.icsim.models.registry.SubnetLimits;
import org.icsim.models.registry.Topology;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.load.MainnetTopology;
import org.icsim.scenarios.load.MeasuredLatencies;
import org.icsim.scenarios.schema.Scenario.SubnetSection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Subnets of scenarios are made of the nodes of the real network. */
class MainnetTest {
    private static final Topology TOPOLOGY = MainnetTopology.get();
    private static final String SCENARIO = """
            scenario: short
            question: Why?
            preset: mainnet-2025
            seed: 1
            duration: 1s
            subnets: [{ id: app, like: lhg73 }]
            """;

    @ParameterizedTest
    @CsvSource({
        "tdb26, NNS, 40",
        "bkfrj, EUROPEAN, 13",
        "pzp6e, FIDUCIARY, 34",
        "uzr34, INTERNET_IDENTITY, 34",
        "w4rem-dv5e3, BITCOIN, 13"
    })
    void aSubnetLikeARealOneHasItsKindAndItsNodes(String like, SubnetKind kind, int nodes) {
        SubnetPlan plan = like(like);

        assertThat(plan.kind()).contains(kind);
        assertThat(plan.likeness()).isEqualTo("like " + like.substring(0, 5) + ", round trips by distance");
        assertThat(plan.latencies().nodes()).isEqualTo(nodes);
        assertThat(plan.nodes())
                .hasSize(nodes)
                .containsExactlyElementsOf(TOPOLOGY.nodes().stream()
                        .filter(node -> node.subnet()
                                .filter(id -> id.toString().startsWith(like))
                                .isPresent())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource({"lhg73, 13", "io67, 13", "uzr34, 28"})
    void aMeasuredSubnetHasTheRoundTripsAndAsManyNodesAsWereMeasured(String like, int nodes) {
        SubnetPlan plan = like(like, "network.measured=[io67, lhg73, uzr34]");

        assertThat(plan.likeness()).startsWith("like " + like).endsWith(", round trips measured");
        assertThat(plan.nodes()).hasSize(nodes).doesNotHaveDuplicates();
        assertThat(roundTrips(plan.latencies())).isEqualTo(roundTrips(MeasuredLatencies.of(like)));
    }

    @Test
    void whatIsNotToBeMeasuredFollowsFromDistance() {
        SubnetPlan measured = like("lhg73");
        SubnetPlan byDistance = like("lhg73", "network.measured=[io67]");

        assertThat(byDistance.likeness()).isEqualTo("like lhg73, round trips by distance");
        assertThat(byDistance.nodes()).hasSameSizeAs(measured.nodes());
        assertThat(roundTrips(byDistance.latencies())).isNotEqualTo(roundTrips(measured.latencies()));
    }

    /** Base 20 ms and 10 ms each 1,000 km: the great circle and nothing else, for spread is none. */
    @Test
    void withoutSpreadRoundTripsAreALineOverDistance() {
        SubnetPlan plan = like(
                "bkfrj", "network.geography={ base: 20ms, per-1000-km: 10ms, scale: 2, spread: 0, within-site: 1ms }");

        for (int from = 0; from < 13; from++) {
            for (int to = 0; to < from; to++) {
                double kilometres = TOPOLOGY.dataCenterOf(plan.nodes().get(from))
                        .kilometresTo(TOPOLOGY.dataCenterOf(plan.nodes().get(to)));
                assertThat(plan.latencies().roundTripNanos(from, to) / 1e6)
                        .isCloseTo(2 * (20 + kilometres / 100), within(0.001));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "l", "nns", "2"})
    void aBeginningOfNoneOrOfSeveralIsLikeNone(String like) {
        SubnetSection section = new SubnetSection(
                "app",
                Optional.of(like),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());

        assertThat(Mainnet.likeness(section)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 13, 28, 40})
    void drawnNodesKeepTheLimitsOfTheirNumber(int count) {
        List<Node> nodes = Mainnet.draw("app", count).orElseThrow();

        SubnetLimits limits = SubnetLimits.usualOf(count);
        assertThat(nodes)
                .hasSize(count)
                .doesNotHaveDuplicates()
                .allMatch(node -> node.health() == Health.UP && node.role() != Role.API_BOUNDARY);
        assertThat(most(nodes, Attribute.PROVIDER)).isLessThanOrEqualTo(limits.provider());
        assertThat(most(nodes, Attribute.DATA_CENTER)).isLessThanOrEqualTo(limits.dataCenter());
        assertThat(most(nodes, Attribute.DATA_CENTER_OWNER)).isLessThanOrEqualTo(limits.dataCenterOwner());
        assertThat(most(nodes, Attribute.COUNTRY)).isLessThanOrEqualTo(limits.country());
    }

    /** Which nodes a subnet has is no part of what a seed decides. */
    @Test
    void nodesAreDrawnByTheIdAndTheNumberAlone() {
        assertThat(Mainnet.draw("app", 13)).isEqualTo(Mainnet.draw("app", 13));
        assertThat(Mainnet.draw("app", 13)).isNotEqualTo(Mainnet.draw("other", 13));
        assertThat(Plans.ofText(SCENARIO.replace("like: lhg73", "nodes: 13"), "seed=7")
                        .only()
                        .plan()
                        .subnets()
                        .get(0))
                .satisfies(plan -> {
                    assertThat(Optional.of(plan.nodes())).isEqualTo(Mainnet.draw("app", 13));
                    assertThat(plan.kind()).isEmpty();
                    assertThat(plan.likeness()).isEqualTo("nodes drawn from mainnet");
                });
    }

    @Test
    void limitsAllowNoSubnetOf64() {
        assertThat(Mainnet.draw("app", 64)).isEmpty();
    }

    @Test
    void aSubnetOfConstantLatencyStandsNowhere() {
        SubnetPlan plan = plan(SCENARIO.replace("like: lhg73", "nodes: 4"), "network.latency=30ms");

        assertThat(plan.nodes()).isEmpty();
        assertThat(plan.kind()).isEmpty();
        assertThat(plan.likeness()).isEqualTo("constant latency");
        assertThat(plan.latencies().roundTripNanos(0, 3)).isEqualTo(60_000_000);
    }

    @Test
    void onlyTheNetworksOwnSubnetsAreSystemSubnets() {
        assertThat(SubnetKind.values())
                .filteredOn(SubnetKind::isSystem)
                .containsExactlyInAnyOrder(SubnetKind.NNS, SubnetKind.INTERNET_IDENTITY, SubnetKind.BITCOIN);
    }

    /** The boundary node hu1 in Houston was down on the day of the data; the next nearest stands farther off. */
    @Test
    void usersAreServedByBoundaryNodesThatAreUp() {
        List<Node> boundaries = TOPOLOGY.nodes().stream()
                .filter(node -> node.role() == Role.API_BOUNDARY)
                .toList();

        assertThat(boundaries)
                .filteredOn(node -> node.health() == Health.DOWN)
                .extracting(node -> TOPOLOGY.dataCenterOf(node).id().toString())
                .containsExactly("hu1");
        assertThat(toBoundary("Houston")).isGreaterThan(toBoundary("Las Vegas"));
    }

    private static long toBoundary(String city) {
        return new Mainnet(Plans.ofFast("mainnet")
                        .only()
                        .plan()
                        .settled()
                        .scenario()
                        .network()
                        .orElseThrow())
                .pathFrom(city, List.of())
                .toBoundaryNanos();
    }

    @Test
    void citiesAreThoseWithDataCentersInAlphabeticalOrder() {
        assertThat(Mainnet.cities())
                .hasSize(63)
                .isSorted()
                .doesNotHaveDuplicates()
                .contains("Zürich", "New York City");
    }

    private static int most(List<Node> nodes, Attribute attribute) {
        return TOPOLOGY.spread(nodes, attribute).shares().stream()
                .mapToInt(Spread.Share::nodes)
                .max()
                .orElse(0);
    }

    private static List<Long> roundTrips(Latencies latencies) {
        return IntStream.range(0, latencies.nodes() * latencies.nodes())
                .mapToObj(i -> latencies.roundTripNanos(i / latencies.nodes(), i % latencies.nodes()))
                .toList();
    }

    private static SubnetPlan like(String like, String... settings) {
        return plan(SCENARIO.replace("like: lhg73", "like: " + like), settings);
    }

    private static SubnetPlan plan(String text, String... settings) {
        return Plans.ofText(text, settings).only().plan().subnets().get(0);
    }
}
