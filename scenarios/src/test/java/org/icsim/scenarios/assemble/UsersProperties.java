package org.icsim.scenarios.assemble;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.icsim.models.geography.GeographicRoundTrips;
import org.icsim.models.geography.Site;
import org.icsim.models.registry.DataCenter;
import org.icsim.models.registry.Health;
import org.icsim.models.registry.Role;
import org.icsim.models.registry.Topology;
import org.icsim.models.workload.RequestPath;
import org.icsim.scenarios.Plans;
import org.icsim.scenarios.load.MainnetTopology;
import org.icsim.scenarios.run.ProgressListener;
import org.icsim.scenarios.run.ScenarioRun;
import org.icsim.scenarios.run.Summary.SpanSummary;

/** Requests take the way by the nearest API boundary node, and replies the same way back. */
class UsersProperties {
    private static final Topology TOPOLOGY = MainnetTopology.get();
    private static final String SCENARIO = """
            scenario: users
            question: How long do users wait?
            preset: mainnet-2025
            seed: 1
            duration: 5s
            subnets: [{ id: app, like: bkfrj }]
            probe: { to: app, rate: 100/s, users: [Tokyo] }
            """;

    private static final GeographicRoundTrips ROUND_TRIPS = new GeographicRoundTrips(Mainnet.parameters(plan("Tokyo")
            .settled()
            .scenario()
            .network()
            .orElseThrow()
            .geography()
            .orElseThrow()));

    @Property(tries = 60)
    void theBoundaryNodeIsTheOneWithTheShortestRoundTrip(@ForAll("cities") String city) {
        RequestPath path = path(city);
        Site users = new Site(
                "users in " + city,
                TOPOLOGY.dataCenters().stream()
                        .map(DataCenter::location)
                        .filter(location -> location.city().equals(city))
                        .findFirst()
                        .orElseThrow());
        Site nearest = TOPOLOGY.nodes().stream()
                .filter(node -> node.role() == Role.API_BOUNDARY && node.health() == Health.UP)
                .map(node -> TOPOLOGY.dataCenterOf(node).site())
                .min(Comparator.comparing(site -> ROUND_TRIPS.millis(users, site)))
                .orElseThrow();

        assertThat(path.from()).isEqualTo(city);
        assertThat(path.toBoundaryNanos()).isPositive().isEqualTo(oneWay(users, nearest));
        assertThat(path.toReplicaNanos())
                .hasSize(13)
                .allMatch(nanos -> nanos > 0)
                .isEqualTo(plan(city).subnets().get(0).nodes().stream()
                        .map(node -> oneWay(nearest, TOPOLOGY.dataCenterOf(node).site()))
                        .toList());
    }

    @Property(tries = 3)
    void aReplyTakesAtLeastTheWayThereFinalityAndTheWayBack(
            @ForAll @LongRange(min = 0, max = 1_000_000) long seed, @ForAll("cities") String city) {
        RequestPath path = path(city);
        long shortest = 2
                * path.toReplicaNanos().stream()
                        .mapToLong(leg -> leg + path.toBoundaryNanos())
                        .min()
                        .orElseThrow();

        SpanSummary whole = run(city, seed);

        var latency = whole.updateLatency().orElseThrow();
        BigDecimal least = whole.updateFinality().p50().orElseThrow().add(BigDecimal.valueOf(shortest, 9));
        assertThat(latency.count())
                .isPositive()
                .isLessThanOrEqualTo(whole.updateFinality().count());
        assertThat(latency.p50().orElseThrow()).isGreaterThanOrEqualTo(least);
    }

    /** The subnet is in Europe. */
    @Property(tries = 3)
    void whoIsNearerWaitsShorter(@ForAll @LongRange(min = 0, max = 1_000_000) long seed) {
        List<BigDecimal> means = List.of("Zürich", "New York City", "Singapore").stream()
                .map(city ->
                        run(city, seed).updateLatency().orElseThrow().mean().orElseThrow())
                .toList();

        assertThat(means).isSorted().doesNotHaveDuplicates();
    }

    @Provide
    Arbitrary<String> cities() {
        return Arbitraries.of(Mainnet.cities());
    }

    private static long oneWay(Site from, Site to) {
        return Math.round(ROUND_TRIPS.millis(from, to) / 2 * 1e6);
    }

    private static SpanSummary run(String city, long seed) {
        return new ScenarioRun(new VariantPlan("", plan(city)), seed)
                .run(ProgressListener.NONE)
                .summary()
                .subnets()
                .get(0)
                .whole();
    }

    private static RequestPath path(String city) {
        return plan(city).subnets().get(0).probe().orElseThrow().paths().get(0);
    }

    private static RunPlan plan(String city) {
        return Plans.ofText(SCENARIO, "probe.users=[" + city + "]").only().plan();
    }
}
