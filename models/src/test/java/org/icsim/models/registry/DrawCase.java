package org.icsim.models.registry;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.icsim.core.random.RandomStream;
import org.icsim.models.geography.Location;

/** A network to draw nodes from, what limits they keep and how many they are. Numbers stand for names. */
record DrawCase(List<Building> buildings, List<Machine> machines, SubnetLimits limits, int size) {
    private static final SubnetId SUBNET = SubnetId.parse("2vxsx-fae");

    /** A data centre. */
    record Building(int owner, int country) {}

    /** A node, and the place of its data centre in the list of buildings. */
    record Machine(int provider, int building, Role role, Health health) {
        static Machine spare(int provider, int building) {
            return new Machine(provider, building, Role.UNASSIGNED, Health.UP);
        }
    }

    /** Returns the stream of chance with a number. */
    static RandomStream stream(long number) {
        return RandomStream.of(1, "test", "draw", number);
    }

    /** Draws from a network made for this draw alone. */
    Optional<List<Node>> draw(long streamNumber) {
        return new NodeDraw(topology(), limits).draw(size, stream(streamNumber));
    }

    /** Returns the network of these machines, each with an operator of its own, the replicas all in one subnet. */
    Topology topology() {
        List<Node> nodes = numbers(machines).mapToObj(this::node).toList();
        long replicas = nodes.stream().filter(node -> node.subnet().isPresent()).count();
        return new Topology(
                numbers(buildings).mapToObj(this::dataCenter).toList(),
                numbers(machines).mapToObj(this::operator).toList(),
                nodes,
                replicas == 0
                        ? List.of()
                        : List.of(new SubnetRecord(SUBNET, SubnetKind.APPLICATION, (int) replicas, limits, false)));
    }

    private DataCenter dataCenter(int number) {
        Building building = buildings.get(number);
        String country = "X" + (char) ('A' + building.country());
        Location location = new Location("Somewhere", country, "Nowhere", 0, 0);
        return new DataCenter(new DataCenterId("dc" + number), "owner " + building.owner(), location);
    }

    private Operator operator(int number) {
        Machine machine = machines.get(number);
        ProviderId provider = new ProviderId(principal(3, machine.provider()));
        return new Operator(operatorId(number), provider, new DataCenterId("dc" + machine.building()));
    }

    private Node node(int number) {
        Machine machine = machines.get(number);
        Optional<SubnetId> subnet = machine.role() == Role.REPLICA ? Optional.of(SUBNET) : Optional.empty();
        return new Node(nodeId(number), operatorId(number), Hardware.GEN2, machine.role(), machine.health(), subnet);
    }

    private static NodeId nodeId(int number) {
        return new NodeId(principal(1, number));
    }

    private static OperatorId operatorId(int number) {
        return new OperatorId(principal(2, number));
    }

    private static Principal principal(int kind, int number) {
        return Principal.of((byte) kind, (byte) number);
    }

    private static IntStream numbers(List<?> list) {
        return IntStream.range(0, list.size());
    }

    /** Returns the places of these nodes in the list of machines. */
    List<Integer> numbersOf(List<Node> nodes) {
        List<NodeId> ids = nodes.stream().map(Node::id).toList();
        return numbers(machines).filter(i -> ids.contains(nodeId(i))).boxed().toList();
    }

    /** Returns the machines that may be drawn at all. */
    List<Machine> eligible() {
        return machines.stream()
                .filter(machine -> machine.role() != Role.API_BOUNDARY && machine.health() == Health.UP)
                .toList();
    }

    int ownerOf(Machine machine) {
        return buildings.get(machine.building()).owner();
    }

    int countryOf(Machine machine) {
        return buildings.get(machine.building()).country();
    }

    boolean isWithinLimits(List<Machine> group) {
        return mostOfOne(group, Machine::provider) <= limits.provider()
                && mostOfOne(group, Machine::building) <= limits.dataCenter()
                && mostOfOne(group, this::ownerOf) <= limits.dataCenterOwner()
                && mostOfOne(group, this::countryOf) <= limits.country();
    }

    /** Returns how many machines of a group share one value, at most. */
    static int mostOfOne(List<Machine> group, Function<Machine, Integer> value) {
        List<Integer> values = group.stream().map(value).toList();
        return values.stream()
                .mapToInt(one -> (int) values.stream().filter(one::equals).count())
                .max()
                .orElse(0);
    }

    /** Generates networks of so many machines at most, of which most may be drawn, with narrow limits. */
    static Arbitrary<DrawCase> upTo(int mostMachines) {
        Arbitrary<List<Building>> someBuildings = Combinators.combine(below(4), below(4))
                .as(Building::new)
                .list()
                .ofMinSize(1)
                .ofMaxSize(8);
        Arbitrary<Integer> limit = Arbitraries.integers().between(1, 3);
        Arbitrary<SubnetLimits> limits =
                Combinators.combine(limit, limit, limit, limit).as(SubnetLimits::new);
        return someBuildings.flatMap(buildings -> Combinators.combine(
                        machines(buildings.size()).list().ofMaxSize(mostMachines), limits, below(8))
                .as((machines, narrow, size) -> new DrawCase(buildings, machines, narrow, size)));
    }

    private static Arbitrary<Machine> machines(int buildings) {
        Arbitrary<Role> roles = Arbitraries.frequency(
                Tuple.of(3, Role.UNASSIGNED), Tuple.of(3, Role.REPLICA), Tuple.of(1, Role.API_BOUNDARY));
        Arbitrary<Health> healths =
                Arbitraries.frequency(Tuple.of(6, Health.UP), Tuple.of(1, Health.DEGRADED), Tuple.of(1, Health.DOWN));
        return Combinators.combine(below(6), below(buildings), roles, healths).as(Machine::new);
    }

    private static Arbitrary<Integer> below(int bound) {
        return Arbitraries.integers().between(0, bound - 1);
    }
}
