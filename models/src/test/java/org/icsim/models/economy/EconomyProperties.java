package org.icsim.models.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.icsim.core.random.RandomStream;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.RateHistory;
import org.icsim.models.ledger.Xdr;

class EconomyProperties {
    private static final int DAYS = 50;

    @Property(tries = 300)
    void everyProcessStaysInTheRangeOfRatesAndTheSameStreamsGiveTheSamePath(
            @ForAll long seed,
            @ForAll @LongRange(min = IcpRate.LEAST, max = IcpRate.GREATEST) long start,
            @ForAll @DoubleRange(min = -10, max = 10) double drift,
            @ForAll @DoubleRange(max = 10) double volatility,
            @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 1000) double speed) {
        IcpRate rate = new IcpRate(start);
        for (int kind = 0; kind < 3; kind++) {
            List<IcpRate> path = Paths.of(process(kind, seed, rate, drift, volatility, speed), DAYS);

            // IcpRate refuses rates outside of the range: that all were made shows it.
            assertThat(path).isEqualTo(Paths.of(process(kind, seed, rate, drift, volatility, speed), DAYS));
            assertThat(path.get(0)).isEqualTo(rate);
        }
    }

    private static PriceProcess process(
            int kind, long seed, IcpRate start, double drift, double volatility, double speed) {
        RandomStream price = EconomyStreams.price(seed, "economy");
        return switch (kind) {
            case 0 ->
                new GeometricBrownianMotion(new GeometricBrownianMotion.Parameters(start, drift, volatility), price);
            case 1 ->
                new MeanReversion(new MeanReversion.Parameters(start, new IcpRate(20_000), speed, volatility), price);
            default ->
                new RegimeSwitching(
                        new RegimeSwitching.Parameters(
                                start,
                                List.of(
                                        new RegimeSwitching.Regime("calm", drift, volatility, 9, List.of(0.0, 1.0)),
                                        new RegimeSwitching.Regime("wild", -drift, 10, 5, List.of(1.0, 0.0))),
                                0),
                        price,
                        EconomyStreams.regime(seed, "economy"));
        };
    }

    @Property
    void aBurnIsWorthWhatIsDemandedButForAnE8(
            @ForAll @LongRange(max = Long.MAX_VALUE) long demand,
            @ForAll @LongRange(min = IcpRate.LEAST, max = IcpRate.GREATEST) long rate,
            @ForAll @LongRange(max = Long.MAX_VALUE) long available,
            @ForAll @LongRange(max = 1_000_000_000_000L) long transfers) {
        assertThat(EconomyLaws.brokenByBurn(
                        new NetworkRules(), new Xdr(demand), new IcpRate(rate), new Icp(available), transfers))
                .isEmpty();
    }

    @Property
    void moreIsNeverBurnedThanThereIs(
            @ForAll long seed,
            @ForAll @Scale(3) @DoubleRange(min = 0.001, max = 1000) double growth,
            @ForAll @DoubleRange(max = 1) double chance,
            @ForAll @LongRange(max = 1_000_000_000_000L) long available,
            @ForAll @LongRange(min = 1, max = 100_000) long rate) {
        CycleDemand demand = new CycleDemand(
                new CycleDemand.Parameters(
                        new Xdr(50_000_000),
                        growth,
                        new Bursts.HeavyTailed(chance, 1, 1.5),
                        CycleDemand.Elasticity.NONE,
                        1_000_000),
                new NetworkRules(),
                EconomyStreams.demand(seed, "economy"));
        for (int day = 0; day < DAYS; day++) {
            assertThat(demand.next(new IcpRate(rate), new Icp(available)).total())
                    .isLessThanOrEqualTo(new Icp(available));
        }
    }

    @Property
    void aShareOfMaturityIsNeverMoreThanTheMaturity(
            @ForAll @LongRange(max = Long.MAX_VALUE) long maturity,
            @ForAll @IntRange(min = -1_000_000, max = 1_000_000) int slope,
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = IcpRate.GREATEST) Long> rates) {
        RateHistory history = new RateHistory();
        for (int day = 0; day < rates.size(); day++) {
            history.record(day, new IcpRate(rates.get(day)));
        }
        Icp converted = new Conversion.ByTrend(3000, slope, 1000, 8000).converted(new Icp(maturity), history);

        assertThat(converted).isBetween(new Icp(maturity).timesFloor(1, 10), new Icp(maturity).timesFloor(8, 10));
    }
}
