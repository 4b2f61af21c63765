package org.icsim.scenarios.assemble;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.icsim.core.random.RandomStream;
import org.icsim.models.geography.GeographicRoundTrips;
import org.icsim.models.geography.Location;
import org.icsim.models.geography.Site;
import org.icsim.models.network.Latencies;
import org.icsim.models.registry.DataCenter;
import org.icsim.models.registry.Health;
import org.icsim.models.registry.Node;
import org.icsim.models.registry.NodeDraw;
import org.icsim.models.registry.Role;
import org.icsim.models.registry.SubnetLimits;
import org.icsim.models.registry.SubnetRecord;
import org.icsim.models.registry.Topology;
import org.icsim.models.workload.RequestPath;
import org.icsim.scenarios.load.MainnetTopology;
import org.icsim.scenarios.load.MeasuredLatencies;
import org.icsim.scenarios.schema.Geography;
import org.icsim.scenarios.schema.Scenario.NetworkSection;
import org.icsim.scenarios.schema.Scenario.SubnetSection;
import org.icsim.scenarios.schema.TimeSpan;

/** The real network, as subnets of scenarios are made of its nodes. */
final class Mainnet {
    static final Topology TOPOLOGY = MainnetTopology.get();

    private final NetworkSection network;
    private final List<String> measured;
    private final Machines machines;
    private final GeographicRoundTrips roundTrips;

    /** Makes the network with the round trips of a settled section. */
    Mainnet(NetworkSection network) {
        this.network = network;
        this.machines = new Machines(network);
        this.measured = network.measured().orElseThrow();
        this.roundTrips =
                new GeographicRoundTrips(parameters(network.geography().orElseThrow()));
    }

    static GeographicRoundTrips.Parameters parameters(Geography geography) {
        return new GeographicRoundTrips.Parameters(
                millis(geography.base().nanos()),
                millis(geography.per1000Km().nanos()) / 1000,
                geography.scale(),
                geography.spread(),
                millis(geography.withinSite().nanos()));
    }

    private static double millis(long nanos) {
        return nanos / 1e6;
    }

    /** Returns the real subnet that a section says it is like, if there is just one. */
    static Optional<SubnetRecord> likeness(SubnetSection subnet) {
        return subnet.like().flatMap(TOPOLOGY::findSubnet);
    }

    /** Returns the nodes of a real subnet: as many as were measured, if that is what its links are taken from. */
    static List<Node> nodesOf(SubnetRecord subnet, List<String> measured) {
        return measurementOf(subnet, measured)
                .map(name -> MeasuredLatencies.replicasOf(name, TOPOLOGY))
                .orElseGet(() -> TOPOLOGY.nodesOf(subnet.id()));
    }

    private static Optional<String> measurementOf(SubnetRecord subnet, List<String> measured) {
        return measured.stream()
                .filter(MeasuredLatencies.SUBNETS::contains)
                .filter(name -> subnet.id().toString().startsWith(name))
                .findFirst();
    }

    /** Returns nodes for a subnet that there is not, the same for each id; empty if limits allow no such subnet. */
    static Optional<List<Node>> draw(String id, int nodes) {
        RandomStream stream = RandomStream.of(0, "mainnet", "draw/" + id, nodes);
        return new NodeDraw(TOPOLOGY, SubnetLimits.usualOf(nodes)).draw(nodes, stream);
    }

    /** Returns the members of a subnet that is known to be sound. */
    Members members(SubnetSection subnet) {
        List<Node> nodes = machines.of(subnet).orElseThrow();
        Optional<SubnetRecord> real = likeness(subnet);
        RoundTrips trips = roundTrips(subnet, nodes);
        String likeness = real.map(its -> "like " + its.id().principal().shortName() + ", " + trips.origin())
                .or(() -> subnet.members().map(named -> "named nodes of mainnet, " + trips.origin()))
                .orElse(nodes.isEmpty() ? trips.origin() : "nodes drawn from mainnet");
        return new Members(likeness, real.map(SubnetRecord::kind), nodes, trips.latencies());
    }

    /** Latencies, and for people where they come from. */
    private record RoundTrips(String origin, Latencies latencies) {}

    private RoundTrips roundTrips(SubnetSection subnet, List<Node> nodes) {
        if (subnet.roundTrips().isPresent()) {
            return new RoundTrips("round trips given", given(subnet.roundTrips().get()));
        }
        Optional<SubnetRecord> real = likeness(subnet);
        if (real.isEmpty() && network.latency().isPresent()) {
            int count = machines.countOf(subnet).orElseThrow();
            return new RoundTrips(
                    "constant latency",
                    Latencies.constant(count, network.latency().get().nanos()));
        }
        return real.flatMap(its -> measurementOf(its, measured))
                .map(name -> new RoundTrips("round trips measured", MeasuredLatencies.of(name)))
                .orElseGet(() -> new RoundTrips("round trips by distance", byDistance(nodes)));
    }

    private static Latencies given(List<List<TimeSpan>> roundTrips) {
        return Latencies.ofRoundTripNanos(roundTrips.stream()
                .map(row -> row.stream().mapToLong(TimeSpan::nanos).toArray())
                .toArray(long[][]::new));
    }

    private Latencies byDistance(List<Node> nodes) {
        return Latencies.ofRoundTrips(
                roundTrips.matrix(nodes.stream().map(Mainnet::siteOf).toList()));
    }

    private static Site siteOf(Node node) {
        return TOPOLOGY.dataCenterOf(node).site();
    }

    /** Returns the cities in which users can be: those with data centres, in alphabetical order. */
    static List<String> cities() {
        return TOPOLOGY.dataCenters().stream()
                .map(DataCenter::location)
                .map(Location::city)
                .distinct()
                .sorted()
                .toList();
    }

    /** Returns the way from users in a city to replicas, by the API boundary node that has the shortest round trip. */
    RequestPath pathFrom(String city, List<Node> replicas) {
        Location location = TOPOLOGY.dataCenters().stream()
                .map(DataCenter::location)
                .filter(candidate -> candidate.city().equals(city))
                .findFirst()
                .orElseThrow();
        Site users = new Site("users in " + city, location);
        Site boundary = TOPOLOGY.nodes().stream()
                .filter(node -> node.role() == Role.API_BOUNDARY && node.health() == Health.UP)
                .map(Mainnet::siteOf)
                .min(Comparator.comparingDouble(site -> roundTrips.millis(users, site)))
                .orElseThrow();
        return new RequestPath(
                city,
                oneWayNanos(users, boundary),
                replicas.stream()
                        .map(replica -> oneWayNanos(boundary, siteOf(replica)))
                        .toList());
    }

    private long oneWayNanos(Site from, Site to) {
        return Math.max(1, Math.round(roundTrips.millis(from, to) / 2 * 1e6));
    }
}
