package org.icsim.models.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.icsim.models.ledger.Icp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors B of the NNS: dfinity/ic {@code neuron/voting_power_tests.rs}, {@code neuron/types.rs}. */
class VotingPowerReferenceTest {
    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final Duration YEAR = VotingTerms.YEAR;
    private static final VotingPower OLD = new VotingPower(VotingTerms.BEFORE_MISSION_70, new NnsRules());
    private static final VotingPower NEW = new VotingPower(VotingTerms.MISSION_70, new NnsRules());

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1.125", "2, 1.25", "3, 1.375", "4, 1.5", "5, 1.625", "6, 1.75", "7, 1.875", "8, 2", "15, 2"
    })
    void vectorsB1AndB2TheOldBonusOfADelay(int years, BigDecimal bonus) {
        assertThat(OLD.delayBonus(seconds(years))).isEqualByComparingTo(bonus);
    }

    @Test
    void vectorB3TheBonusOfADelayUnderMissionSeventy() {
        long month = 2_629_800;

        assertThat(NEW.delayBonus(0)).isEqualByComparingTo("1");
        assertThat(NEW.delayBonus(seconds(2))).isEqualByComparingTo("3");
        assertThat(NEW.delayBonus(seconds(8))).isEqualByComparingTo("3");
        for (int months = 2; months < 24; months++) {
            BigDecimal before = NEW.delayBonus((months - 1) * month);
            BigDecimal at = NEW.delayBonus(months * month);
            BigDecimal after = NEW.delayBonus((months + 1) * month);
            assertThat(at).isGreaterThan(before);
            assertThat(after.subtract(at)).isGreaterThan(at.subtract(before));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1", "1, 1.0625", "2, 1.125", "3, 1.1875", "4, 1.25", "9, 1.25"})
    void vectorB4TheBonusOfAnAge(int years, BigDecimal bonus) {
        assertThat(OLD.ageBonus(seconds(years))).isEqualByComparingTo(bonus);
        assertThat(NEW.ageBonus(seconds(years))).isEqualByComparingTo(bonus);
    }

    @Test
    void vectorB5OneHundredIcpAtTheMost() {
        assertThat(OLD.potential(locked(100, 8, 4), NOW)).isEqualTo(Icp.of(250));
    }

    @Test
    void vectorB6UnderMissionSeventyWithAndWithoutTheGang() {
        Icp withGang = Icp.of(new BigDecimal("412.5"));

        assertThat(NEW.potential(locked(100, 2, 4), NOW)).isEqualTo(Icp.of(375));
        assertThat(NEW.potential(locked(100, 2, 4).withGangBase(Icp.of(100)), NOW))
                .isEqualTo(withGang);
        assertThat(NEW.potential(locked(100, 2, 4).withGangBase(Icp.of(200)), NOW))
                .isEqualTo(withGang);
        assertThat(OLD.potential(locked(100, 8, 4).withGangBase(Icp.of(100)), NOW))
                .isEqualTo(Icp.of(250));
    }

    @Test
    void vectorB10StakedMaturityVotesAndFeesDoNot() {
        Neuron neuron = locked(100, 0, 0).withMaturity(Icp.of(7), Icp.of(50));

        assertThat(OLD.potential(neuron, NOW)).isEqualTo(Icp.of(150));
        assertThat(OLD.potential(neuron.withFees(Icp.of(1)), NOW)).isEqualTo(Icp.of(149));
        assertThat(OLD.potential(neuron.withFees(Icp.of(101)), NOW)).isEqualTo(Icp.of(50));
    }

    @Test
    void aDissolvingNeuronHasNoAgeAndAFallingDelay() {
        DissolveState dissolving = new DissolveState.Dissolving(NOW.minus(YEAR), NOW.plus(YEAR));
        Neuron neuron = Neuron.of(Icp.of(100), dissolving);

        assertThat(OLD.potential(neuron, NOW)).isEqualTo(Icp.of(new BigDecimal("112.5")));
        assertThat(OLD.ballot(neuron, NOW.plus(YEAR.dividedBy(2)).plusSeconds(1)))
                .isEqualTo(Icp.ZERO);
        assertThat(OLD.potential(neuron, NOW.plus(YEAR).plus(YEAR))).isEqualTo(Icp.of(100));
    }

    @Test
    void theLeastDelayVotes() {
        assertThat(OLD.ballot(locked(1, YEAR.dividedBy(2)), NOW)).isNotEqualTo(Icp.ZERO);
        assertThat(OLD.ballot(locked(1, YEAR.dividedBy(2).minusSeconds(1)), NOW))
                .isEqualTo(Icp.ZERO);
        assertThat(NEW.ballot(locked(1, Duration.ofDays(14)), NOW)).isNotEqualTo(Icp.ZERO);
        assertThat(NEW.ballot(locked(1, Duration.ofDays(14).minusSeconds(1)), NOW))
                .isEqualTo(Icp.ZERO);
    }

    /** A third has no end in decimals: {@code ⌊1 e8s × 1.0416…⌋}. */
    @Test
    void powerIsRoundedDown() {
        assertThat(OLD.potential(new Icp(1), Icp.ZERO, seconds(8) - 1, 0)).isEqualTo(new Icp(1));
        assertThat(OLD.potential(new Icp(1), Icp.ZERO, seconds(8), 0)).isEqualTo(new Icp(2));
        assertThat(OLD.potential(new Icp(1000), Icp.ZERO, seconds(1) / 3, 0)).isEqualTo(new Icp(1041));
    }

    private static Neuron locked(long icp, int delayYears, int ageYears) {
        return Neuron.of(
                Icp.of(icp),
                new DissolveState.NotDissolving(YEAR.multipliedBy(delayYears), NOW.minus(YEAR.multipliedBy(ageYears))));
    }

    private static Neuron locked(long icp, Duration delay) {
        return Neuron.of(Icp.of(icp), new DissolveState.NotDissolving(delay, NOW));
    }

    private static long seconds(int years) {
        return YEAR.multipliedBy(years).toSeconds();
    }
}
