package org.icsim.models.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.icsim.models.economy.Conversion.ByTrend;
import org.icsim.models.economy.Conversion.Constant;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.RateHistory;
import org.junit.jupiter.api.Test;

class ConversionTest {
    /** A year at {@code before}, then a week at {@code recent}. */
    private static RateHistory history(long before, long recent) {
        RateHistory history = new RateHistory();
        for (int day = 0; day < 372; day++) {
            history.record(day, new IcpRate(day < 365 ? before : recent));
        }
        return history;
    }

    @Test
    void aThirdOfNewMaturityIsRoundedDown() {
        assertThat(new Constant(3333).converted(new Icp(100), new RateHistory()))
                .isEqualTo(new Icp(33));
        assertThat(new Constant(0).converted(Icp.of(5), new RateHistory())).isEqualTo(Icp.ZERO);
        assertThat(new Constant(Conversion.WHOLE).converted(Icp.of(5), new RateHistory()))
                .isEqualTo(Icp.of(5));
    }

    /** (358 × 10,000 + 7 × 20,000) ÷ 365 = 10,191; 3000 + 2000 × 9809 ÷ 10,191 = 3000 + 1925. */
    @Test
    void aShareFollowsTheRecentPriceAgainstTheYears() {
        RateHistory rising = history(10_000, 20_000);

        assertThat(new ByTrend(3000, 2000, 0, 10_000).sharePermyriad(rising)).isEqualTo(4925);
        assertThat(new ByTrend(3000, -2000, 0, 10_000).sharePermyriad(rising)).isEqualTo(1075);
        assertThat(new ByTrend(3000, 2000, 0, 4000).sharePermyriad(rising)).isEqualTo(4000);
        assertThat(new ByTrend(3000, -2000, 2000, 4000).sharePermyriad(rising)).isEqualTo(2000);
        assertThat(new ByTrend(3000, 2000, 0, 10_000).converted(Icp.of(2), rising))
                .isEqualTo(new Icp(98_500_000));
    }

    @Test
    void aSteadyOrUnknownPriceLeavesTheShareAsItIs() {
        ByTrend byTrend = new ByTrend(3000, 2000, 0, 10_000);

        assertThat(byTrend.sharePermyriad(history(10_000, 10_000))).isEqualTo(3000);
        assertThat(byTrend.sharePermyriad(new RateHistory())).isEqualTo(3000);
    }

    @Test
    void sharesOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Constant(10_001))
                .withMessage("expected a share in ten-thousandths from 0 to 10000; got 10001");
        assertThatIllegalArgumentException().isThrownBy(() -> new ByTrend(3000, 0, 3001, 10_000));
        assertThatIllegalArgumentException().isThrownBy(() -> new ByTrend(3000, 0, 0, 2999));
    }
}
