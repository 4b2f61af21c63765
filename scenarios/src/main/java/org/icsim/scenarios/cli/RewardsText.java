package org.icsim.scenarios.cli;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.Xdr;
import org.icsim.models.providers.RewardTotals;
import org.icsim.reports.table.TextTable;

/**
 * Rewards as they are printed. Amounts of nodes are rounded half-even to four decimals of an XDR; those of providers are exact.
 *
 * @param days      how many are paid
 * @param baseXdr   of all providers, before performance
 * @param rewardXdr of all providers
 * @param paidIcp   to all providers that are paid, if a price is given
 */
record RewardsText(
        int days,
        BigDecimal baseXdr,
        BigDecimal rewardXdr,
        Optional<BigDecimal> paidIcp,
        List<OfProvider> providers,
        List<OfNode> nodes) {
    private static final int DECIMALS = 4;

    RewardsText {
        providers = List.copyOf(providers);
        nodes = List.copyOf(nodes);
    }

    /**
     * What a provider earns.
     *
     * @param paidIcp   0 if refused; empty without a price
     * @param isRefused whether the payment is above the cap
     */
    record OfProvider(
            String provider,
            int nodes,
            BigDecimal baseXdr,
            BigDecimal rewardXdr,
            Optional<BigDecimal> paidIcp,
            boolean isRefused) {
        private static OfProvider of(RewardTotals.OfProvider provider, Optional<Function<Xdr, Optional<Icp>>> payment) {
            Optional<BigDecimal> paid = payment.map(
                    pay -> pay.apply(provider.reward()).orElse(Icp.ZERO).toIcp());
            boolean isRefused = payment.filter(
                            pay -> pay.apply(provider.reward()).isEmpty())
                    .isPresent();
            return new OfProvider(
                    provider.provider().toString(),
                    provider.nodes(),
                    provider.base().toXdr(),
                    provider.reward().toXdr(),
                    paid,
                    isRefused);
        }
    }

    /** What a node earns. */
    record OfNode(
            String node,
            String provider,
            String region,
            String type,
            int days,
            int daysInSubnet,
            BigDecimal baseXdr,
            BigDecimal rewardXdr) {
        private static OfNode of(RewardTotals.OfNode node) {
            return new OfNode(
                    node.node().id().toString(),
                    node.node().provider().toString(),
                    node.node().region().toString(),
                    node.node().type().toString(),
                    node.days(),
                    node.daysInSubnet(),
                    xdr(node.base()),
                    xdr(node.reward()));
        }

        private static BigDecimal xdr(BigDecimal permyriad) {
            return permyriad.movePointLeft(DECIMALS).setScale(DECIMALS, RoundingMode.HALF_EVEN);
        }
    }

    /**
     * Returns totals as they are printed.
     *
     * @param payment what is paid of what is owed, empty if refused; without a price there is none
     */
    static RewardsText of(int days, RewardTotals totals, Optional<Function<Xdr, Optional<Icp>>> payment) {
        List<OfProvider> providers = totals.providers().stream()
                .map(provider -> OfProvider.of(provider, payment))
                .toList();
        Optional<BigDecimal> paid = payment.map(any -> providers.stream()
                .flatMap(provider -> provider.paidIcp().stream())
                .reduce(Icp.ZERO.toIcp(), BigDecimal::add));
        return new RewardsText(
                days,
                totals.base().toXdr(),
                totals.reward().toXdr(),
                paid,
                providers,
                totals.nodes().stream().map(OfNode::of).toList());
    }

    /** Returns tables of nodes and providers, and a line with the sums. */
    @JsonIgnore
    String text() {
        return nodeTable().render() + "\n" + providerTable().render() + "\ndays " + days + ", providers "
                + providers.size() + ", nodes " + nodes.size() + ": base " + baseXdr.toPlainString()
                + " XDR, reward " + rewardXdr.toPlainString() + " XDR"
                + paidIcp.map(icp -> ", paid " + icp.toPlainString() + " ICP").orElse("") + "\n";
    }

    private TextTable nodeTable() {
        TextTable table = new TextTable(
                List.of("node", "provider", "region", "type", "days", "in subnet", "base XDR", "reward XDR"));
        for (OfNode node : nodes) {
            table.addRow(List.of(
                    node.node(),
                    node.provider().replaceFirst("-.*", ""),
                    node.region(),
                    node.type(),
                    String.valueOf(node.days()),
                    String.valueOf(node.daysInSubnet()),
                    node.baseXdr().toPlainString(),
                    node.rewardXdr().toPlainString()));
        }
        return table;
    }

    private TextTable providerTable() {
        TextTable table = new TextTable(List.of("provider", "nodes", "base XDR", "reward XDR", "paid ICP"));
        for (OfProvider provider : providers) {
            String paid = provider.paidIcp().map(BigDecimal::toPlainString).orElse("-");
            table.addRow(List.of(
                    provider.provider(),
                    String.valueOf(provider.nodes()),
                    provider.baseXdr().toPlainString(),
                    provider.rewardXdr().toPlainString(),
                    provider.isRefused() ? "refused" : paid));
        }
        return table;
    }
}
