package org.icsim.models.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.Xdr;
import org.icsim.models.registry.NodeId;
import org.icsim.models.registry.Principal;
import org.icsim.models.registry.ProviderId;
import org.icsim.models.registry.SubnetId;

/**
 * What is published of the rules, as checks of any rules, by name.
 *
 * <p>Sources: the unit tests of dfinity/ic {@code rs/node_rewards/rewards_calculation/src/performance_based_algorithm/{v1,v2}.rs}
 * and, where it says so, real days of dfinity/dre, commit 2e023699, {@code rs/cli/rewards_2025-12-14_to_2026-01-12}.
 */
final class RewardVectors {
    static final String FAILURE_RATE = "failure rate";
    static final String PERCENTILE_OF_FOUR = "75th percentile of four";
    static final String PERCENTILE_OF_TWO = "75th percentile of two";
    static final String RELATIVE = "relative failure rate";
    static final String MULTIPLIER = "multiplier";
    static final String UNASSIGNED = "unassigned node";
    static final String GROUP_BY_COEFFICIENT = "group with two coefficients";
    static final String GROUP_OF_EQUALS = "group of equals";
    static final String GROUP_BY_RATE = "group with two rates";
    static final String REAL_DAY = "real days";
    static final String PAYMENT = "payment";
    static final String MINIMUM = "minimum price";
    static final String CAP = "cap";
    static final String PERIOD = "period";

    private static final LocalDate IN_JANUARY_2026 = LocalDate.of(2026, 1, 14);
    private static final ProviderId PROVIDER = new ProviderId(Principal.of((byte) 1));
    private static final SubnetId SUBNET = new SubnetId(Principal.of((byte) 2));

    private final RewardRules v1;
    private final RewardRules v2;

    /** Makes the checks of rules whose groups are reckoned by either formula. */
    RewardVectors(RewardRules v1, RewardRules v2) {
        this.v1 = v1;
        this.v2 = v2;
    }

    /** Returns each check by its name. */
    Map<String, Runnable> checks() {
        Map<String, Runnable> checks = new LinkedHashMap<>();
        checks.put(FAILURE_RATE, this::failureRate);
        checks.put(PERCENTILE_OF_FOUR, this::percentileOfFour);
        checks.put(PERCENTILE_OF_TWO, this::percentileOfTwo);
        checks.put(RELATIVE, this::relative);
        checks.put(MULTIPLIER, this::multiplier);
        checks.put(UNASSIGNED, this::unassigned);
        checks.put(GROUP_BY_COEFFICIENT, this::groupWithTwoCoefficients);
        checks.put(GROUP_OF_EQUALS, this::groupOfEquals);
        checks.put(GROUP_BY_RATE, this::groupWithTwoRates);
        checks.put(REAL_DAY, this::realDays);
        checks.put(PAYMENT, this::payment);
        checks.put(MINIMUM, this::minimum);
        checks.put(CAP, this::cap);
        checks.put(PERIOD, this::period);
        return checks;
    }

    /** H3, and a real node: 20 of 4,567 blocks, on 14 December 2025. */
    private void failureRate() {
        assertEqual(v1.failureRate(99, 1), "0.01");
        assertEqual(v1.failureRate(0, 0), "0");
        assertEqual(v1.failureRate(0, 5), "1");
        assertPublished(v1.failureRate(4547, 20), "0.004379242391066345");
    }

    /** H1. */
    private void percentileOfFour() {
        assertEqual(v1.subnetFailureRate(decimals("0.25", "0.10", "0.05", "0.50")), "0.25");
    }

    /** H2, H3, and one node alone. */
    private void percentileOfTwo() {
        assertEqual(v1.subnetFailureRate(decimals("0.20", "0.40")), "0.40");
        assertEqual(v1.subnetFailureRate(decimals("0.01", "0")), "0.01");
        assertEqual(v1.subnetFailureRate(decimals("0.3")), "0.3");
    }

    /** H1. */
    private void relative() {
        assertEqual(v1.relativeFailureRate(decimal("0.25"), decimal("0.25")), "0");
        assertEqual(v1.relativeFailureRate(decimal("0.10"), decimal("0.25")), "0");
        assertEqual(v1.relativeFailureRate(decimal("0.50"), decimal("0.25")), "0.25");
    }

    /** H4, with the ends of the scale. */
    private void multiplier() {
        assertEqual(v1.reduction(decimal("0.05")), "0");
        assertEqual(v1.reduction(decimal("0.1")), "0");
        assertEqual(v1.reduction(decimal("0.35")), "0.4");
        assertEqual(v1.reduction(decimal("0.6")), "0.8");
        assertEqual(v1.reduction(decimal("0.70")), "0.8");
    }

    /**
     * H5 and H6: of a provider's two nodes one is in a subnet, 0.35 worse than it; both have a multiplier of 0.6. Then a real
     * provider (4jjya), of whose nine nodes in subnets one had a relative failure rate above 0, on 14 December 2025.
     */
    private void unassigned() {
        List<NodeMetrics> metrics = List.of(metrics(1, 65, 35), metrics(7, 1, 0), metrics(8, 1, 0), metrics(9, 1, 0));
        List<RewardedNode> nodes = List.of(node(1, NodeRewardType.TYPE1), node(2, NodeRewardType.TYPE1));

        ProviderDay day = new NodeRewards(rates("304375", NodeRewardType.TYPE1), v1)
                .ofDay(nodes, metrics)
                .get(0);

        assertThat(day.nodes()).allSatisfy(node -> assertEqual(node.multiplier(), "0.6"));
        assertThat(day.base()).isEqualTo(new Xdr(20_000));
        assertThat(day.reward()).isEqualTo(new Xdr(12_000));
        assertEqual(v1.unassignedFailureRate(List.of()), "0");
        assertPublished(
                v1.unassignedFailureRate(decimals("0", "0", "0", "0", "0", "0", "0.0006788925221942849", "0", "0")),
                "0.00007543250246603165");
    }

