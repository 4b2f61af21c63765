package org.icsim.models.economy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.icsim.core.random.RandomStream;
import org.icsim.models.economy.RegimeSwitching.Regime;
import org.icsim.models.ledger.IcpRate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Paths against closed forms; bounds in standard errors. */
class PriceProcessReferenceTest {

    private static PriceProcess brownian(RandomStream stream) {
        return new GeometricBrownianMotion(
                new GeometricBrownianMotion.Parameters(PriceLaws.START, PriceLaws.DRIFT, PriceLaws.VOLATILITY), stream);
    }

    private static PriceProcess reverting(RandomStream stream) {
        return reverting(PriceLaws.START, stream);
    }

    private static PriceProcess reverting(IcpRate start, RandomStream stream) {
        return new MeanReversion(
                new MeanReversion.Parameters(start, PriceLaws.START, PriceLaws.SPEED, PriceLaws.VOLATILITY), stream);
    }

    @Test
    void theLogarithmOfABrownianPriceHasItsMeanAndVariance() {
        assertThat(PriceLaws.meanOfLog(PriceProcessReferenceTest::brownian)).isLessThan(PriceLaws.BOUND);
        assertThat(PriceLaws.varianceOfLog(PriceProcessReferenceTest::brownian)).isLessThan(PriceLaws.BOUND);
    }

    @Test
    void theMeanOfABrownianPriceGrowsWithTheDrift() {
        assertThat(PriceLaws.meanOfPrice(PriceProcessReferenceTest::brownian)).isLessThan(PriceLaws.BOUND);
    }

    @Test
    void withoutVolatilityABrownianPriceGrowsExactly() {
        PriceProcess process = new GeometricBrownianMotion(
                new GeometricBrownianMotion.Parameters(new IcpRate(10_000), Math.log(2), 0), RandomStream.ofKey(1));

        List<IcpRate> path = Paths.of(process, 1462);

        // Four years are 1461 days: 2⁴.
        assertThat(path.get(1461)).isEqualTo(new IcpRate(160_000));
    }

