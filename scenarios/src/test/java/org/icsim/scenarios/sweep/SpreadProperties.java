package org.icsim.scenarios.sweep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.Size;

class SpreadProperties {
    /** Type 7: between the neighbours of the place (n − 1) q, linearly. */
    @Property
    void percentilesInterpolateBetweenNeighbours(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = -1e6, max = 1e6) Double> values,
            @ForAll @DoubleRange(min = 0, max = 100) double percent) {
        double[] sorted = values.stream().mapToDouble(value -> value).sorted().toArray();
        double place = (sorted.length - 1) * percent / 100;
        int below = Math.min((int) place, sorted.length - 1);
        int above = Math.min(below + 1, sorted.length - 1);
        double expected = sorted[below] + (place - below) * (sorted[above] - sorted[below]);

        double[] numbers = values.stream().mapToDouble(value -> value).toArray();

        assertThat(Spread.percentile(numbers, percent)).isCloseTo(expected, within(1e-6));
        assertThat(numbers).as("the numbers stay as they are").containsExactly(toArray(values));
    }

    @Property
    void ascendsFromTheLeastToTheGreatest(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0, max = 1e6) Double> values) {
        Spread spread = Spread.of(decimals(values));

        assertThat(Stream.of(
                                spread.min(),
                                spread.p5(),
                                spread.p25(),
                                spread.p50(),
                                spread.p75(),
                                spread.p95(),
                                spread.max())
                        .flatMap(Optional::stream))
                .hasSize(7)
                .isSorted();
        assertThat(spread.mean().orElseThrow())
                .isBetween(spread.min().orElseThrow(), spread.max().orElseThrow());
        assertThat(spread.runs()).isEqualTo(values.size());
    }

    /** All but the mean and the deviation, whose sums round differently in another order. */
    @Property
    void percentilesDoNotDependOnTheOrderOfRuns(
            @ForAll @Size(min = 1, max = 40) List<@DoubleRange(min = 0, max = 1e6) Double> values) {
        List<Double> reversed = new ArrayList<>(values);
        Collections.reverse(reversed);

        Spread one = Spread.of(decimals(values));
        Spread other = Spread.of(decimals(reversed));

        assertThat(other)
                .usingRecursiveComparison()
                .ignoringFields("mean", "sd")
                .isEqualTo(one);
    }

    private static double[] toArray(List<Double> values) {
        return values.stream().mapToDouble(value -> value).toArray();
    }

    private static List<BigDecimal> decimals(List<Double> values) {
        return values.stream().map(BigDecimal::valueOf).toList();
    }
}
