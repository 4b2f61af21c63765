package org.icsim.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RandomStreamTest {
    private static final int DRAWS = 200_000;

    /** Golden: a change here moves every result of every scenario. */
    @Test
    void keepsItsFirstDraws() {
        RandomStream stream = stream();

        assertThat(LongStream.generate(stream::nextLong).limit(4).toArray())
                .containsExactly(
                        231639235381241566L, 4280867364100351351L, -2261613964733854234L, 6491024397179082066L);
        assertThat(stream.nextDouble()).isEqualTo(0.9850600383061535);
        assertThat(stream.nextInt(1000)).isEqualTo(531);
        assertThat(RandomStream.ofKey(1).nextLong()).isEqualTo(-9199737212511481893L);
    }

    @Test
    void eachNameOfTheKeyMatters() {
        long first = stream().nextLong();

        assertThat(RandomStream.of(2, "subnet/app", "jitter", 0).nextLong()).isNotEqualTo(first);
        assertThat(RandomStream.of(1, "subnet/ap", "jitter", 0).nextLong()).isNotEqualTo(first);
        assertThat(RandomStream.of(1, "subnet/app", "jitters", 0).nextLong()).isNotEqualTo(first);
        assertThat(RandomStream.of(1, "subnet/app", "jitter", 1).nextLong()).isNotEqualTo(first);
        assertThat(RandomStream.of(1, "jitter", "subnet/app", 0).nextLong()).isNotEqualTo(first);
    }

    @Test
    void drawsOfOneStreamDoNotMoveAnother() {
        RandomStream alone = stream();
        RandomStream disturbed = stream();
        RandomStream other = RandomStream.of(1, "subnet/app", "loss", 0);

        for (int i = 0; i < 100; i++) {
            for (int extra = 0; extra < i % 4; extra++) {
                other.nextLong();
            }
            assertThat(disturbed.nextLong()).isEqualTo(alone.nextLong());
        }
    }

    @Test
    void neighbouringStreamsAreUncorrelated() {
        double limit = 4.5 / Math.sqrt(DRAWS);
        for (int i = 0; i < 30; i++) {
            assertUncorrelated(i, RandomStream.of(1, "subnet/app", "jitter", i + 1), limit);
            assertUncorrelated(i, RandomStream.of(1, "subnet/app", "loss", i), limit);
            assertUncorrelated(i, RandomStream.of(1, "subnet/nns", "jitter", i), limit);
            assertUncorrelated(i, RandomStream.of(2, "subnet/app", "jitter", i), limit);
        }
    }

    private static void assertUncorrelated(int entity, RandomStream other, double limit) {
        RandomStream stream = RandomStream.of(1, "subnet/app", "jitter", entity);
        assertThat(Statistics.correlation(stream, other, DRAWS))
                .as("entity %d", entity)
                .isCloseTo(0, within(limit));
    }

    @Test
    void oneDrawFromEachOfManyEntitiesIsAsUniformAsManyDrawsFromOne() {
        long[] entity = {0};

        double chance = Statistics.evenness(
                256,
                DRAWS,
                () -> RandomStream.of(1, "subnet/app", "jitter", entity[0]++).nextLong() >>> 56);

        assertThat(chance).isGreaterThan(Statistics.SIGNIFICANCE);
    }

    @Test
    void successiveDrawsFillTheSquareEvenly() {
        RandomStream stream = stream();

        double chance =
                Statistics.evenness(4096, DRAWS, () -> (stream.nextLong() >>> 58) << 6 | (stream.nextLong() >>> 58));

        assertThat(chance).isGreaterThan(Statistics.SIGNIFICANCE);
    }

    @Test
    void lowBitsAreUniformToo() {
        RandomStream stream = stream();

        double chance = Statistics.evenness(256, DRAWS, () -> stream.nextLong() & 0xFF);

        assertThat(chance).isGreaterThan(Statistics.SIGNIFICANCE);
    }

    @Test
    void doublesAreUniform() {
        double[] values = Statistics.draw(RandomStream::nextDouble, stream(), DRAWS);

        assertThat(Arrays.stream(values).filter(value -> value < 0 || value >= 1))
                .isEmpty();
        assertThat(Statistics.kolmogorovSmirnov(values, x -> x)).isLessThan(Statistics.KOLMOGOROV_LIMIT);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 10, 13, 100, 1000})
    void integersAreUniform(int bound) {
        RandomStream stream = RandomStream.of(1, "subnet/app", "leader", bound);

        double chance = Statistics.evenness(bound, DRAWS, () -> stream.nextInt(bound));

        assertThat(chance).isGreaterThan(Statistics.SIGNIFICANCE);
    }

    /** 2³² ÷ (3·2²⁹) is 8 ÷ 3: without rejection a third of the integers would come two thirds as often. */
    @Test
    void integersOfAnAwkwardBoundAreUniformModuloThree() {
        RandomStream stream = stream();

        double chance = Statistics.evenness(3, DRAWS, () -> stream.nextInt(3 << 29) % 3);

        assertThat(chance).isGreaterThan(Statistics.SIGNIFICANCE);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE})
    void aBoundMustBePositive(int bound) {
        RandomStream stream = stream();

        assertThatThrownBy(() -> stream.nextInt(bound))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("bound must be positive, got %d", bound);
    }

    @Test
    void chancesComeAsOftenAsTheyShould() {
        RandomStream stream = stream();
        int hits = 0;
        for (int i = 0; i < DRAWS; i++) {
            assertThat(stream.nextChance(0)).isFalse();
            assertThat(stream.nextChance(1)).isTrue();
            hits += stream.nextChance(0.02) ? 1 : 0;
        }

        // 4,000 expected; the standard error is 63.
        assertThat(hits).isBetween(3_700, 4_300);
    }

    @Test
    void shufflesEveryPermutationOfFourWithTheSameChance() {
        RandomStream stream = stream();

        double chance = Statistics.evenness(24, DRAWS, () -> {
            int[] values = {0, 1, 2, 3};
            stream.shuffle(values);
            return rank(values);
        });

        assertThat(chance).isGreaterThan(Statistics.SIGNIFICANCE);
    }

    /** The place of a permutation of {0, 1, 2, 3} in dictionary order (its Lehmer code). */
    private static long rank(int[] permutation) {
        int rank = 0;
        for (int i = 0; i < permutation.length; i++) {
            int smallerLater = 0;
            for (int j = i + 1; j < permutation.length; j++) {
                smallerLater += permutation[j] < permutation[i] ? 1 : 0;
            }
            rank = rank * (permutation.length - i) + smallerLater;
        }
        return rank;
    }

    private static RandomStream stream() {
        return RandomStream.of(1, "subnet/app", "jitter", 0);
    }
}
