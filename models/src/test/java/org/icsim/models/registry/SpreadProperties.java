package org.icsim.models.registry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.icsim.models.registry.Spread.Share;

/** Laws of coalitions, over groups of up to 20 nodes with up to 8 values. */
class SpreadProperties {
    /** A group, and a number of its nodes. */
    record Need(List<String> valueOfEachNode, int nodes) {
        Spread spread() {
            return Spread.of(valueOfEachNode);
        }
    }

    @Property(tries = 500, seed = "1")
    void aCoalitionHoldsWhatItNeedsAndNothingSmallerDoes(@ForAll("needs") Need need) {
        Spread spread = need.spread();

        List<Share> coalition = spread.smallestCoalition(need.nodes());

        assertThat(nodesOf(coalition)).isGreaterThanOrEqualTo(need.nodes());
        assertThat(coalition).hasSize(fewestByTryingAll(spread.shares(), need.nodes()));
        assertThat(spread.shares()).containsAll(coalition);
    }

    @Property(tries = 500, seed = "1")
    void theOrderOfTheNodesChangesNothing(@ForAll("needs") Need need) {
        List<String> reversed = IntStream.range(0, need.valueOfEachNode().size())
                .mapToObj(i -> need.valueOfEachNode().get(need.valueOfEachNode().size() - 1 - i))
                .toList();

        assertThat(Spread.of(reversed).smallestCoalition(need.nodes()))
                .isEqualTo(need.spread().smallestCoalition(need.nodes()));
    }

    @Property(tries = 500, seed = "1")
    void mergingTwoValuesNeverTakesMore(
            @ForAll("needs") Need need, @ForAll @IntRange(max = 7) int from, @ForAll @IntRange(max = 7) int into) {
        List<String> merged = need.valueOfEachNode().stream()
                .map(value -> value.equals(name(from)) ? name(into) : value)
                .toList();

        assertThat(Spread.of(merged).nakamotoCoefficient(need.nodes()))
                .isLessThanOrEqualTo(need.spread().nakamotoCoefficient(need.nodes()));
    }

    @Property(tries = 500, seed = "1")
    void oneMoreNodeTakesAtMostOneMore(@ForAll("needs") Need need) {
        Spread spread = need.spread();
        int coefficient = spread.nakamotoCoefficient(need.nodes());

        if (need.nodes() < spread.nodes()) {
            assertThat(spread.nakamotoCoefficient(need.nodes() + 1)).isBetween(coefficient, coefficient + 1);
        } else {
            assertThat(coefficient).isEqualTo(spread.shares().size());
        }
    }

    @Provide
    Arbitrary<Need> needs() {
        Arbitrary<List<String>> groups = Arbitraries.integers()
                .between(0, 7)
                .map(SpreadProperties::name)
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
        return groups.flatMap(
                group -> Arbitraries.integers().between(1, group.size()).map(nodes -> new Need(group, nodes)));
    }

    private static String name(int value) {
        return "value" + value;
    }

    private static int fewestByTryingAll(List<Share> shares, int needed) {
        return IntStream.range(0, 1 << shares.size())
                .filter(set -> nodesOf(members(shares, set).toList()) >= needed)
                .map(Integer::bitCount)
                .min()
                .orElseThrow();
    }

    private static Stream<Share> members(List<Share> shares, int set) {
        return IntStream.range(0, shares.size())
                .filter(i -> (set >> i & 1) == 1)
                .mapToObj(shares::get);
    }

    private static int nodesOf(List<Share> shares) {
        return shares.stream().mapToInt(Share::nodes).sum();
    }
}
