package org.icsim.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;

class RandomStreamProperties {

    @Property(tries = 1000)
    void equalNamesGiveEqualDraws(
            @ForAll long seed,
            @ForAll @StringLength(max = 30) String process,
            @ForAll @StringLength(max = 30) String purpose,
            @ForAll long entity) {
        RandomStream first = RandomStream.of(seed, process, purpose, entity);
        RandomStream second = RandomStream.of(seed, process, purpose, entity);

        for (int i = 0; i < 20; i++) {
            assertThat(first.nextLong()).isEqualTo(second.nextLong());
        }
    }

    /** Six standard errors: a false alarm in some five million runs. */
    @Property(tries = 100)
    void differentKeysGiveUncorrelatedDraws(@ForAll long firstKey, @ForAll long secondKey) {
        Assume.that(firstKey != secondKey);
        int draws = 20_000;

        double correlation = Statistics.correlation(RandomStream.ofKey(firstKey), RandomStream.ofKey(secondKey), draws);

        assertThat(correlation).isCloseTo(0, within(6 / Math.sqrt(draws)));
    }

    @Property
    void integersStayBelowTheirBound(@ForAll long key, @ForAll @IntRange(min = 1) int bound) {
        RandomStream stream = RandomStream.ofKey(key);

        for (int i = 0; i < 100; i++) {
            assertThat(stream.nextInt(bound)).isBetween(0, bound - 1);
        }
    }

    @Property
    void aShuffleIsAPermutation(@ForAll long key, @ForAll @IntRange(max = 200) int size) {
        int[] values = IntStream.range(0, size).toArray();

        RandomStream.ofKey(key).shuffle(values);

        assertThat(values).containsExactlyInAnyOrder(IntStream.range(0, size).toArray());
    }
}
