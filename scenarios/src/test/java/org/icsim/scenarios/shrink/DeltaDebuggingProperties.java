package org.icsim.scenarios.shrink;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class DeltaDebuggingProperties {
    @Property(tries = 500, seed = "1")
    void whatIsNeededIsLeftInItsOrder(
            @ForAll @IntRange(max = 60) int size, @ForAll @Size(max = 8) Set<@IntRange(max = 59) Integer> wanted) {
        List<Integer> all = IntStream.range(0, size).boxed().toList();
        List<Integer> needed = all.stream().filter(wanted::contains).toList();

        assertThat(DeltaDebugging.minimize(all, some -> some.containsAll(needed)))
                .isEqualTo(needed);
    }

    /** Any two neighbours are enough: nothing more can be left out of a pair, though there are many pairs. */
    @Property(tries = 100, seed = "1")
    void noSingleElementOfWhatIsLeftCanBeLeftOut(@ForAll @IntRange(min = 2, max = 40) int size) {
        List<Integer> all = IntStream.range(0, size).boxed().toList();

        List<Integer> left = DeltaDebugging.minimize(all, DeltaDebuggingProperties::hasNeighbours);

        assertThat(left).hasSize(2);
        assertThat(left.get(1)).isEqualTo(left.get(0) + 1);
    }

    private static boolean hasNeighbours(List<Integer> some) {
        return some.stream().anyMatch(it -> some.contains(it + 1));
    }

    @Property(tries = 500, seed = "1", edgeCases = EdgeCasesMode.MIXIN)
    void theLeastNumberIsFoundWhereAllGreaterOnesAreEnough(
            @ForAll @LongRange(max = 1_000_000_000_000L) long value,
            @ForAll @LongRange(max = 1_000_000_000_000L) long other) {
        long needed = Math.min(value, other);

        assertThat(DeltaDebugging.minimize(value, 0, less -> less >= needed)).isEqualTo(needed);
    }
}
