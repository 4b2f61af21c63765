package org.icsim.models.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.icsim.models.consensus.ConsensusSettings.Traffic;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolRulesTest {
    private static final long MILLI = 1_000_000L;

    private final ProtocolRules rules = new ProtocolRules(
            new Thresholds(13),
            new ConsensusSettings(Duration.ofMillis(300), Duration.ofSeconds(1), Duration.ZERO, Traffic.FULL));

    /** 300 ms + 1 s × rank × 1.5^gap; source: dfinity/ic rs/consensus/src/consensus/notary.rs. */
    @ParameterizedTest
    @CsvSource({"0, 0, 300", "0, 9, 300", "1, 0, 1300", "2, 0, 2300", "1, 1, 1800", "1, 2, 2550", "3, 2, 7050"})
    void notaryDelayBacksOffWithTheGap(int rank, long gap, long millis) {
        assertThat(rules.notaryDelayNanos(rank, gap, 1)).isEqualTo(millis * MILLI);
    }

    @Test
    void notaryDelayStaysWithinALongForAnyGap() {
        assertThat(rules.notaryDelayNanos(4, 10_000, 0)).isGreaterThan(1L << 61);
    }

    @Test
    void eachRankProposesAUnitDelayLater() {
        assertThat(rules.blockMakerDelayNanos(0, 0)).isZero();
        assertThat(rules.blockMakerDelayNanos(3, 10)).isEqualTo(3000 * MILLI);
    }

    @Test
    void finalizesOnlyTheOnlyBlock() {
        assertThat(rules.mayFinalize(1, false, false)).isTrue();
        assertThat(rules.mayFinalize(1, true, false)).isFalse();
        assertThat(rules.mayFinalize(2, false, false)).isFalse();
        assertThat(rules.mayFinalize(1, false, true)).isFalse();
    }

    /** 2000 ms × gap when the gap is greater than 1; source: dfinity/ic rs/consensus/src/consensus/notary.rs. */
    @ParameterizedTest
    @CsvSource({"0, 0, 0, 300", "0, 0, 1, 300", "0, 0, 2, 4300", "0, 9, 3, 6300", "1, 1, 2, 5800"})
    void notaryDelayGrowsWithTheStatesThatAreNotCertified(int rank, long gap, long certificationGap, long millis) {
        assertThat(rules.notaryDelayNanos(rank, gap, certificationGap)).isEqualTo(millis * MILLI);
    }

    /**
     * Unit delay × (gap − 3) when the gap is greater than 3, and makers never slow down; source: dfinity/ic
     * rs/consensus/utils/src/lib.rs before PR #2450.
     */
    @ParameterizedTest
    @CsvSource({"1, 300", "3, 300", "4, 1300", "10, 7300"})
    void beforeNovember2024EachHeightBeyondThreeDelaysByAUnit(long certificationGap, long millis) {
        ProtocolRules former = new ProtocolRules(
                new Thresholds(13),
                new ConsensusSettings(
                        Duration.ofMillis(300),
                        Duration.ofSeconds(1),
                        Duration.ZERO,
                        Traffic.FULL,
                        Pacing.BEFORE_NOVEMBER_2024));

        assertThat(former.notaryDelayNanos(0, 0, certificationGap)).isEqualTo(millis * MILLI);
        assertThat(Block.GENESIS.countOfHigherRank(Pacing.BEFORE_NOVEMBER_2024.lookBack()))
                .isZero();
        assertThat(former.blockMakerDelayNanos(2, 0)).isEqualTo(2000 * MILLI);
    }

    /** More than 10 of the last 30 blocks; source: dfinity/ic PRs #1531, #2336 and #2356. */
    @ParameterizedTest
    @CsvSource({"0, 30, 0", "1, 10, 1000", "1, 11, 2000", "4, 30, 5000"})
    void higherRanksWaitAUnitDelayMoreWhenManyBlocksAreTheirs(int rank, int ofHigherRank, long millis) {
        assertThat(rules.blockMakerDelayNanos(rank, ofHigherRank)).isEqualTo(millis * MILLI);
    }

    @Test
    void notarizationRunsSeventyHeightsAheadOfCertificationAtMost() {
        assertThat(rules.isWithinLimit(69)).isTrue();
        assertThat(rules.isWithinLimit(70)).isFalse();
    }

    @Test
    void timeGrowsByTheNotaryDelayAtLeast() {
        assertThat(rules.blockTime(1_000_000_000, 0)).isEqualTo(1_000_000_000);
        assertThat(rules.blockTime(0, 0)).isEqualTo(300_000_001);
    }

    @Test
    void contextsGrowAlongTheChain() {
        ValidationContext parent = new ValidationContext(5, 100);

        assertThat(rules.mayFollow(new ValidationContext(5, 101), parent)).isTrue();
        assertThat(rules.mayFollow(new ValidationContext(5, 100), parent)).isFalse();
        assertThat(rules.mayFollow(new ValidationContext(4, 200), parent)).isFalse();
    }
}
