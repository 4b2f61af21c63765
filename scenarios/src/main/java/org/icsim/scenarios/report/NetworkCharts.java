package org.icsim.scenarios.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.icsim.models.consensus.Thresholds;
import org.icsim.models.geography.Location;
import org.icsim.models.registry.Attribute;
import org.icsim.models.registry.Spread;
import org.icsim.reports.chart.Heading;
import org.icsim.reports.chart.HeatMap;
import org.icsim.reports.chart.PlaceMap;
import org.icsim.reports.chart.PlaceMap.Layer;
import org.icsim.reports.chart.PlaceMap.Place;
import org.icsim.reports.chart.Quantity;
import org.icsim.scenarios.load.MainnetTopology;
import org.icsim.scenarios.report.Observation.Placement;
import org.icsim.scenarios.run.Count;
import org.icsim.scenarios.run.NodesCsv;

/** Charts of where nodes stand, how far from each other, and who runs them. */
final class NetworkCharts {
    private static final List<Attribute> OWNERS = List.of(
            Attribute.PROVIDER,
            Attribute.DATA_CENTER,
            Attribute.DATA_CENTER_OWNER,
            Attribute.COUNTRY,
            Attribute.CONTINENT);

    private final List<Fleet> fleets;
    private final Subjects subjects;
    private final int mostSubnets;

    /**
     * Makes charts of each variant whose nodes are not those of an earlier one.
     *
     * @param mostSubnets that get a chart of their own, or a colour
     */
    NetworkCharts(List<Fleet> fleets, Subjects subjects, int mostSubnets) {
        this.fleets = fleets.stream()
                .filter(fleet -> placements(fleet).findAny().isPresent())
                .toList();
        this.subjects = subjects;
        this.mostSubnets = mostSubnets;
    }

    private static Stream<Placement> placements(Fleet fleet) {
        return fleet.observations().stream().flatMap(NetworkCharts::placement);
    }

    private static Stream<Placement> placement(Observation observation) {
        return observation.profile().placement().stream();
    }

    private static List<Observation> placed(Fleet fleet) {
        return fleet.observations().stream()
                .filter(observation -> observation.profile().placement().isPresent())
                .toList();
    }

    /** Returns the variants of which no earlier one has the same. */
    private List<Fleet> differingIn(Function<Placement, Object> what) {
        Set<List<Object>> seen = new LinkedHashSet<>();
        return fleets.stream()
                .filter(fleet -> seen.add(placements(fleet).map(what).toList()))
                .toList();
    }

    // ---- round trips

    /** Returns a chart for each of the first subnets. */
    List<Drawing> roundTrips() {
        return differingIn(Placement::roundTrips).stream()
                .flatMap(fleet -> placed(fleet).stream()
                        .filter(observation -> observation.nodes() > 1)
                        .limit(mostSubnets)
                        .map(observation -> roundTrips(fleet, observation)))
                .toList();
    }

    private Drawing roundTrips(Fleet fleet, Observation observation) {
        Placement placement = observation.profile().placement().orElseThrow();
        List<Integer> order = fromWestToEast(placement.nodes());
        List<List<Double>> millis = order.stream()
                .map(from -> order.stream()
                        .map(to -> from.equals(to)
                                ? Double.NaN
                                : placement.roundTrips().millis().get(from).get(to))
                        .toList())
                .toList();
        double[] sorted = millis.stream()
                .flatMap(List::stream)
                .mapToDouble(value -> value)
                .filter(Double::isFinite)
                .sorted()
                .toArray();
        Heading heading = subjects.heading(
                fleet.id("round-trips" + (fleet.observations().size() > 1 ? "--" + observation.subnet() : "")),
                "The median round trip within subnet " + observation.subnet() + " is " + Wording.number(median(sorted))
                        + " ms, the longest " + Wording.number(sorted[sorted.length - 1]) + " ms",
                "Round trips without jitter between the nodes, each called after its data centre, from west to east"
                        + fleet.named(),
                "Round trips between each two nodes");
        return Drawing.of(
                HeatMap.between(heading, Quantity.of("Round trip", "ms"), names(placement.nodes(), order), millis)
                        .draw(),
                List.of(placement.roundTripsFile(), placement.nodesFile()));
    }

