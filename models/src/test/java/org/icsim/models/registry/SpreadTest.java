package org.icsim.models.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.icsim.models.consensus.Thresholds;
import org.icsim.models.registry.Spread.Share;
import org.icsim.models.registry.SubnetLimits.Excess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpreadTest {
    private static final Spread MIXED = Spread.of(List.of("b", "c", "a", "c", "d", "b", "c"));

    @Test
    void mostNodesComeFirstAndEqualSharesByName() {
        assertThat(MIXED.shares())
                .containsExactly(new Share("c", 3), new Share("b", 2), new Share("a", 1), new Share("d", 1));
        assertThat(MIXED.nodes()).isEqualTo(7);
        assertThat(new Spread(List.of(new Share("a", 1), new Share("b", 1))))
                .isEqualTo(new Spread(List.of(new Share("b", 1), new Share("a", 1))));
    }

    /** Closed form: one node of each provider, so it takes as many providers as nodes. */
    @ParameterizedTest
    @CsvSource({"13, 5, 9", "28, 10, 19", "34, 12, 23", "40, 14, 27"})
    void oneNodeAProviderTakesAsManyProvidersAsNodes(int nodes, int toHalt, int toSignAlone) {
        Spread spread = Spread.of(
                IntStream.range(0, nodes).mapToObj(provider -> "p" + provider).toList());
        Thresholds thresholds = new Thresholds(nodes);

        assertThat(spread.nakamotoCoefficient(thresholds.toHalt())).isEqualTo(toHalt);
        assertThat(spread.nakamotoCoefficient(thresholds.toSignAlone())).isEqualTo(toSignAlone);
    }

    @Test
    void theLargestColludeAndOfEqualOnesTheFirstByName() {
        assertThat(MIXED.smallestCoalition(3)).containsExactly(new Share("c", 3));
        assertThat(MIXED.smallestCoalition(6)).containsExactly(new Share("c", 3), new Share("b", 2), new Share("a", 1));
        assertThat(MIXED.smallestCoalition(7)).isEqualTo(MIXED.shares());
    }

    @Test
    void nobodyCanHoldMoreNodesThanThereAre() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> MIXED.smallestCoalition(8))
                .withMessage("expected to need 1 to all 7 nodes of the group; got 8");
        assertThatIllegalArgumentException().isThrownBy(() -> MIXED.nakamotoCoefficient(0));
    }

    @Test
    void refusesSharesThatAreNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Spread(List.of(new Share("a", 1), new Share("a", 2))))
                .withMessageStartingWith("expected each value once");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Share("a", 0))
                .withMessage("expected at least one node of 'a'; got 0");
    }

    @Test
    void limitsNameWhoExceedsThemAndByHowMuch() {
        SubnetLimits limits = new SubnetLimits(1, 2, 3, 2);

        assertThat(limits.exceededBy(Attribute.PROVIDER, MIXED))
                .containsExactly(new Excess(Attribute.PROVIDER, "c", 3, 1), new Excess(Attribute.PROVIDER, "b", 2, 1));
        assertThat(limits.exceededBy(Attribute.COUNTRY, MIXED))
                .containsExactly(new Excess(Attribute.COUNTRY, "c", 3, 2));
        assertThat(limits.exceededBy(Attribute.DATA_CENTER_OWNER, MIXED)).isEmpty();
        assertThat(limits.exceededBy(Attribute.CONTINENT, MIXED)).isEmpty();
    }

    @Test
    void refusesALimitThatAllowsNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new SubnetLimits(1, 0, 1, 2))
                .withMessageContaining("data centre 0");
    }
}