    @Test
    void aRevertingPriceHasItsStationaryVariance() {
        assertThat(PriceLaws.stationaryVariance(PriceProcessReferenceTest::reverting))
                .isLessThan(PriceLaws.BOUND);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 14})
    void aRevertingPriceForgetsAtItsSpeed(int lag) {
        assertThat(PriceLaws.correlation(PriceProcessReferenceTest::reverting, lag))
                .isLessThan(PriceLaws.BOUND);
    }

    /** The mean of the logarithm over many streams is ln L + (ln S₀ − ln L) e^(−κt). */
    @Test
    void aRevertingPriceComesBackFromFarAway() {
        int streams = 4000;
        int days = 5;
        double away = Math.log(4);
        double sum = 0;
        for (int i = 0; i < streams; i++) {
            PriceProcess process = reverting(IcpRate.nearest(4000), RandomStream.of(3, "test", "price", i));
            sum += Paths.logsOf(process, days + 1)[days] - Math.log(1000);
        }

        double expected = away * Math.exp(-PriceLaws.SPEED * days / 365.25);
        double greatestDeviation = PriceLaws.VOLATILITY / Math.sqrt(2 * PriceLaws.SPEED);
        assertThat(sum / streams).isCloseTo(expected, within(PriceLaws.BOUND * greatestDeviation / Math.sqrt(streams)));
    }

    private static final List<Regime> MARKET = List.of(
            new Regime("calm", 0, 0.3, 20, List.of(0.0, 0.5, 0.5)),
            new Regime("bull", 1, 0.8, 10, List.of(0.75, 0.0, 0.25)),
            new Regime("bear", -1, 1, 5, List.of(1.0, 0.0, 0.0)));

    /**
     * In the sequence of regimes, shares a of calm, b of bull and c of bear obey b = a ÷ 2 and c = a ÷ 2 + b ÷ 4 = 5a ÷ 8; by
     * days they are as 20 : 5 : 3.125.
     */
    @Test
    void regimesHoldTheirSharesOfTheDaysAndTheirDurations() {
        int days = 500_000;
        RegimeSwitching process = switching(MARKET, 5);
        int[] held = new int[3];
        int[] begun = new int[3];
        int before = -1;
        for (int day = 0; day < days; day++) {
            process.next();
            int regime = MARKET.indexOf(process.regime());
            held[regime]++;
            begun[regime] += regime == before ? 0 : 1;
            before = regime;
        }

        double[] stationary = {20 / 28.125, 5 / 28.125, 3.125 / 28.125};
        for (int i = 0; i < 3; i++) {
            double meanDays = MARKET.get(i).meanDays();
            // A run of days of one regime counts as one observation, at the length of the longest runs.
            double error = Math.sqrt(stationary[i] * (1 - stationary[i]) * 2 * 20 / days);
            assertThat((double) held[i] / days)
                    .as("share of %s", MARKET.get(i).name())
                    .isCloseTo(stationary[i], within(PriceLaws.BOUND * error));
            double errorOfMean = meanDays * Math.sqrt((1 - 1 / meanDays) / begun[i]);
            assertThat((double) held[i] / begun[i])
                    .as("duration of %s", MARKET.get(i).name())
                    .isCloseTo(meanDays, within(PriceLaws.BOUND * errorOfMean));
        }
    }

    @Test
    void equalRegimesAreOneBrownianMotion() {
        List<Regime> equal = List.of(
                new Regime("one", PriceLaws.DRIFT, PriceLaws.VOLATILITY, 3, List.of(0.0, 1.0)),
                new Regime("other", PriceLaws.DRIFT, PriceLaws.VOLATILITY, 7, List.of(1.0, 0.0)));
        PriceProcess switching = new RegimeSwitching(
                new RegimeSwitching.Parameters(PriceLaws.START, equal, 1),
                EconomyStreams.price(1, "economy"),
                EconomyStreams.regime(1, "economy"));

        assertThat(Paths.of(switching, 1000)).isEqualTo(Paths.of(brownian(EconomyStreams.price(1, "economy")), 1000));
    }

    @Test
    void purposesDrawFromStreamsOfTheirOwn() {
        RandomStream price = EconomyStreams.price(1, "economy");
        RandomStream regime = EconomyStreams.regime(1, "economy");
        RandomStream demand = EconomyStreams.demand(1, "economy");
        int draws = 10_000;
        double priceAndRegime = 0;
        double priceAndDemand = 0;
        double regimeAndDemand = 0;
        for (int i = 0; i < draws; i++) {
            double p = price.nextDouble() - 0.5;
            double r = regime.nextDouble() - 0.5;
            double d = demand.nextDouble() - 0.5;
            priceAndRegime += 12 * p * r / draws;
            priceAndDemand += 12 * p * d / draws;
            regimeAndDemand += 12 * r * d / draws;
        }

        double bound = PriceLaws.BOUND / Math.sqrt(draws);
        assertThat(List.of(priceAndRegime, priceAndDemand, regimeAndDemand))
                .allSatisfy(correlation -> assertThat(correlation).isBetween(-bound, bound));
    }

    @Test
    void regimesFollowEachOtherWhateverTheirVolatilities() {
        List<Regime> still = MARKET.stream()
                .map(regime -> new Regime(regime.name(), 0, 0, regime.meanDays(), regime.next()))
                .toList();
        RegimeSwitching one = switching(MARKET, 2);
        RegimeSwitching other = switching(still, 2);

        for (int day = 0; day < 1000; day++) {
            one.next();
            assertThat(other.next()).isEqualTo(new IcpRate(30_000));
            assertThat(other.regime().name()).isEqualTo(one.regime().name());
        }
    }

    private static RegimeSwitching switching(List<Regime> regimes, long seed) {
        return new RegimeSwitching(
                new RegimeSwitching.Parameters(new IcpRate(30_000), regimes, 0),
                EconomyStreams.price(seed, "economy"),
                EconomyStreams.regime(seed, "economy"));
    }

    /** Draws of demand between the days leave the prices as they were. */
    @Test
    void oneProcessDoesNotDisturbAnother() {
        List<IcpRate> alone = Paths.of(brownian(EconomyStreams.price(9, "economy")), 100);
        PriceProcess process = brownian(EconomyStreams.price(9, "economy"));
        RandomStream demand = EconomyStreams.demand(9, "economy");

        for (IcpRate rate : alone) {
            new Bursts.HeavyTailed(0.5, 1, 2).factor(0, demand);
            assertThat(process.next()).isEqualTo(rate);
        }
    }
}
