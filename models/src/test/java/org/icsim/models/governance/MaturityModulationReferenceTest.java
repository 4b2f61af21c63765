package org.icsim.models.governance;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.icsim.models.ledger.Icp;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vectors F of the NNS: dfinity/ic {@code update_icp_xdr_rate_related_data_tests.rs} and the tests of the CMC's {@code main.rs}. */
class MaturityModulationReferenceTest {
    private static final GovernanceRules RULES = new NnsRules();
    private static final MaturityModulation WEEKLY = WeeklyModulation.DEFAULT;
    private static final MaturityModulation MISSION_70 = SpeedLimitedModulation.DEFAULT;

    /** Five prices with a mean of 1.12 M, of which the two that are at least a week old have 0.985 M: the bound of one week ÷ 4. */
    @Test
    void vectorF1OneWeekOfFour() {
        DailyRates rates = new DailyRates();
        rates.note(92, 880_000);
        rates.note(93, 1_090_000);
        rates.note(98, 1_520_000);
        rates.note(99, 1_110_000);
        rates.note(100, 1_000_000);

        assertThat(WEEKLY.compute(rates, 100, Modulation.NONE, RULES)).isEqualTo(new Modulation(125, 100));
    }

    /** Prices that grow by a thousandth a day: each mean grows by 1.001^7 − 1 = 70.2 permyriad a week. */
    @Test
    void vectorF2FourEqualWeeks() {
        DailyRates rates = new DailyRates();
        double price = 1_000_000;
        for (long day = 0; day <= 100; day++) {
            rates.note(day, (long) price);
            price *= 1.001;
        }

        assertThat(WEEKLY.compute(rates, 100, Modulation.NONE, RULES).permyriad())
                .isEqualTo(70);
    }

    @ParameterizedTest
    @CsvSource({"50000, 42, 12", "60000, 0, 30", "40000, 0, -30"})
    void vectorsF3ToF5ThirtyPermyriadADay(int recent, int previous, int expected) {
        DailyRates rates = flatThen(50_000, recent);

        assertThat(MISSION_70.compute(rates, 365, new Modulation(previous, 364), RULES))
                .isEqualTo(new Modulation(expected, 365));
    }

    @Test
    void vectorF5WithoutALimitOnTheFirstDay() {
        DailyRates rates = flatThen(50_000, 40_000);

        assertThat(rates.meanCarriedForward(365, 365)).hasValue(49_808);
        assertThat(flatThen(50_000, 60_000).meanCarriedForward(365, 365)).hasValue(50_191);
        assertThat(MISSION_70.compute(rates, 365, Modulation.NONE, RULES).permyriad())
                .isEqualTo(-492);
    }

    /** The upstream test of the bounds, with those of Mission 70. */
    @Test
    void longAfterTheLastTimeOnlyTheBoundsHold() {
        assertThat(MISSION_70
                        .compute(flatThen(10_000, 30_000), 365, new Modulation(0, 0), RULES)
                        .permyriad())
                .isEqualTo(200);
        assertThat(MISSION_70
                        .compute(flatThen(30_000, 5_000), 365, new Modulation(0, 0), RULES)
                        .permyriad())
                .isEqualTo(-1_000);
    }

    @Test
    void vectorF7WithoutPricesNothingChanges() {
        Modulation previous = new Modulation(50, 99);

        assertThat(MISSION_70.compute(new DailyRates(), 100, previous, RULES)).isEqualTo(previous);
    }

    @ParameterizedTest
    @CsvSource({"125, 1.0125", "-1000, 0.9", "200, 1.02"})
    void vectorF8OneIcpOfMaturity(int permyriad, BigDecimal icp) {
        assertThat(new Modulation(permyriad, 0).apply(Icp.of(1))).isEqualTo(Icp.of(icp));
        assertThat(new Modulation(permyriad, 0).apply(new Icp(1))).isEqualTo(new Icp(permyriad < 0 ? 0 : 1));
    }

    @Test
    void missingDaysHaveThePriceBefore() {
        DailyRates rates = new DailyRates();
        rates.note(1, 10);
        rates.note(5, 20);
        rates.note(9, 40);
        rates.forgetBefore(8);

        assertThat(rates.has(1)).isFalse();
        assertThat(rates.meanCarriedForward(10, 4)).hasValue(30);
        assertThat(rates.meanOfKnown(10, 4)).hasValue(40);
        assertThat(rates.meanOfKnown(8, 3)).isEmpty();
    }

    private static DailyRates flatThen(int usual, int recent) {
        DailyRates rates = new DailyRates();
        for (long day = 1; day <= 365; day++) {
            rates.note(day, day > 358 ? recent : usual);
        }
        return rates;
    }
}
