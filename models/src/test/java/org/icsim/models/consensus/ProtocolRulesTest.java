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
        assertThat(rules.notaryDelayNanos(rank, gap)).isEqualTo(millis * MILLI);
    }

    @Test
    void notaryDelayStaysWithinALongForAnyGap() {
        assertThat(rules.notaryDelayNanos(4, 10_000)).isGreaterThan(1L << 61);
    }

    @Test
    void eachRankProposesAUnitDelayLater() {
        assertThat(rules.blockMakerDelayNanos(0)).isZero();
        assertThat(rules.blockMakerDelayNanos(3)).isEqualTo(3000 * MILLI);
    }

    @Test
    void finalizesOnlyTheOnlyBlock() {
        assertThat(rules.mayFinalize(1, false)).isTrue();
        assertThat(rules.mayFinalize(1, true)).isFalse();
        assertThat(rules.mayFinalize(2, false)).isFalse();
    }
}
