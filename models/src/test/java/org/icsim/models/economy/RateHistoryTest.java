package org.icsim.models.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.icsim.models.economy.RateHistory.Gaps;
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
        RateHistory history = new RateHistory(4, new NetworkRules());
        history.record(1, new IcpRate(8));
        history.record(5, new IcpRate(12));

        assertThat(history.on(1)).isEmpty();
        assertThat(history.mean(5, 4, Gaps.CARRIED)).contains(new IcpRate(9));
        assertThat(history.mean(5, 4, Gaps.SKIPPED)).contains(new IcpRate(12));
    }

    @Test
    void forgottenDaysAndPastDaysAreRefused() {
        RateHistory history = new RateHistory(4, new NetworkRules());
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
