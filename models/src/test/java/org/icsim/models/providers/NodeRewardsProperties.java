package org.icsim.models.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.Xdr;
import org.icsim.models.registry.NodeId;
import org.icsim.models.registry.Principal;
import org.icsim.models.registry.ProviderId;
import org.icsim.models.registry.SubnetId;

/** Laws that hold for any nodes, blocks and prices. */
class NodeRewardsProperties {
    private static final Region REGION = new Region("Europe,LV,Riga");
    private static final RewardRates RATES = new RewardRates(List.of(
            entry(NodeRewardType.TYPE1_1, "1061"),
            entry(NodeRewardType.TYPE3, "2531.7500"),
            entry(NodeRewardType.TYPE3_1, "1541.5")));
    private static final BigDecimal LEAST = new BigDecimal("0.2");

    @Property(tries = 200)
    void multipliersAreWithinAFifthAndOneAndRewardsWithinTheBase(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 1000) Integer> failed, @ForAll GroupFormula formula) {
        List<ProviderDay> day = new NodeRewards(RATES, new NetworkRules(formula)).ofDay(nodes(failed), metrics(failed));

        assertThat(day).allSatisfy(provider -> {
            assertThat(provider.reward()).isLessThanOrEqualTo(provider.base());
            assertThat(provider.nodes())
                    .allSatisfy(node -> assertThat(node.multiplier()).isBetween(LEAST, BigDecimal.ONE));
        });
    }

    @Property(tries = 100)
    void theOrderOfNodesAndMetricsDoesNotMatter(
            @ForAll @Size(min = 1, max = 12) List<@IntRange(max = 1000) Integer> failed, @ForAll long seed) {
        NodeRewards rewards = new NodeRewards(RATES, new NetworkRules(GroupFormula.V2));
        List<RewardedNode> nodes = new ArrayList<>(nodes(failed));
        List<NodeMetrics> metrics = new ArrayList<>(metrics(failed));
        List<ProviderDay> expected = rewards.ofDay(nodes, metrics);

        Collections.shuffle(nodes, new Random(seed));
        Collections.shuffle(metrics, new Random(seed + 1));

        assertThat(rewards.ofDay(nodes, metrics)).isEqualTo(expected);
    }

    @Property(tries = 200)
    void whatIsPaidIsWorthNoMoreThanWhatIsOwed(
            @ForAll @LongRange(max = 1_000_000_000) long owed,
            @ForAll @LongRange(min = 1, max = 10_000_000) long price) {
        MintTerms terms = new MintTerms(new Xdr(price), new Xdr(20_000), MintTerms.CAP);

        Icp paid =
                new NetworkRules(GroupFormula.V2).payment(new Xdr(owed), terms).orElseThrow();

        assertThat(worth(paid.e8s(), price)).isLessThanOrEqualTo(worth(Icp.E8S, owed));
        assertThat(worth(paid.e8s() + 1, Math.max(price, 20_000))).isGreaterThan(worth(Icp.E8S, owed));
    }

    @Property(tries = 100)
    void bothFormulasAgreeOnGroupsOfEquals(@ForAll @IntRange(min = 1, max = 40) int nodes) {
        List<RewardRate> group = Collections.nCopies(nodes, RATES.of(REGION, NodeRewardType.TYPE3_1));

        assertThat(GroupFormula.V1.perNode(group))
                .isCloseTo(GroupFormula.V2.perNode(group), within(new BigDecimal("1e-24")));
    }

    private static BigDecimal worth(long a, long b) {
        return BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b));
    }

    /** Of every four nodes three are in a subnet; providers and types take turns. */
    private static List<RewardedNode> nodes(List<Integer> failed) {
        NodeRewardType[] types = {NodeRewardType.TYPE1_1, NodeRewardType.TYPE3, NodeRewardType.TYPE3_1};
        List<RewardedNode> nodes = new ArrayList<>();
        for (int i = 0; i < failed.size(); i++) {
            ProviderId provider = new ProviderId(Principal.of((byte) 1, (byte) (i % 2)));
            nodes.add(new RewardedNode(nodeId(i), provider, REGION, types[i % types.length]));
        }
        return nodes;
    }

    private static List<NodeMetrics> metrics(List<Integer> failed) {
        List<NodeMetrics> metrics = new ArrayList<>();
        for (int i = 0; i < failed.size(); i++) {
            if (i % 4 != 3) {
                SubnetId subnet = new SubnetId(Principal.of((byte) 2, (byte) (i % 3)));
                metrics.add(new NodeMetrics(nodeId(i), subnet, 1000 - failed.get(i), failed.get(i)));
            }
        }
        return metrics;
    }

    private static NodeId nodeId(int id) {
        return new NodeId(Principal.of((byte) 3, (byte) id));
    }

    private static RewardRates.Entry entry(NodeRewardType type, String xdr) {
        return new RewardRates.Entry(type, REGION, new RewardRate(Xdr.of(new BigDecimal(xdr)), new BigDecimal("0.95")));
    }
}