    /** H8, in another order than that of coefficients. */
    private void groupWithTwoCoefficients() {
        RewardRate high = rate("30.4375", "0.95");
        RewardRate low = rate("30.4375", "0.80");
        assertEqual(v2.groupRate(List.of(low, high, low, high)), "8936.25");
    }

    /** H9 and H10, by either formula. */
    private void groupOfEquals() {
        RewardRate nine = rate("30.4375", "0.90");
        RewardRate eight = rate("30.4375", "0.80");
        for (RewardRules rules : List.of(v1, v2)) {
            assertThat(rules.groupRate(List.of(nine, nine, nine)))
                    .isEqualByComparingTo(decimal("27100").divide(decimal("3"), MathContext.DECIMAL128));
            assertEqual(rules.groupRate(List.of(eight, eight)), "9000");
            assertEqual(rules.groupRate(List.of(eight)), "10000");
        }
    }

    /** H11, and V1 by hand: 15,000 × (1 + 0.85) ÷ 2. */
    private void groupWithTwoRates() {
        List<RewardRate> group = List.of(rate("30.4375", "0.90"), rate("60.8750", "0.80"));
        assertEqual(v2.groupRate(group), "14000");
        assertEqual(v1.groupRate(group), "13875");
    }

    /** Provider 4fedi: five type3.1 in Hong Kong, each day 2,857,761 permyriad. */
    private void realDays() {
        NodeRewards rewards = new NodeRewards(rates("19225417", NodeRewardType.TYPE3_1), v1);
        List<RewardedNode> nodes = List.of(1, 2, 3, 4, 5).stream()
                .map(id -> node(id, NodeRewardType.TYPE3_1))
                .toList();

        List<ProviderDay> day = rewards.ofDay(nodes, List.of());

        assertPublished(day.get(0).nodes().get(0).base(), "571552.3035612731");
        assertThat(RewardTotals.of(List.of(day, day)).reward()).isEqualTo(new Xdr(2 * 2_857_761));
    }

    /** H16. */
    private void payment() {
        MintTerms terms = MintTerms.on(IN_JANUARY_2026, new Xdr(22_476));
        assertThat(v1.payment(new Xdr(10_000_000), terms)).contains(new Icp(44_491_902_473L));
    }

    /** The minimum is 1 XDR, since July 2026 2 XDR. */
    private void minimum() {
        Xdr half = new Xdr(5_000);
        Xdr owed = new Xdr(30_000);
        assertThat(v1.payment(owed, MintTerms.on(IN_JANUARY_2026, half))).contains(Icp.of(3));
        assertThat(v1.payment(owed, MintTerms.on(LocalDate.of(2026, 6, 30), half)))
                .contains(Icp.of(3));
        assertThat(v1.payment(owed, MintTerms.on(LocalDate.of(2026, 7, 1), half)))
                .contains(new Icp(150_000_000));
    }

    /** A million ICP is paid; an e8 more is not. */
    private void cap() {
        MintTerms terms = MintTerms.on(IN_JANUARY_2026, new Xdr(10_000));
        assertThat(v1.payment(new Xdr(10_000_000_000L), terms)).contains(Icp.of(1_000_000));
        assertThat(v1.payment(new Xdr(10_000_000_001L), terms)).isEqualTo(Optional.empty());
    }

    /** A month of the table, to the second. */
    private void period() {
        assertThat(v1.isMintDue(2_629_799)).isFalse();
        assertThat(v1.isMintDue(2_629_800)).isTrue();
    }

    private static RewardRates rates(String permyriadPerMonth, NodeRewardType type) {
        RewardRate rate = new RewardRate(new Xdr(Long.parseLong(permyriadPerMonth)), decimal("0.95"));
        return new RewardRates(List.of(new RewardRates.Entry(type, new Region("Asia,HK,HongKong"), rate)));
    }

    private static RewardedNode node(int id, NodeRewardType type) {
        return new RewardedNode(nodeId(id), PROVIDER, new Region("Asia,HK,HongKong"), type);
    }

    private static NodeMetrics metrics(int id, long proposed, long failed) {
        return new NodeMetrics(nodeId(id), SUBNET, proposed, failed);
    }

    private static NodeId nodeId(int id) {
        return new NodeId(Principal.of((byte) 3, (byte) id));
    }

    private static RewardRate rate(String xdrPerMonth, String coefficient) {
        return new RewardRate(Xdr.of(decimal(xdrPerMonth)), decimal(coefficient));
    }

    private static List<BigDecimal> decimals(String... texts) {
        return Arrays.stream(texts).map(BigDecimal::new).toList();
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }

    private static void assertEqual(BigDecimal value, String expected) {
        assertThat(value).isEqualByComparingTo(expected);
    }

    /** The original prints decimals as doubles, whose last digit may be off. */
    private static void assertPublished(BigDecimal value, String expected) {
        assertThat(value).isCloseTo(new BigDecimal(expected), within(new BigDecimal(expected).scaleByPowerOfTen(-15)));
    }
}
