package org.icsim.models.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.icsim.models.ledger.RateHistory.Gaps;
import org.junit.jupiter.api.Test;

class RateHistoryTest {

    /** Rates 1, 2, …, 400 on days 0 to 399: the last 7 have the mean 397, the last 30 385½, the last 365 218. */
    @Test
    void theMeansOfTheNetworkEndToday() {
        RateHistory history = new RateHistory();
        for (int day = 0; day < 400; day++) {
            history.record(day, new IcpRate(day + 1));
        }

        assertThat(history.mean(399, RateHistory.RECENT_DAYS, Gaps.CARRIED)).contains(new IcpRate(397));
        assertThat(history.mean(399, RateHistory.NODE_REWARD_DAYS, Gaps.SKIPPED))
                .contains(new IcpRate(385));
        assertThat(history.mean(399, RateHistory.REFERENCE_DAYS, Gaps.CARRIED)).contains(new IcpRate(218));
        assertThat(history.lastDay()).contains(399L);
    }

    /** Days 364 to 371 of the same rates: 365 to 371 ÷ 7 = 368, as the older modulation asks. */
    @Test
    void aMeanMayEndOnAPastDay() {
        RateHistory history = new RateHistory();
        for (int day = 0; day < 400; day++) {
            history.record(day, new IcpRate(day + 1));
        }

        assertThat(history.mean(370, 7, Gaps.SKIPPED)).contains(new IcpRate(368));
        assertThat(history.on(370)).contains(new IcpRate(371));
    }

    /** Rates 10 on day 2 and 21 on day 4. Days 3 to 5 skipped: 21; carried: (10 + 21 + 21) ÷ 3 = 17⅓. */
    @Test
    void aDayWithoutARateIsSkippedOrCarried() {
        RateHistory history = new RateHistory();
        history.record(2, new IcpRate(10));
        history.record(4, new IcpRate(21));

        assertThat(history.mean(5, 3, Gaps.SKIPPED)).contains(new IcpRate(21));
        assertThat(history.mean(5, 3, Gaps.CARRIED)).contains(new IcpRate(17));
        assertThat(history.mean(9, 3, Gaps.SKIPPED)).isEmpty();
        assertThat(history.mean(9, 3, Gaps.CARRIED)).contains(new IcpRate(21));
        assertThat(history.on(3)).isEmpty();
    }

    /** Days 0 to 3, of which 2 and 3 have rates: the days before any rate count in neither way. */
    @Test
    void daysBeforeTheFirstRateDoNotCount() {
        RateHistory history = new RateHistory();
        history.record(2, new IcpRate(10));
        history.record(3, new IcpRate(13));

        assertThat(history.mean(3, 30, Gaps.SKIPPED)).contains(new IcpRate(11));
        assertThat(history.mean(3, 30, Gaps.CARRIED)).contains(new IcpRate(11));
        assertThat(history.mean(1, 2, Gaps.CARRIED)).isEmpty();
        assertThat(new RateHistory().mean(5, 7, Gaps.CARRIED)).isEqualTo(Optional.empty());
    }

    /** Day 1 is forgotten when day 5 comes, but is carried into days 2 to 4: (8 + 8 + 8 + 12) ÷ 4 = 9. */
    @Test
    void theLastForgottenRateIsCarriedIntoTheRing() {
        RateHistory history = new RateHistory(4, new NetworkRateRules());
        history.record(1, new IcpRate(8));
        history.record(5, new IcpRate(12));

        assertThat(history.on(1)).isEmpty();
        assertThat(history.mean(5, 4, Gaps.CARRIED)).contains(new IcpRate(9));
        assertThat(history.mean(5, 4, Gaps.SKIPPED)).contains(new IcpRate(12));
    }

    /** Rates 20 on day 5 and 40 on day 9. Days 7 to 10 skipped: 40; carried: (20 + 20 + 40 + 40) ÷ 4 = 30. */
    @Test
    void aWindowMayGoOnBeyondTheLastRate() {
        RateHistory history = new RateHistory(4, new NetworkRateRules());
        history.record(1, new IcpRate(10));
        history.record(5, new IcpRate(20));
        history.record(9, new IcpRate(40));

        assertThat(history.on(1)).isEmpty();
        assertThat(history.mean(10, 4, Gaps.CARRIED)).contains(new IcpRate(30));
        assertThat(history.mean(10, 4, Gaps.SKIPPED)).contains(new IcpRate(40));
        assertThat(history.mean(8, 3, Gaps.SKIPPED)).isEmpty();
    }

    /** Rates 10 and 50, a hundred days apart: days 20,097 to 20,100 carried are (10 + 10 + 10 + 50) ÷ 4 = 20. */
    @Test
    void aHistoryMayBeginLateAndPauseForLong() {
        RateHistory history = new RateHistory(4, new NetworkRateRules());
        history.record(20_000, new IcpRate(10));

        assertThat(history.mean(20_000, 4, Gaps.CARRIED)).contains(new IcpRate(10));
        assertThat(history.mean(20_001, 3, Gaps.SKIPPED)).contains(new IcpRate(10));

        history.record(20_100, new IcpRate(50));

        assertThat(history.mean(20_100, 4, Gaps.CARRIED)).contains(new IcpRate(20));
        assertThat(history.mean(20_100, 4, Gaps.SKIPPED)).contains(new IcpRate(50));
        assertThat(history.mean(30_000, 7, Gaps.CARRIED)).contains(new IcpRate(50));
        assertThat(history.mean(-1, 7, Gaps.CARRIED)).isEmpty();
        assertThat(history.on(-1)).isEmpty();
    }

    @Test
    void theGreatestRatesFitTheGreatestWindow() {
        RateHistory history = new RateHistory(100_000, new NetworkRateRules());
        for (int day = 0; day < 100_000; day++) {
            history.record(day, new IcpRate(IcpRate.GREATEST));
        }

        assertThat(history.mean(99_999, 100_000, Gaps.CARRIED)).contains(new IcpRate(IcpRate.GREATEST));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RateHistory(100_001, new NetworkRateRules()))
                .withMessage("expected a number of days to keep from 1 to 100000; got 100001");
    }

    /** Beyond 2⁶³ ÷ 10¹² = 9.2 × 10⁶ days of the greatest rate the totals wrap around, the means do not. */
    @Test
    void meansStayExactWhereTheTotalsOverflow() {
        RateHistory history = new RateHistory(7, new NetworkRateRules());
        for (int day = 0; day < 9_223_440; day++) {
            history.record(day, new IcpRate(IcpRate.GREATEST - day % 7));
            if (day > 9_223_300) {
                assertThat(history.mean(day, 7, Gaps.CARRIED)).contains(new IcpRate(IcpRate.GREATEST - 3));
            }
        }
    }

    @Test
    void forgottenDaysAndPastDaysAreRefused() {
        RateHistory history = new RateHistory(4, new NetworkRateRules());
        history.record(5, new IcpRate(12));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> history.mean(5, 5, Gaps.SKIPPED))
                .withMessage("expected days that are kept, the last 4 up to day 5; got day 1 to day 5");
        assertThatIllegalArgumentException().isThrownBy(() -> history.mean(5, 50, Gaps.SKIPPED));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> history.record(5, new IcpRate(1)))
                .withMessage("expected a day after day 5; got 5");
    }
}
