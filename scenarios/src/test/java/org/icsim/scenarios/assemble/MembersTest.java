package org.icsim.scenarios.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import org.icsim.models.network.Latencies;
import org.icsim.models.registry.Attribute;
import org.icsim.models.registry.Health;
import org.icsim.models.registry.Node;
import org.icsim.models.registry.SubnetKind;
import org.icsim.models.registry.Topology;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.assemble.DarkKind.Darkness;
import org.icsim.scenarios.load.MainnetTopology;
import org.icsim.scenarios.run.ProgressListener;
import org.icsim.scenarios.run.ScenarioRun;
import org.icsim.scenarios.schema.TimeSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A subnet whose members are named is made of these machines; one whose round trips are given has these. */
class MembersTest {
    private static final Topology TOPOLOGY = MainnetTopology.get();
    /** A subnet of mainnet all of whose nodes were up. */
    private static final String REAL = "w4rem";

    private static final String SCENARIO = """
            scenario: members
            question: Who are they?
            preset: mainnet-2025
            seed: 3
            duration: 5s
            subnets: [{ id: app, nodes: 1 }]
            """;
    private static final String TRIANGLE = "round-trips: [[0ms, 12ms, 81ns], [12ms, 0ms, 90ms], [81ns, 90ms, 0ms]]";

    @Test
    void theNodesOfARealSubnetHaveItsHistory() {
        List<Node> real = TOPOLOGY.nodesOf(TOPOLOGY.subnetCalled(REAL).id());
        VariantPlan like = plan("like: " + REAL + ", type: application");
        VariantPlan named = plan(members(real));

        assertThat(subnet(named).nodes()).isEqualTo(real);
        assertThat(subnet(named).kind()).isEmpty();
        assertThat(subnet(named).likeness()).isEqualTo("named nodes of mainnet, round trips by distance");
        assertThat(oneWays(named)).isEqualTo(oneWays(like));
        assertThat(fingerprint(named)).isEqualTo(fingerprint(like));
    }

    @Test
    void nodesThatWouldBeDrawnHaveTheSameHistoryWhenNamed() {
        List<Node> drawn = Mainnet.draw("app", 7).orElseThrow();

        assertThat(fingerprint(plan(members(drawn)))).isEqualTo(fingerprint(plan("nodes: 7")));
    }

    @Test
    void theirOrderIsThatOfTheReplicas() {
        List<Node> turned = new ArrayList<>(Mainnet.draw("app", 4).orElseThrow());
        Collections.reverse(turned);

        assertThat(subnet(plan(members(turned))).nodes()).isEqualTo(turned);
        assertThat(fingerprint(plan(members(turned)))).isNotEqualTo(fingerprint(plan("nodes: 4")));
    }

    @Test
    void aNodeThatWasDownOnTheDayOfTheDataIsTaken() {
        List<Node> nodes = subnet(plan("members: [c3xxv, i4cms, 22pkm, 23jbm]")).nodes();

        assertThat(nodes).extracting(Node::health).startsWith(Health.DOWN, Health.DEGRADED);
    }

    @Test
    void theWholeIdIsABeginning() {
        List<Node> nodes = Mainnet.draw("app", 4).orElseThrow();

        assertThat(subnet(plan("members: "
                                + nodes.stream()
                                        .map(node -> node.id().toString())
                                        .toList()))
                        .nodes())
                .isEqualTo(nodes);
    }

    /** Round trips by distance are whole numbers of nanoseconds each way, so that nothing is rounded. */
    @Test
    void roundTripsByDistanceHaveTheSameHistoryWhenWrittenDown() {
        VariantPlan byDistance = plan("nodes: 4");
        String written = "round-trips: " + roundTrips(subnet(byDistance).latencies());

        assertThat(fingerprint(plan("nodes: 4, " + written))).isEqualTo(fingerprint(byDistance));
        assertThat(fingerprint(plan(members(Mainnet.draw("app", 4).orElseThrow()) + ", " + written)))
                .isEqualTo(fingerprint(byDistance));
    }

    @Test
    void aConstantLatencyIsHalfOfEachRoundTrip() {
        String written = "round-trips: [[0s, 60ms, 60ms], [60ms, 0s, 60ms], [60ms, 60ms, 0s]]";

        assertThat(fingerprint(plan("nodes: 3, " + written)))
                .isEqualTo(fingerprint(plan("nodes: 3", "network.latency=30ms")));
    }

    @Test
    void membersStandSomewhereWhateverTheirLatencies() {
        List<Node> nodes = Mainnet.draw("app", 3).orElseThrow();
        SubnetPlan constant = subnet(plan(members(nodes), "network.latency=30ms"));
        SubnetPlan given = subnet(plan(members(nodes) + ", " + TRIANGLE));

        assertThat(constant.likeness()).isEqualTo("named nodes of mainnet, constant latency");
        assertThat(constant.latencies().oneWayNanos(0, 2)).isEqualTo(30_000_000);
        assertThat(given.likeness()).isEqualTo("named nodes of mainnet, round trips given");
        assertThat(given.latencies().oneWayNanos(0, 1)).isEqualTo(6_000_000);
        assertThat(given.latencies().oneWayNanos(2, 0)).isEqualTo(41);
        assertThat(constant.nodes()).isEqualTo(given.nodes()).isEqualTo(nodes);
    }

