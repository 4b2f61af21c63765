package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.junit.jupiter.api.Test;

class LotteryTest {
    private static final int HEIGHTS = 6000;
    private static final int NODES = 6;

    private final Lottery lottery = lottery(7);

    @Test
    void ranksAreAPermutation() {
        for (long height = 1; height <= 100; height++) {
            long h = height;

            assertThat(IntStream.range(0, NODES).map(node -> lottery.rank(h, node)))
                    .containsExactlyInAnyOrder(0, 1, 2, 3, 4, 5);
        }
    }

    @Test
    void aScriptSaysWhoIsFirstAndChangesNothingElse() {
        Lottery scripted = lottery(7);
        scripted.script(3, List.of(4, 1));

        assertThat(scripted.rank(3, 4)).isZero();
        assertThat(scripted.leader(3)).isEqualTo(4);
        assertThat(scripted.rank(3, 1)).isEqualTo(1);
        assertThat(IntStream.of(0, 2, 3, 5).boxed().sorted(Comparator.comparing(node -> scripted.rank(3, node))))
                .containsExactlyElementsOf(IntStream.of(0, 2, 3, 5)
                        .boxed()
                        .sorted(Comparator.comparing(node -> lottery.rank(3, node)))
                        .toList());
        for (int node = 0; node < NODES; node++) {
            assertThat(scripted.isInCommittee(3, node)).isEqualTo(lottery.isInCommittee(3, node));
            assertThat(scripted.rank(4, node)).isEqualTo(lottery.rank(4, node));
        }
    }

    /** χ² with 5 degrees of freedom exceeds 25.7 with probability 10⁻⁴; the seed is fixed. */
    @Test
    void everyNodeHasEveryRankEquallyOften() {
        for (int node = 0; node < NODES; node++) {
            int[] counts = new int[NODES];
            for (long height = 1; height <= HEIGHTS; height++) {
                counts[lottery.rank(height, node)]++;
            }

            assertThat(chiSquare(counts, HEIGHTS / (double) NODES)).isLessThan(25.7);
        }
    }

    @Test
    void committeesHaveTheirSizeAndRotate() {
        int[] counts = new int[NODES];
        for (long height = 1; height <= HEIGHTS; height++) {
            int members = 0;
            for (int node = 0; node < NODES; node++) {
                boolean isMember = lottery.isInCommittee(height, node);
                members += isMember ? 1 : 0;
                counts[node] += isMember ? 1 : 0;
            }
            assertThat(members).isEqualTo(4);
        }

        assertThat(chiSquare(counts, HEIGHTS * 4.0 / NODES)).isLessThan(25.7);
    }

    @Test
    void fPlusOneNodesMayMakeABlock() {
        for (long height = 1; height <= 100; height++) {
            long h = height;

            assertThat(IntStream.range(0, NODES).filter(node -> lottery.isBlockMaker(h, node)))
                    .hasSize(2);
        }
    }

    @Test
    void drawsDoNotDependOnWhatWasAskedBefore() {
        Lottery backwards = lottery(7);
        for (long height = 200; height >= 1; height--) {
            backwards.rank(height, 0);
        }
        for (long height = 1; height <= 200; height++) {
            assertThat(backwards.rank(height, 3)).isEqualTo(lottery.rank(height, 3));
        }
    }

    @Test
    void anotherBeaconDrawsOtherwise() {
        Lottery other = lottery(8);
        long agreements = IntStream.rangeClosed(1, HEIGHTS)
                .filter(height -> other.rank(height, 0) == lottery.rank(height, 0))
                .count();

        assertThat(agreements).isBetween(800L, 1200L);
    }

    private static double chiSquare(int[] counts, double expected) {
        return IntStream.of(counts)
                .mapToDouble(count -> (count - expected) * (count - expected) / expected)
                .sum();
    }

    private static Lottery lottery(long key) {
        Thresholds thresholds = new Thresholds(NODES);
        ConsensusSettings settings =
                new ConsensusSettings(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ZERO, Traffic.FULL);
        return new Lottery(thresholds, new ProtocolRules(thresholds, settings), key);
    }
}