    private static double median(double[] sorted) {
        return (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }

    private static List<Integer> fromWestToEast(NodesCsv nodes) {
        return IntStream.range(0, nodes.rows().size())
                .boxed()
                .sorted(Comparator.comparingDouble(
                        node -> nodes.rows().get(node).location().longitude()))
                .toList();
    }

    /** Two nodes in one data centre are counted. */
    private static List<String> names(NodesCsv nodes, List<Integer> order) {
        Map<String, Integer> seen = new TreeMap<>();
        return order.stream()
                .map(node -> nodes.rows().get(node).dataCenter())
                .map(name -> {
                    int count = seen.merge(name, 1, Integer::sum);
                    return count == 1 ? name : name + " " + count;
                })
                .toList();
    }

    // ---- places

    /** Returns a map for each variant with nodes of its own. */
    List<Drawing> maps() {
        return differingIn(Placement::nodes).stream().map(this::map).toList();
    }

    private Drawing map(Fleet fleet) {
        List<Observation> placed = placed(fleet);
        List<NodesCsv.Row> all =
                placed.stream().flatMap(NetworkCharts::rows).distinct().toList();
        Spread countries =
                Spread.of(all.stream().map(row -> row.location().country()).toList());
        long dataCenters = all.stream().map(NodesCsv.Row::dataCenter).distinct().count();
        Spread.Share most = countries.shares().get(0);
        Heading heading = subjects.heading(
                fleet.id("node-map"),
                Count.of(all.size(), "node") + (all.size() == 1 ? " stands" : " stand") + " in "
                        + Count.of(dataCenters, "data centre") + " of "
                        + Count.of(countries.shares().size(), "country", "countries") + ", at most " + most.nodes()
                        + " in one country",
                "Nodes by longitude and latitude; the larger a dot, the more of them in a city; "
                        + MainnetTopology.SOURCE + fleet.named(),
                "Where nodes stand");
        List<Layer> layers = placed.size() <= mostSubnets
                ? placed.stream()
                        .map(observation -> new Layer(
                                observation.subnet(), places(rows(observation).toList())))
                        .toList()
                : List.of(new Layer("nodes of " + placed.size() + " subnets", places(all)));
        return Drawing.of(
                new PlaceMap(heading, layers).draw(),
                placements(fleet).map(Placement::nodesFile).toList());
    }

    private static Stream<NodesCsv.Row> rows(Observation observation) {
        return placement(observation).flatMap(placement -> placement.nodes().rows().stream());
    }

    private static List<Place> places(List<NodesCsv.Row> nodes) {
        Map<Location, Integer> counts = new LinkedHashMap<>();
        nodes.forEach(row -> counts.merge(row.location(), 1, Integer::sum));
        List<Place> places = new ArrayList<>();
        counts.forEach((location, count) ->
                places.add(new Place(location.city(), location.longitude(), location.latitude(), count)));
        return places;
    }

    // ---- who could collude

    /** Returns a table for each variant with nodes of its own. */
    List<Drawing> collusions() {
        return differingIn(Placement::nodes).stream().map(this::collusion).toList();
    }

    private Drawing collusion(Fleet fleet) {
        List<Observation> shown =
                placed(fleet).stream().limit(HeatMap.MOST_NAMES).toList();
        List<List<Double>> values =
                shown.stream().map(NetworkCharts::coalitions).toList();
        Heading heading = subjects.heading(
                fleet.id("collusion"),
                finding(shown) + (shown.size() < placed(fleet).size() ? ", of the first " + shown.size() : ""),
                "The fewest that together have enough nodes to halt a subnet, f + 1, or to sign whatever they like in its"
                        + " name, 2f + 1; " + MainnetTopology.SOURCE + fleet.named(),
                "How many must collude, a row for each subnet");
        List<String> columns = Stream.of(" to halt", " to forge")
                .flatMap(what -> OWNERS.stream().map(owner -> plural(owner) + what))
                .toList();
        HeatMap chart = new HeatMap(
                heading,
                Quantity.of("How many together", ""),
                new HeatMap.Side(
                        "subnet",
                        shown.stream()
                                .map(observation -> observation.subnet() + ", " + observation.nodes())
                                .toList()),
                new HeatMap.Side("who", columns),
                values);
        return Drawing.of(
                chart.draw(), placements(fleet).map(Placement::nodesFile).toList());
    }

    private static List<Double> coalitions(Observation observation) {
        return Stream.<ToIntFunction<Thresholds>>of(Thresholds::toHalt, Thresholds::toSignAlone)
                .flatMap(needed -> OWNERS.stream().map(owner -> coalition(observation, owner, needed)))
                .map(Double::valueOf)
                .toList();
    }

    private static double coalition(Observation observation, Attribute owner, ToIntFunction<Thresholds> needed) {
        Spread spread =
                Spread.of(rows(observation).map(row -> row.valueOf(owner)).toList());
        return spread.nakamotoCoefficient(needed.applyAsInt(new Thresholds(spread.nodes())));
    }

    private static String finding(List<Observation> shown) {
        return "It takes at least "
                + OWNERS.stream()
                        .map(owner -> least(shown, owner))
                        .flatMap(Optional::stream)
                        .collect(Collectors.joining(", "))
                + " to halt a subnet";
    }

    private static Optional<String> least(List<Observation> shown, Attribute owner) {
        return shown.stream()
                .min(Comparator.comparingDouble(observation -> coalition(observation, owner, Thresholds::toHalt)))
                .map(weakest -> counted((long) coalition(weakest, owner, Thresholds::toHalt), owner)
                        + (isTheOnly(weakest, shown, owner) ? " (" + weakest.subnet() + ")" : ""));
    }

    private static boolean isTheOnly(Observation weakest, List<Observation> shown, Attribute owner) {
        double least = coalition(weakest, owner, Thresholds::toHalt);
        long alike = shown.stream()
                .filter(observation -> coalition(observation, owner, Thresholds::toHalt) == least)
                .count();
        return shown.size() > 1 && alike == 1;
    }

    private static String counted(long count, Attribute owner) {
        return switch (owner) {
            case PROVIDER -> Count.of(count, "provider");
            case DATA_CENTER -> Count.of(count, "data centre");
            case DATA_CENTER_OWNER -> Count.of(count, "owner");
            case CITY -> Count.of(count, "city", "cities");
            case COUNTRY -> Count.of(count, "country", "countries");
            case CONTINENT -> Count.of(count, "continent");
        };
    }

    private static String plural(Attribute owner) {
        return counted(2, owner).substring(2);
    }
}
