package org.icsim.models.registry;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.icsim.models.geography.Location;
import org.icsim.models.registry.SubnetLimits.Excess;

/**
 * The network at one moment. Records refer to each other by id, and every reference leads somewhere; lists are in the order
 * of ids.
 */
public final class Topology {
    private final Table<DataCenterId, DataCenter> dataCenters;
    private final Table<OperatorId, Operator> operators;
    private final Table<NodeId, Node> nodes;
    private final Table<SubnetId, SubnetRecord> subnets;
    private final Table<SubnetId, Membership> memberships;

    /** Which nodes serve a subnet. */
    private record Membership(SubnetId subnet, List<Node> nodes) {}

    /**
     * Makes a topology of its records, in any order.
     *
     * @throws IllegalArgumentException if an id occurs twice, a record refers to one that is not there, or a subnet is not
     *                                  served by as many nodes as it says
     */
    public Topology(
            List<DataCenter> dataCenters, List<Operator> operators, List<Node> nodes, List<SubnetRecord> subnets) {
        this.dataCenters = new Table<>("data centre", dataCenters, DataCenter::id);
        this.operators = new Table<>("operator", operators, Operator::id);
        this.nodes = new Table<>("node", nodes, Node::id);
        this.subnets = new Table<>("subnet", subnets, SubnetRecord::id);
        operators.forEach(operator -> dataCenter(operator.dataCenter()));
        nodes.forEach(node -> operator(node.operator()));
        nodes.forEach(node -> node.subnet().ifPresent(this::subnet));
        this.memberships =
                new Table<>("subnet", subnets.stream().map(this::membership).toList(), Membership::subnet);
    }

    private Membership membership(SubnetRecord subnet) {
        List<Node> serving = nodes.records().stream()
                .filter(node -> node.subnet().equals(Optional.of(subnet.id())))
                .toList();
        if (serving.size() != subnet.size()) {
            throw new IllegalArgumentException(
                    "expected " + subnet.size() + " nodes of subnet " + subnet.id() + "; got " + serving.size());
        }
        return new Membership(subnet.id(), serving);
    }

    /** Returns all data centres. */
    public List<DataCenter> dataCenters() {
        return dataCenters.records();
    }

    /** Returns all operators. */
    public List<Operator> operators() {
        return operators.records();
    }

    /** Returns all nodes. */
    public List<Node> nodes() {
        return nodes.records();
    }

    /** Returns all subnets. */
    public List<SubnetRecord> subnets() {
        return subnets.records();
    }

    /** Returns the data centre with an id. */
    public DataCenter dataCenter(DataCenterId id) {
        return dataCenters.get(id);
    }

    /** Returns the operator with an id. */
    public Operator operator(OperatorId id) {
        return operators.get(id);
    }

    /** Returns the node with an id. */
    public Node node(NodeId id) {
        return nodes.get(id);
    }

    /** Returns the subnet with an id. */
    public SubnetRecord subnet(SubnetId id) {
        return subnets.get(id);
    }

    /** Returns the subnet that people call by the beginning of its id, such as {@code tdb26}; empty if none or several. */
    public Optional<SubnetRecord> findSubnet(String beginning) {
        List<SubnetRecord> called = subnets.records().stream()
                .filter(subnet -> subnet.id().toString().startsWith(beginning))
                .toList();
        return called.size() == 1 ? Optional.of(called.get(0)) : Optional.empty();
    }

    /**
     * Returns the subnet that people call by the beginning of its id.
     *
     * @throws IllegalArgumentException if none or several are
     */
    public SubnetRecord subnetCalled(String beginning) {
        return findSubnet(beginning)
                .orElseThrow(() -> new IllegalArgumentException("expected one subnet called " + beginning));
    }

    /** Returns the nodes whose ids begin so. */
    public List<Node> nodesCalled(String beginning) {
        return nodes.records().stream()
                .filter(node -> node.id().toString().startsWith(beginning))
                .toList();
    }

    /** Returns the nodes that serve a subnet. */
    public List<Node> nodesOf(SubnetId id) {
        return memberships.get(id).nodes();
    }

    /** Returns who runs a node, and where. */
    public Operator operatorOf(Node node) {
        return operator(node.operator());
    }

    /** Returns where a node stands. */
    public DataCenter dataCenterOf(Node node) {
        return dataCenter(operatorOf(node).dataCenter());
    }

    /** Returns a node's value of an attribute; a city's name is followed by its country. */
    public String valueOf(Node node, Attribute attribute) {
        DataCenter dataCenter = dataCenterOf(node);
        Location location = dataCenter.location();
        return switch (attribute) {
            case PROVIDER -> operatorOf(node).provider().toString();
            case DATA_CENTER -> dataCenter.id().toString();
            case DATA_CENTER_OWNER -> dataCenter.owner();
            case CITY -> location.city() + ", " + location.country();
            case COUNTRY -> location.country();
            case CONTINENT -> location.continent();
        };
    }

    /** Returns how a group of nodes spreads over the values of an attribute. */
    public Spread spread(List<Node> group, Attribute attribute) {
        return Spread.of(group.stream().map(node -> valueOf(node, attribute)).toList());
    }

    /** Returns where a subnet exceeds its limits, by attribute, most nodes first. */
    public List<Excess> excessesOf(SubnetRecord subnet) {
        List<Node> serving = nodesOf(subnet.id());
        return Arrays.stream(Attribute.values())
                .flatMap(attribute -> subnet.limits().exceededBy(attribute, spread(serving, attribute)).stream())
                .toList();
    }
}
