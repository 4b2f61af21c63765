package org.icsim.models.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.LocalDate;
import java.util.List;
import org.icsim.models.economy.RegimeSwitching.Regime;
import org.icsim.models.economy.Replay.Between;
import org.icsim.models.economy.Replay.PastEnd;
import org.icsim.models.economy.Replay.Point;
import org.icsim.models.ledger.IcpRate;
import org.junit.jupiter.api.Test;

class PriceProcessTest {
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 30);
    private static final List<Point> POINTS = List.of(
            new Point(FIRST, new IcpRate(100)),
            new Point(FIRST.plusDays(3), new IcpRate(110)),
            new Point(FIRST.plusDays(5), new IcpRate(107)));

    @Test
    void aRateIsRoundedToTheNearestUnitWithinItsRange() {
        assertThat(IcpRate.nearest(2.2476)).isEqualTo(new IcpRate(22_476)).hasToString("2.2476 XDR per ICP");
        assertThat(IcpRate.nearest(0.00025)).isEqualTo(new IcpRate(3));
        assertThat(IcpRate.nearest(0)).isEqualTo(new IcpRate(1));
        assertThat(IcpRate.nearest(Double.POSITIVE_INFINITY)).isEqualTo(new IcpRate(IcpRate.GREATEST));
        assertThatIllegalArgumentException().isThrownBy(() -> IcpRate.nearest(Double.NaN));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new IcpRate(0))
                .withMessage("expected a rate from 1 to 1000000000000 ten-thousandths of an XDR per ICP; got 0");
    }

    @Test
    void aConstantPriceStays() {
        assertThat(Paths.of(new ConstantPrice(new IcpRate(5)), 3)).containsOnly(new IcpRate(5));
    }

    @Test
    void stepsHoldTheRateOfTheLastPoint() {
        assertThat(replay(Between.STEP, PastEnd.HOLD, FIRST, 8))
                .containsExactly(100L, 100L, 100L, 110L, 110L, 107L, 107L, 107L);
    }

    /** 100 + 10 ÷ 3 = 103⅓ and 106⅔; 110 − 3 ÷ 2 = 108½: rounded down. */
    @Test
    void linesGoFromPointToPointRoundedDown() {
        assertThat(replay(Between.LINEAR, PastEnd.HOLD, FIRST, 7))
                .containsExactly(100L, 103L, 106L, 110L, 108L, 107L, 107L);
    }

    @Test
    void aReplayMayBeginWithinItsSeries() {
        assertThat(replay(Between.LINEAR, PastEnd.HOLD, FIRST.plusDays(4), 2)).containsExactly(108L, 107L);
        assertThat(replay(Between.STEP, PastEnd.HOLD, FIRST.plusDays(400), 1)).containsExactly(107L);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> replay(Between.STEP, PastEnd.HOLD, FIRST.minusDays(1), 1))
                .withMessage("expected a first day that is not before the first rate, of 2023-01-30; got 2023-01-29");
    }

    @Test
    void aSeriesThatRefusesEndsWithItsLastPoint() {
        assertThat(replay(Between.STEP, PastEnd.REFUSE, FIRST, 6)).endsWith(107L);
        assertThatIllegalStateException()
                .isThrownBy(() -> replay(Between.STEP, PastEnd.REFUSE, FIRST, 7))
                .withMessage("rates are known up to 2023-02-04; asked for 2023-02-05");
    }

    @Test
    void aSeriesIsInOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Replay.Series(List.of(), Between.STEP, PastEnd.HOLD))
                .withMessage("expected at least one dated rate; got none");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Replay.Series(List.of(POINTS.get(1), POINTS.get(1)), Between.STEP, PastEnd.HOLD))
                .withMessage("expected rates in the order of their dates, each date once; got 2023-02-02 after"
                        + " 2023-02-02");
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        IcpRate rate = new IcpRate(1);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeometricBrownianMotion.Parameters(rate, 0, -0.1))
                .withMessage("expected a volatility per year from 0.0 to 10.0; got -0.1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new GeometricBrownianMotion.Parameters(rate, Double.NaN, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new MeanReversion.Parameters(rate, rate, 0, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Regime("calm", 0, 1, 0.5, List.of(0.0, 1.0)))
                .withMessage("expected a mean duration in days of regime calm from 1.0 to 100000.0; got 0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Regime("calm", 0, 1, 2, List.of(0.0, 0.5)))
                .withMessageContaining("expected a sum of the chances to follow regime calm");
    }

    @Test
    void regimesLeadToEachOther() {
        Regime calm = new Regime("calm", 0, 1, 5, List.of(0.0, 1.0));
        Regime own = new Regime("own", 0, 1, 5, List.of(0.0, 1.0));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegimeSwitching.Parameters(new IcpRate(1), List.of(calm, own), 0))
                .withMessage("expected a chance of each of 2 regimes to follow regime own, and 0 for itself; got"
                        + " [0.0, 1.0]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RegimeSwitching.Parameters(new IcpRate(1), List.of(calm), 0))
                .withMessage("expected at least two regimes; got 1");
    }

    private static List<Long> replay(Between between, PastEnd pastEnd, LocalDate first, int days) {
        Replay process = new Replay(new Replay.Series(POINTS, between, pastEnd), first);
        return Paths.of(process, days).stream().map(IcpRate::permyriad).toList();
    }
}