    @Test
    void whoIsOnlyCountedStandsNowhereWhereRoundTripsAreGiven() {
        SubnetPlan plan = subnet(plan("nodes: 3, " + TRIANGLE));

        assertThat(plan.nodes()).isEmpty();
        assertThat(plan.likeness()).isEqualTo("round trips given");
        assertThat(plan.latencies().oneWayNanos(1, 2)).isEqualTo(45_000_000);
    }

    @Test
    void roundTripsThatAreGivenTakeThePlaceOfMeasuredAndConstantOnes() {
        String written = "round-trips: " + roundTrips(Latencies.constant(13, 7));
        SubnetPlan like = subnet(plan("like: lhg73, " + written));
        RunPlan both = Plans.ofText(
                        SCENARIO,
                        "network.latency=30ms",
                        "subnets=[{ id: a, nodes: 3, " + TRIANGLE + " }, { id: b, nodes: 3 }]")
                .only()
                .plan();

        assertThat(like.likeness()).isEqualTo("like lhg73, round trips given");
        assertThat(like.kind()).contains(SubnetKind.APPLICATION);
        assertThat(like.nodes()).isEqualTo(subnet(plan("like: lhg73")).nodes());
        assertThat(like.latencies().oneWayNanos(3, 9)).isEqualTo(7);
        assertThat(both.subnets().get(0).latencies().oneWayNanos(0, 1)).isEqualTo(6_000_000);
        assertThat(both.subnets().get(1).latencies().oneWayNanos(0, 1)).isEqualTo(30_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"provider", "data-center", "owner", "country", "continent"})
    void membersGoDarkWithWhatTheyBelongTo(String key) {
        Node struck = Mainnet.draw("app", 7).orElseThrow().get(2);
        Attribute attribute = key.equals("owner")
                ? Attribute.DATA_CENTER_OWNER
                : Attribute.valueOf(key.toUpperCase(Locale.ROOT).replace('-', '_'));
        String value = TOPOLOGY.valueOf(struck, attribute);
        String dark = "faults=[{ at: 1s, for: 1s, dark: { " + key + ": '" + value + "' } }]";

        SubnetPlan plan = subnet(plan(members(Mainnet.draw("app", 7).orElseThrow()), dark));

        assertThat(plan.faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.effect())
                        .isEqualTo(new Darkness(IntStream.range(0, 7)
                                .filter(i -> TOPOLOGY.valueOf(plan.nodes().get(i), attribute)
                                        .equals(value))
                                .boxed()
                                .toList())));
    }

    /** The machines decide how long users' requests travel to them, not the round trips between them. */
    @Test
    void usersReachMembersAsTheyReachNodesThatAreDrawn() {
        String users = "probe={ to: app, rate: 10/s, users: [Tokyo] }";
        List<Node> nodes = Mainnet.draw("app", 3).orElseThrow();

        assertThat(subnet(plan(members(nodes) + ", " + TRIANGLE, users)).probe())
                .isEqualTo(subnet(plan("nodes: 3", users)).probe())
                .isNotEqualTo(Optional.empty());
    }

    @Test
    void moreThanThirteenMembersTakeTheDelayOfLargeSubnets() {
        assertThat(notaryDelay(13)).isEqualTo("600ms");
        assertThat(notaryDelay(14)).isEqualTo("1s");
    }

    private static String notaryDelay(int members) {
        return plan(members(Mainnet.draw("app", members).orElseThrow()), "preset=mainnet-2024")
                .plan()
                .settled()
                .scenario()
                .subnets()
                .get(0)
                .consensus()
                .orElseThrow()
                .initialNotaryDelay()
                .orElseThrow()
                .toString();
    }

    private static String members(List<Node> nodes) {
        return "members: "
                + nodes.stream().map(node -> node.id().principal().shortName()).toList();
    }

    private static List<List<TimeSpan>> roundTrips(Latencies latencies) {
        return IntStream.range(0, latencies.nodes())
                .mapToObj(from -> IntStream.range(0, latencies.nodes())
                        .mapToObj(to -> new TimeSpan(from == to ? 0 : latencies.roundTripNanos(from, to)))
                        .toList())
                .toList();
    }

    private static List<Long> oneWays(VariantPlan plan) {
        Latencies latencies = subnet(plan).latencies();
        return IntStream.range(0, latencies.nodes() * latencies.nodes())
                .mapToObj(i -> latencies.oneWayNanos(i / latencies.nodes(), i % latencies.nodes()))
                .toList();
    }

    private static String fingerprint(VariantPlan plan) {
        return new ScenarioRun(plan, 3).run(ProgressListener.NONE).summary().fingerprint();
    }

    private static SubnetPlan subnet(VariantPlan plan) {
        return plan.plan().subnets().get(0);
    }

    private static VariantPlan plan(String subnet, String... settings) {
        return Plans.ofText(SCENARIO.replace("nodes: 1", subnet), settings).only();
    }
}
