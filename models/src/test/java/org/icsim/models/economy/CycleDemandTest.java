package org.icsim.models.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import org.icsim.core.random.RandomStream;
import org.icsim.models.economy.CycleDemand.Elasticity;
import org.icsim.models.economy.CycleDemand.Parameters;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.Xdr;
import org.junit.jupiter.api.Test;

class CycleDemandTest {
    private static final Icp SUPPLY = Icp.of(550_000_000);

    private static CycleDemand demand(Parameters parameters) {
        return new CycleDemand(parameters, new NetworkRules(), RandomStream.ofKey(1));
    }

    /** Mission 70 wants 0.77 XDR/s, 66,528 XDR a day: at 2 XDR that is 33,264 ICP. */
    @Test
    void theTargetOfMission70BurnsSoManyIcpADay() {
        Burn burn = demand(new Parameters(new Xdr(665_280_000), 1, 0)).next(new IcpRate(20_000), SUPPLY);

        assertThat(burn.forCycles()).isEqualTo(Icp.of(33_264));
        assertThat(burn.demand()).hasToString("66528.0000 XDR");
    }

    /** 57.32 × 10⁹ cycles/s are 4952.448 XDR a day; ÷ 1.9963 = 2480.81350498… ICP. */
    @Test
    void theBurnOfTheMiddleOf2026IsRoundedDown() {
        Burn burn = demand(new Parameters(new Xdr(49_524_480), 1, 0)).next(new IcpRate(19_963), SUPPLY);

        assertThat(burn.forCycles()).isEqualTo(new Icp(248_081_350_498L));
    }

    /** 100,000 transfers at 0.0001 ICP. */
    @Test
    void eachTransferBurnsItsFee() {
        Burn burn = demand(new Parameters(new Xdr(20_000), 1, 100_000)).next(new IcpRate(20_000), SUPPLY);

        assertThat(burn.forFees()).isEqualTo(Icp.of(10));
        assertThat(burn.total()).isEqualTo(Icp.of(11));
    }

    @Test
    void cyclesComeFirstWhereThereIsTooLittle() {
        Parameters parameters = new Parameters(new Xdr(20_000), 1, 100_000);

        Burn some = demand(parameters).next(new IcpRate(20_000), Icp.of(3));
        Burn none = demand(parameters).next(new IcpRate(20_000), new Icp(7));

        assertThat(some.forCycles()).isEqualTo(Icp.of(1));
        assertThat(some.forFees()).isEqualTo(Icp.of(2));
        assertThat(none.forCycles()).isEqualTo(new Icp(7));
        assertThat(none.forFees()).isEqualTo(Icp.ZERO);
    }

    /** 16-fold in a year: 2-fold in a quarter of it; four years of 1461 days make 65,536-fold. */
    @Test
    void demandGrowsExponentially() {
        CycleDemand demand = demand(new Parameters(new Xdr(10_000), 16, 0));
        Xdr last = Xdr.ZERO;
        for (int day = 0; day <= 1461; day++) {
            last = demand.next(new IcpRate(10_000), SUPPLY).demand();
        }

        assertThat(last).isEqualTo(Xdr.of(new BigDecimal("65536")));
    }

    @Test
    void aWeekHasOnePeakAndTheSameSum() {
        CycleDemand demand = demand(new Parameters(new Xdr(10_000), 1, new Bursts.Weekly(4), Elasticity.NONE, 0));
        long sum = 0;
        for (int day = 0; day < 14; day++) {
            long permyriad = demand.next(new IcpRate(10_000), SUPPLY).demand().permyriad();
            assertThat(permyriad).as("day %s", day).isEqualTo(day % 7 == 6 ? 40_000 : 5_000);
            sum += permyriad;
        }

        assertThat(sum).isEqualTo(140_000);
    }

    /** With shape 3 and least 2 a burst adds 3 times the usual on average, with variance 3; the mean of all days is 1. */
    @Test
    void heavyTailedBurstsComeAtTheirRateAndKeepTheMean() {
        int days = 200_000;
        double chance = 0.1;
        Bursts bursts = new Bursts.HeavyTailed(chance, 2, 3);
        RandomStream stream = EconomyStreams.demand(4, "economy");
        double scale = 1 + chance * 3;
        double sum = 0;
        int burstDays = 0;
        int beyondFour = 0;
        for (int day = 0; day < days; day++) {
            double rise = bursts.factor(day, stream) * scale - 1;
            sum += (1 + rise) / scale;
            burstDays += rise > 1 ? 1 : 0;
            beyondFour += rise > 4 ? 1 : 0;
        }

        // E[B X²] = 0.1 × (3² + 3) = 1.2, less the square of its mean, 0.09.
        assertThat(sum / days).isCloseTo(1, within(4 * Math.sqrt(1.11 / days) / scale));
        assertThat((double) burstDays / days).isCloseTo(chance, within(4 * Math.sqrt(0.1 * 0.9 / days)));
        // P(X > 4) = (2 ÷ 4)³.
        double beyond = chance / 8;
        assertThat((double) beyondFour / days).isCloseTo(beyond, within(4 * Math.sqrt(beyond / days)));
    }

    @Test
    void aGreaterChanceAddsBurstsAndMovesNone() {
        RandomStream rare = RandomStream.ofKey(3);
        RandomStream frequent = RandomStream.ofKey(3);
        for (int day = 0; day < 1000; day++) {
            double least = new Bursts.HeavyTailed(0.1, 1, 2).factor(day, rare) * 1.2;
            double more = new Bursts.HeavyTailed(0.4, 1, 2).factor(day, frequent) * 1.8;

            assertThat(least < 1.5 || Math.abs(least - more) < 1e-9 * more).isTrue();
        }
    }

    /** At 4 times the reference and an elasticity of ½, demand is doubled. */
    @Test
    void demandFollowsThePriceOnlyWhereItIsTold() {
        Parameters following =
                new Parameters(new Xdr(10_000), 1, new Bursts.None(), new Elasticity(0.5, new IcpRate(10_000)), 0);

        assertThat(demand(following).next(new IcpRate(40_000), SUPPLY).demand()).isEqualTo(new Xdr(20_000));
        assertThat(demand(new Parameters(new Xdr(10_000), 1, 0))
                        .next(new IcpRate(40_000), SUPPLY)
                        .demand())
                .isEqualTo(new Xdr(10_000));
    }

    @Test
    void demandEndsAtTenThousandMillionXdrADay() {
        CycleDemand demand = demand(new Parameters(new Xdr(Long.MAX_VALUE), 2, 0));

        assertThat(demand.next(new IcpRate(1), SUPPLY).demand()).isEqualTo(new Xdr(100_000_000_000_000L));
    }

    @Test
    void whatIsPaidForIsNoMoreThanThereIs() {
        Burn burn = demand(new Parameters(new Xdr(50_000), 1, 0)).next(new IcpRate(10_000), Icp.of(3));

        assertThat(burn.demand()).isEqualTo(new Xdr(50_000));
        assertThat(burn.paid(new IcpRate(10_000))).isEqualTo(new Xdr(30_000));
    }

    @Test
    void parametersOutOfRangeAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameters(Xdr.ZERO, 0, 0))
                .withMessage("expected a growth of demand per year from 0.001 to 1000.0; got 0.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Parameters(Xdr.ZERO, 1, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> new Bursts.Weekly(7.1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bursts.HeavyTailed(0.1, 1, 1))
                .withMessage("expected a shape of the tail of bursts from 1.1 to 100.0; got 1.0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Elasticity(Double.NaN, new IcpRate(1)));
    }
}
