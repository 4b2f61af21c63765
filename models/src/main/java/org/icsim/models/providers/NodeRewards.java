package org.icsim.models.providers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.icsim.models.registry.NodeId;
import org.icsim.models.registry.ProviderId;
import org.icsim.models.registry.SubnetId;

/**
 * Reckons what nodes and their providers earn on a day.
 *
 * <p>{@code reward = base rate × (1 - reduction)}, provider by provider; only the failure rates of subnets reach across
 * providers. Source: dfinity/ic {@code rs/node_rewards/rewards_calculation/src/performance_based_algorithm/mod.rs}.
 */
public final class NodeRewards {
    private final RewardRates rates;
    private final RewardRules rules;

    public NodeRewards(RewardRates rates, RewardRules rules) {
        this.rates = rates;
        this.rules = rules;
    }

    /**
     * Returns the rewards of a day, in the order of providers.
     *
     * @param nodes   all that are paid, in any order
     * @param metrics of all nodes in subnets, paid or not; nodes without are reckoned as in no subnet
     * @throws IllegalArgumentException if a node occurs twice in either
     */
    public List<ProviderDay> ofDay(List<RewardedNode> nodes, List<NodeMetrics> metrics) {
        Map<NodeId, Standing> standings = standings(metrics);
        TreeMap<NodeId, RewardedNode> byId = new TreeMap<>();
        nodes.forEach(node -> putOnce(byId, node.id(), node));
        return grouped(byId.values(), RewardedNode::provider).entrySet().stream()
                .map(entry -> ofProvider(entry.getKey(), entry.getValue(), standings))
                .toList();
    }

    /** Returns how each node did compared with the others of its subnet. */
    private Map<NodeId, Standing> standings(List<NodeMetrics> metrics) {
        TreeMap<NodeId, Standing> standings = new TreeMap<>();
        grouped(metrics, NodeMetrics::subnet).forEach((subnet, members) -> {
            BigDecimal ofSubnet =
                    rules.subnetFailureRate(members.stream().map(this::ownRate).toList());
            members.forEach(member -> putOnce(standings, member.node(), standing(subnet, ownRate(member), ofSubnet)));
        });
        return standings;
    }

    private BigDecimal ownRate(NodeMetrics member) {
        return rules.failureRate(member.proposed(), member.failed());
    }

    private Standing standing(SubnetId subnet, BigDecimal own, BigDecimal ofSubnet) {
        return new Standing(subnet, own, ofSubnet, rules.relativeFailureRate(own, ofSubnet));
    }

    private ProviderDay ofProvider(ProviderId provider, List<RewardedNode> nodes, Map<NodeId, Standing> standings) {
        BigDecimal unassigned = rules.unassignedFailureRate(nodes.stream()
                .map(node -> Optional.ofNullable(standings.get(node.id())))
                .flatMap(Optional::stream)
                .map(Standing::relative)
                .toList());
        Map<Region, BigDecimal> groupRates = groupRates(nodes);
        List<NodeDay> days = new ArrayList<>();
        for (RewardedNode node : nodes) {
            BigDecimal base = node.type().isGrouped()
                    ? groupRates.getOrDefault(node.region().country(), BigDecimal.ZERO)
                    : rateOf(node).perDay();
            days.add(nodeDay(node, base, Optional.ofNullable(standings.get(node.id())), unassigned));
        }
        return new ProviderDay(
                provider,
                days,
                rules.dayTotal(Decimals.sum(days.stream().map(NodeDay::base).toList())),
                rules.dayTotal(Decimals.sum(days.stream().map(NodeDay::reward).toList())));
    }

    private NodeDay nodeDay(RewardedNode node, BigDecimal base, Optional<Standing> standing, BigDecimal unassigned) {
        BigDecimal failureRate = standing.map(Standing::relative).orElse(unassigned);
        BigDecimal multiplier = BigDecimal.ONE.subtract(rules.reduction(failureRate));
        return new NodeDay(
                node, base, standing, failureRate, multiplier, base.multiply(multiplier, MathContext.DECIMAL128));
    }

    /** Returns what each grouped node of a provider earns, by country. */
    private Map<Region, BigDecimal> groupRates(List<RewardedNode> nodes) {
        TreeMap<Region, BigDecimal> groupRates = new TreeMap<>();
        List<RewardedNode> inGroups =
                nodes.stream().filter(node -> node.type().isGrouped()).toList();
        grouped(inGroups, node -> node.region().country())
                .forEach((country, group) -> groupRates.put(
                        country,
                        rules.groupRate(group.stream().map(this::rateOf).toList())));
        return groupRates;
    }

    private RewardRate rateOf(RewardedNode node) {
        return rates.of(node.region(), node.type());
    }

    private static <K extends Comparable<K>, V> Map<K, List<V>> grouped(Iterable<V> values, Function<V, K> keyOf) {
        TreeMap<K, List<V>> groups = new TreeMap<>(Comparator.naturalOrder());
        values.forEach(value -> groups.computeIfAbsent(keyOf.apply(value), key -> new ArrayList<>())
                .add(value));
        return groups;
    }

    private static <V> void putOnce(Map<NodeId, V> map, NodeId id, V value) {
        if (map.put(id, value) != null) {
            throw new IllegalArgumentException("expected each node once a day; got " + id + " twice");
        }
    }
}
