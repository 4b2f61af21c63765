package org.icsim.models.economy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.icsim.core.random.Distributions;
import org.icsim.core.random.RandomStream;
import org.icsim.core.random.Sampler;
import org.icsim.models.economy.mutants.MutantRules;
import org.icsim.models.economy.mutants.MutantRules.Mutant;
import org.icsim.models.ledger.Icp;
import org.icsim.models.ledger.IcpRate;
import org.icsim.models.ledger.Xdr;
import org.junit.jupiter.api.Test;

/** Each broken rule and each broken step is found out by the laws that the honest ones keep. */
class EconomyMutantsTest {
    private static final Sampler NORMAL = Distributions.normal(0, 1);
    private static final double DAY = 1 / 365.25;

    @Test
    void roundingABurnUpIsSeen() {
        assertBurnFoundOut(Mutant.BURN_ROUNDED_UP, EconomyLaws.WORTH_AT_MOST_DEMAND);
    }

    @Test
    void burningTooLittleIsSeen() {
        assertBurnFoundOut(Mutant.BURN_TOO_SMALL, EconomyLaws.WORTH_ALL_BUT_AN_E8);
    }

    @Test
    void burningMoreThanThereIsIsSeen() {
        assertBurnFoundOut(Mutant.BURN_WITHOUT_BOUND, EconomyLaws.BURNED_EXISTS);
    }

    @Test
    void freeTransfersAreSeen() {
        assertBurnFoundOut(Mutant.FREE_TRANSFERS, EconomyLaws.FEES_PAID);
    }

    /** Without −σ² ÷ 2 in the step of the logarithm the price grows faster than its drift. */
    @Test
    void aBrownianStepWithoutItosTermIsSeen() {
        Function<RandomStream, PriceProcess> mutant =
                stream -> new Steps(stream, PriceLaws.DRIFT * DAY, 1, PriceLaws.VOLATILITY * Math.sqrt(DAY));

        assertThat(PriceLaws.meanOfPrice(mutant)).isGreaterThan(PriceLaws.BOUND);
        assertThat(PriceLaws.meanOfLog(mutant)).isGreaterThan(PriceLaws.BOUND);
    }

    @Test
    void aVolatilityThatGrowsWithDaysAndNotWithTheirRootIsSeen() {
        double volatility = PriceLaws.VOLATILITY;
        Function<RandomStream, PriceProcess> mutant =
                stream -> new Steps(stream, (PriceLaws.DRIFT - volatility * volatility / 2) * DAY, 1, volatility * DAY);

        assertThat(PriceLaws.varianceOfLog(mutant)).isGreaterThan(PriceLaws.BOUND);
    }

    /** Euler's step, 1 − κΔ for e^(−κΔ) and σ √Δ for the exact deviation. */
    @Test
    void anEulerStepOfAMeanReversionIsSeen() {
        double kept = 1 - PriceLaws.SPEED * DAY;
        double home = (1 - kept) * Math.log(PriceLaws.START.toXdr());
        Function<RandomStream, PriceProcess> mutant =
                stream -> new Steps(stream, home, kept, PriceLaws.VOLATILITY * Math.sqrt(DAY));

        assertThat(PriceLaws.stationaryVariance(mutant)).isGreaterThan(PriceLaws.BOUND);
        assertThat(PriceLaws.correlation(mutant, 1)).isGreaterThan(PriceLaws.BOUND);
    }

    /** The logarithm moves to {@code shift + kept × logarithm + deviation × Z}. */
    private static final class Steps implements PriceProcess {
        private final RandomStream stream;
        private final double shift;
        private final double kept;
        private final double deviation;
        private double log = Double.NaN;

        Steps(RandomStream stream, double shift, double kept, double deviation) {
            this.stream = stream;
            this.shift = shift;
            this.kept = kept;
            this.deviation = deviation;
        }

        @Override
        public IcpRate next() {
            log = Double.isNaN(log)
                    ? Math.log(PriceLaws.START.toXdr())
                    : shift + kept * log + deviation * NORMAL.sample(stream);
            return IcpRate.nearest(Math.exp(log));
        }
    }

    private static void assertBurnFoundOut(Mutant mutant, String law) {
        Set<String> broken = new TreeSet<>();
        Set<String> brokenByNetwork = new TreeSet<>();
        for (Icp available : List.of(Icp.of(1), Icp.of(500_000_000))) {
            for (long rate : List.of(1L, 3L, 22_476L)) {
                Xdr demand = new Xdr(665_280_001);
                IcpRate icpRate = new IcpRate(rate);
                EconomyRules rules = new MutantRules(mutant, new NetworkRules());
                broken.addAll(EconomyLaws.brokenByBurn(rules, demand, icpRate, available, 5));
                brokenByNetwork.addAll(EconomyLaws.brokenByBurn(new NetworkRules(), demand, icpRate, available, 5));
            }
        }

        assertThat(broken).contains(law);
        assertThat(brokenByNetwork).isEmpty();
    }
}
