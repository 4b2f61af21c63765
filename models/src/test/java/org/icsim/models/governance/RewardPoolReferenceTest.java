package org.icsim.models.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.time.Instant;
import org.assertj.core.data.Percentage;
import org.icsim.models.ledger.Icp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors A and G of the NNS: dfinity/ic {@code reward/calculation.rs}, {@code governance.rs}, and figures computed from them. */
class RewardPoolReferenceTest {
    private static final Percentage EXACT = Percentage.withPercentage(1e-12);
    private static final RewardTerms OLD = RewardTerms.BEFORE_MISSION_70;
    private static final RewardPool POOL = new RewardPool(Regimes.MAINNET, new NnsRules());
    private static final Icp SUPPLY = Icp.of(500_000_000);

    @Test
    void vectorA1TheFirstDayPaysTenPercentAYear() {
        assertThat(OLD.dailyFraction(0)).isCloseTo(0.10 / 365.25, EXACT);
    }

    @ParameterizedTest
    @ValueSource(longs = {2922, 2928, 2933, 123456})
    void vectorA2AfterEightYearsFivePercent(long day) {
        assertThat(OLD.dailyFraction(day)).isCloseTo(0.05 / 365.25, EXACT);
    }

    @Test
    void vectorA3ThePoolFallsAndFallsEverMoreSlowly() {
        double sum = 0;
        for (int day = 0; day <= 2920; day++) {
            double first = OLD.dailyFraction(day) - OLD.dailyFraction(day + 1);
            assertThat(first).isPositive();
            assertThat(OLD.dailyFraction(day + 1) - OLD.dailyFraction(day + 2)).isLessThan(first);
            sum += OLD.dailyFraction(day);
        }

        assertThat(sum).isBetween(8 * 0.05, 8 * 0.10);
    }

    @Test
    void vectorA4MissionSeventyPaysTheSameTimesAFactor() {
        assertThat(RewardTerms.MISSION_70.dailyFraction(0)).isCloseTo(0.6329 * 0.10 / 365.25, EXACT);
        assertThat(RewardTerms.MISSION_70.dailyFraction(2928)).isCloseTo(0.6329 * 0.05 / 365.25, EXACT);
        assertThat(OLD.withFactor(0.635).dailyFraction(2928)).isCloseTo(0.635 * 0.05 / 365.25, EXACT);
    }

    @ParameterizedTest
    @CsvSource({
        "2022, 8.8289",
        "2023, 7.8138",
        "2024, 6.9526",
        "2025, 6.2500",
        "2026, 5.7034",
        "2027, 5.3129",
        "2028, 5.0780",
        "2029, 5.0000"
    })
    void vectorA6AtEachAnniversary(int year, double percent) {
        long day = RewardPool.dayOf(Instant.parse(year + "-05-10T16:00:00Z"));

        assertThat(OLD.yearlyRate(day) * 100).isCloseTo(percent, within(0.00011));
    }

    /** Press on the white paper of Mission 70: 5.88 % on 14 January 2026, where the formula gives 5.860 %, and 3.45 % a year later. */
    @Test
    void missionSeventyInThePress() {
        assertThat(OLD.yearlyRate(RewardPool.dayOf(Instant.parse("2026-01-14T16:00:00Z"))) * 100)
                .isCloseTo(5.860, within(0.001));
        assertThat(RewardTerms.MISSION_70.yearlyRate(RewardPool.dayOf(Instant.parse("2027-01-14T16:00:00Z"))) * 100)
                .isCloseTo(3.43, within(0.005));
    }

    /** The event of 20 December 2022, 1,671,552,000 in Unix time, is number 589 and pays for day 588. */
    @Test
    void daysAreCountedFromGenesis() {
        Instant event = Instant.ofEpochSecond(1_671_552_000);
        RewardEvent before = new RewardEvent(588, Icp.ZERO, Icp.ZERO, true);
        Icp supply = Icp.of(493_136_059);

        assertThat(RewardPool.dayOf(event)).isEqualTo(589);
        assertThat(RewardPool.dayOf(event.minusSeconds(1))).isEqualTo(588);
        assertThat(RewardPool.dueAt(589)).isEqualTo(event);
        assertThat(POOL.available(before, event, supply)).isEqualTo(RewardPool.ofDay(OLD, supply, 588));
    }

    @Test
    void vectorG2APoolWithoutAProposalRollsOver() {
        RewardEvent first = event(1501, Icp.of(100_000), false);
        Icp second = POOL.available(first, RewardPool.dueAt(1502), SUPPLY);
        Icp third = POOL.available(event(1502, second, false), RewardPool.dueAt(1503), SUPPLY);
        Icp afterAPaidOne = POOL.available(event(1502, second, true), RewardPool.dueAt(1503), SUPPLY);

        assertThat(second.minus(Icp.of(100_000)).e8s()).isCloseTo(ofDay(1501), within(1L));
        assertThat(third.minus(second).e8s()).isCloseTo(ofDay(1502), within(1L));
        assertThat(afterAPaidOne.e8s()).isEqualTo(ofDay(1502));
    }

    @Test
    void vectorG3MissedDaysAreAddedUp() {
        RewardEvent last = event(1500, Icp.of(7), true);

        assertThat(POOL.available(last, RewardPool.dueAt(1502), SUPPLY).e8s())
                .isCloseTo(ofDay(1500) + ofDay(1501), within(2L));
        assertThat(POOL.available(last, RewardPool.dueAt(1500).plus(Duration.ofHours(23)), SUPPLY))
                .isEqualTo(Icp.ZERO);
        assertThat(POOL.available(event(1500, Icp.of(7), false), RewardPool.dueAt(1500), SUPPLY))
                .isEqualTo(Icp.ZERO);
    }

    @Test
    void regimesFollowTheirDates() {
        assertThat(Regimes.MAINNET.at(Regimes.GENESIS)).isEqualTo(Regimes.EARLY);
        assertThat(Regimes.MAINNET.at(Instant.parse("2026-04-19T23:59:59Z"))).isEqualTo(Regimes.BEFORE_MISSION_70);
        assertThat(Regimes.MAINNET.at(Instant.parse("2026-04-20T00:00:00Z"))).isEqualTo(Regimes.MISSION_70_VOTING);
        assertThat(Regimes.MAINNET.at(Instant.parse("2030-01-01T00:00:00Z"))).isEqualTo(Regimes.MISSION_70);
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(() -> Regimes.MAINNET.at(Regimes.GENESIS.minusSeconds(1)));
    }

    private static long ofDay(long day) {
        return RewardPool.ofDay(OLD, SUPPLY, day).e8s();
    }

    private static RewardEvent event(long day, Icp available, boolean hasSettled) {
        return new RewardEvent(day, available, Icp.ZERO, hasSettled);
    }
}
