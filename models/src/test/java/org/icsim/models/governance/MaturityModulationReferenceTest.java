package org.icsim.models.governance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.NetworkRateRules;
import org.icsim.models.ledger.RateHistory;
import org.icsim.models.ledger.RateHistory.Gaps;
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
        RateHistory rates = new RateHistory();
        rates.record(92, new IcpRate(880_000));
        rates.record(93, new IcpRate(1_090_000));
        rates.record(98, new IcpRate(1_520_000));
        rates.record(99, new IcpRate(1_110_000));
        rates.record(100, new IcpRate(1_000_000));

        assertThat(WEEKLY.compute(rates, 100, Modulation.NONE, RULES)).isEqualTo(new Modulation(125, 100));
    }

    /** Prices that grow by a thousandth a day: each mean grows by 1.001^7 − 1 = 70.2 permyriad a week. */
    @Test
    void vectorF2FourEqualWeeks() {
        RateHistory rates = new RateHistory();
        double price = 1_000_000;
        for (long day = 0; day <= 100; day++) {
            rates.record(day, new IcpRate((long) price));
            price *= 1.001;
        }

        assertThat(WEEKLY.compute(rates, 100, Modulation.NONE, RULES).permyriad())
                .isEqualTo(70);
    }

    @ParameterizedTest
    @CsvSource({"50000, 42, 12", "60000, 0, 30", "40000, 0, -30"})
    void vectorsF3ToF5ThirtyPermyriadADay(int recent, int previous, int expected) {
        RateHistory rates = flatThen(50_000, recent);

        assertThat(MISSION_70.compute(rates, 365, new Modulation(previous, 364), RULES))
                .isEqualTo(new Modulation(expected, 365));
    }

    @Test
    void vectorF5WithoutALimitOnTheFirstDay() {
        RateHistory rates = flatThen(50_000, 40_000);

        assertThat(rates.mean(365, 365, Gaps.CARRIED)).contains(new IcpRate(49_808));
        assertThat(flatThen(50_000, 60_000).mean(365, 365, Gaps.CARRIED)).contains(new IcpRate(50_191));
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

        assertThat(MISSION_70.compute(new RateHistory(), 100, previous, RULES)).isEqualTo(previous);
    }

    /** A history of 40 days knows neither the weeks of a month nor those of a year before. */
    @Test
    void forgottenDaysAreNotTakenForMissingPrices() {
        RateHistory rates = new RateHistory(40, new NetworkRateRules());
        for (long day = 0; day <= 100; day++) {
            rates.record(day, new IcpRate(10_000));
        }

        assertThatIllegalArgumentException().isThrownBy(() -> WEEKLY.compute(rates, 100, Modulation.NONE, RULES));
        assertThatIllegalArgumentException().isThrownBy(() -> MISSION_70.compute(rates, 100, Modulation.NONE, RULES));
    }

    @ParameterizedTest
    @CsvSource({"125, 1.0125", "-1000, 0.9", "200, 1.02"})
    void vectorF8OneIcpOfMaturity(int permyriad, BigDecimal icp) {
        assertThat(new Modulation(permyriad, 0).apply(Icp.of(1))).isEqualTo(Icp.of(icp));
        assertThat(new Modulation(permyriad, 0).apply(new Icp(1))).isEqualTo(new Icp(permyriad < 0 ? 0 : 1));
    }

    private static RateHistory flatThen(int usual, int recent) {
        RateHistory rates = new RateHistory();
        for (long day = 1; day <= 365; day++) {
            rates.record(day, new IcpRate(day > 358 ? recent : usual));
        }
        return rates;
    }
}
