package org.icsim.scenarios.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.data.Percentage;
import org.icsim.models.ledger.Xdr;
import org.icsim.models.providers.GroupFormula;
import org.icsim.models.providers.NetworkRules;
import org.icsim.models.providers.NodeRewardType;
import org.icsim.models.providers.NodeRewards;
import org.icsim.models.providers.Region;
import org.icsim.models.providers.RewardRate;
import org.icsim.models.providers.RewardRates;
import org.icsim.models.providers.RewardTotals;
import org.icsim.models.providers.RewardedNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What the network paid in January 2026. Source: dfinity/dre, commit 2e023699, rs/cli/rewards_2025-12-14_to_2026-01-12. */
class MainnetRewardsReferenceTest {
    private static final RewardRates RATES = MainnetRewards.rates();
    private static final List<RewardedNode> NODES = MainnetRewards.nodes();

    /** A group of one provider in one country, as the canister reported it. */
    record Group(Region country, int nodes, BigDecimal rate, BigDecimal coefficient, BigDecimal perNode) {}

    static List<Group> groups() {
        return CsvResource.rows(
                "/data/nns/node-reward-groups-2026-01.csv",
                row -> new Group(
                        new Region(row.getField("continent:country").replace(':', ',')),
                        Integer.parseInt(row.getField("nodes_count")),
                        new BigDecimal(row.getField("avg_daily_rate_xdr_permyriad")),
                        new BigDecimal(row.getField("avg_coefficient")),
                        new BigDecimal(row.getField("daily_xdr_permyriad_per_node"))));
    }

    /** Some nodes of two rates of the country have the reported means, and then earn what was reported. */
    @ParameterizedTest
    @MethodSource("groups")
    void aGroupEarnsWhatWasReported(Group group) {
        List<List<RewardRate>> possible = mixes(group)
                .filter(mix -> isPublished(mean(mix, RewardRate::perDay), group.rate()))
                .filter(mix -> isPublished(mean(mix, RewardRate::coefficient), group.coefficient()))
                .toList();

        assertThat(possible)
                .isNotEmpty()
                .allSatisfy(mix -> assertThat(GroupFormula.V1.perNode(mix))
                        .isCloseTo(group.perNode(), within(group.perNode().scaleByPowerOfTen(-15))));
    }

    /** Returns every way to have so many nodes of at most two of the country's rates. */
    private static Stream<List<RewardRate>> mixes(Group group) {
        List<RewardRate> rates = Stream.of(NodeRewardType.TYPE3, NodeRewardType.TYPE3_1)
                .flatMap(type -> regions()
                        .filter(region -> region.country().equals(group.country()))
                        .flatMap(region -> RATES.find(region, type).stream()))
                .distinct()
                .toList();
        List<List<RewardRate>> mixes = new ArrayList<>();
        for (RewardRate one : rates) {
            for (RewardRate other : rates) {
                for (int ofOther = 0; ofOther <= (one.equals(other) ? 0 : group.nodes() / 2); ofOther++) {
                    List<RewardRate> mix = new ArrayList<>(Collections.nCopies(group.nodes() - ofOther, one));
                    mix.addAll(Collections.nCopies(ofOther, other));
                    mixes.add(mix);
                }
            }
        }
        return mixes.stream();
    }

    private static Stream<Region> regions() {
        return CsvResource.rows("/data/nns/node-reward-rates-2026-01.csv", row -> new Region(row.getField("region")))
                .stream()
                .distinct();
    }

    private static BigDecimal mean(List<RewardRate> mix, Function<RewardRate, BigDecimal> part) {
        return mix.stream()
                .map(part)
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .divide(BigDecimal.valueOf(mix.size()), MathContext.DECIMAL128);
    }

    /** The reports are printed doubles. */
    private static boolean isPublished(BigDecimal value, BigDecimal published) {
        return value.subtract(published).abs().compareTo(published.scaleByPowerOfTen(-14)) <= 0;
    }

    /**
     * The canister reported 1,037 nodes of type1.1, 336 of type3.1, 62 of type3 and 27 of type0. Our nodes are of ten weeks
     * before, and where a region lists type3 and type3.1 our rule cannot tell them apart.
     */
    @Test
    void nodesByType() {
        assertThat(NODES.stream().collect(Collectors.groupingBy(RewardedNode::type, Collectors.counting())))
                .isEqualTo(Map.of(
                        NodeRewardType.TYPE1_1, 1042L,
                        NodeRewardType.TYPE3_1, 364L,
                        NodeRewardType.TYPE3, 13L,
                        NodeRewardType.TYPE0, 28L));
    }

    /** Published: 1.728 million XDR a month. Ours is 1.7 % more. */
    @ParameterizedTest
    @EnumSource(GroupFormula.class)
    void theBaseOfAMonthIsWithinTwoPercentOfThePublishedOne(GroupFormula formula) {
        NodeRewards rewards = new NodeRewards(RATES, new NetworkRules(formula));
        Xdr day = RewardTotals.of(List.of(rewards.ofDay(NODES, List.of()))).base();

        BigDecimal month = day.toXdr().multiply(RewardRate.DAYS_PER_MONTH);

        assertThat(month).isCloseTo(new BigDecimal("1728000"), Percentage.withPercentage(2));
        assertThat(month).isCloseTo(new BigDecimal("1757563.4"), within(new BigDecimal("0.5")));
    }

    @Test
    void everyProviderOfTheTopologyIsPaidOrHasNodesOfType0() {
        NodeRewards rewards = new NodeRewards(RATES, new NetworkRules(GroupFormula.V2));

        assertThat(rewards.ofDay(NODES, List.of()))
                .hasSize(69)
                .allSatisfy(day -> assertThat(day.reward()).isEqualTo(day.base()));
    }
}
