package org.icsim.models.providers;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.TreeMap;
import org.icsim.models.ledger.Xdr;
import org.icsim.models.registry.NodeId;
import org.icsim.models.registry.ProviderId;

/**
 * What nodes and providers earned over several days.
 *
 * @param nodes     in the order of ids
 * @param providers in the order of ids
 */
public record RewardTotals(List<OfNode> nodes, List<OfProvider> providers) {
    public RewardTotals {
        nodes = List.copyOf(nodes);
        providers = List.copyOf(providers);
    }

    /**
     * What a node earned, on the terms of its last day.
     *
     * @param days         on which it was paid
     * @param daysInSubnet on how many of these it was in a subnet
     * @param base         before performance, in ten-thousandths of an XDR, not rounded to whole ones
     * @param reward       in ten-thousandths of an XDR, not rounded to whole ones
     */
    public record OfNode(RewardedNode node, int days, int daysInSubnet, BigDecimal base, BigDecimal reward) {
        private static OfNode of(NodeDay day) {
            return new OfNode(day.node(), 1, day.standing().isPresent() ? 1 : 0, day.base(), day.reward());
        }

        private OfNode plus(OfNode later) {
            return new OfNode(
                    later.node,
                    days + later.days,
                    daysInSubnet + later.daysInSubnet,
                    base.add(later.base, MathContext.DECIMAL128),
                    reward.add(later.reward, MathContext.DECIMAL128));
        }
    }

    /**
     * What a provider earned: the sum of its days, each rounded down.
     *
     * @param nodes for how many it was paid on its last day
     */
    public record OfProvider(ProviderId provider, int nodes, Xdr base, Xdr reward) {
        private static OfProvider of(ProviderDay day) {
            return new OfProvider(day.provider(), day.nodes().size(), day.base(), day.reward());
        }

        private OfProvider plus(OfProvider later) {
            return new OfProvider(provider, later.nodes, base.plus(later.base), reward.plus(later.reward));
        }
    }

    /** Returns the totals of days, each as {@link NodeRewards#ofDay} returned it, in their order. */
    public static RewardTotals of(List<List<ProviderDay>> days) {
        TreeMap<NodeId, OfNode> nodes = new TreeMap<>();
        TreeMap<ProviderId, OfProvider> providers = new TreeMap<>();
        days.stream().flatMap(List::stream).forEach(day -> {
            providers.merge(day.provider(), OfProvider.of(day), OfProvider::plus);
            day.nodes().forEach(node -> nodes.merge(node.node().id(), OfNode.of(node), OfNode::plus));
        });
        return new RewardTotals(List.copyOf(nodes.values()), List.copyOf(providers.values()));
    }

    /** Returns what all providers earned before performance. */
    public Xdr base() {
        return providers.stream().map(OfProvider::base).reduce(Xdr.ZERO, Xdr::plus);
    }

    /** Returns what all providers are owed. */
    public Xdr reward() {
        return providers.stream().map(OfProvider::reward).reduce(Xdr.ZERO, Xdr::plus);
    }
}
