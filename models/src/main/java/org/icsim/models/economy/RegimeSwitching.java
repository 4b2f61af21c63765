package org.icsim.models.economy;

import java.util.List;
import org.icsim.core.random.RandomStream;
import org.icsim.models.ledger.IcpRate;

/**
 * A market of several tempers, such as calm, bull and bear: geometric Brownian motion whose drift and volatility are those of
 * the regime of the day, and a Markov chain of regimes.
 *
 * <p>Each day the regime ends with the chance {@code 1 ÷ mean duration}, so that durations are geometric; the next one is drawn
 * by the chances of the regime that ends. In the long run a regime holds on a share of the days proportional to its mean
 * duration times its share in the sequence of regimes. Source: Hardy, "A Regime-Switching Model of Long-Term Stock Returns",
 * North American Actuarial Journal 5 (2001).
 *
 * <p>Regimes and prices draw from two streams, two draws and one a day. The history of regimes is therefore the same whatever
 * the drifts and volatilities are, and with equal regimes the path is that of {@link GeometricBrownianMotion}.
 */
public final class RegimeSwitching implements PriceProcess {
    private final List<Regime> regimes;
    private final LogPrice price;
    private final RandomStream regimeStream;
    private int current;
    private boolean hasBegun;

    /**
     * Makes the process.
     *
     * @param priceStream  only of the prices of this process
     * @param regimeStream only of its regimes
     */
    public RegimeSwitching(Parameters parameters, RandomStream priceStream, RandomStream regimeStream) {
        this.regimes = parameters.regimes;
        this.current = parameters.first;
        this.price = new LogPrice(parameters.start, priceStream);
        this.regimeStream = regimeStream;
    }

    /**
     * A temper of the market.
     *
     * @param name              not blank
     * @param driftPerYear      from −10 to 10
     * @param volatilityPerYear from 0 to 10
     * @param meanDays          how many days it lasts on average; from 1 to 100,000
     * @param next              the chance of each regime to follow when this one ends, in the order of the regimes; that of
     *                          itself is 0, and they sum to 1 but for 10⁻⁹
     */
    public record Regime(
            String name, double driftPerYear, double volatilityPerYear, double meanDays, List<Double> next) {
        public Regime {
            if (name.isBlank()) {
                throw new IllegalArgumentException("expected a name of the regime; got none");
            }
            Range.require("a drift per year of regime " + name, driftPerYear, -10, 10);
            Range.require("a volatility per year of regime " + name, volatilityPerYear, 0, 10);
            Range.require("a mean duration in days of regime " + name, meanDays, 1, 100_000);
            next = List.copyOf(next);
            for (double chance : next) {
                Range.require("a chance to follow regime " + name, chance, 0, 1);
            }
            Range.require("a sum of the chances to follow regime " + name, sum(next), 1 - 1e-9, 1 + 1e-9);
        }

        private static double sum(List<Double> chances) {
            double sum = 0;
            for (double chance : chances) {
                sum += chance;
            }
            return sum;
        }
    }

    /**
     * What the path is made of.
     *
     * @param start   the rate of the first day
     * @param regimes at least two
     * @param first   the index of the regime that holds on the first day
     */
    public record Parameters(IcpRate start, List<Regime> regimes, int first) {
        public Parameters {
            regimes = List.copyOf(regimes);
            if (regimes.size() < 2) {
                throw new IllegalArgumentException("expected at least two regimes; got " + regimes.size());
            }
            Range.require("an index of the first regime", first, 0, regimes.size() - 1);
            for (int i = 0; i < regimes.size(); i++) {
                requireChances(regimes.get(i), i, regimes.size());
            }
        }

        private static void requireChances(Regime regime, int index, int regimes) {
            List<Double> next = regime.next;
            if (next.size() != regimes || next.get(index) != 0) {
                throw new IllegalArgumentException("expected a chance of each of " + regimes
                        + " regimes to follow regime " + regime.name + ", and 0 for itself; got " + next);
            }
        }
    }

    /** Moves the price by the regime of the day that ends, then lets that regime end or not. */
    @Override
    public IcpRate next() {
        if (hasBegun) {
            Regime regime = regimes.get(current);
            price.moveFreely(regime.driftPerYear, regime.volatilityPerYear);
            current = drawNext(regime);
        }
        hasBegun = true;
        return price.rate();
    }

    /** Returns the regime of the day whose rate was told last. */
    public Regime regime() {
        return regimes.get(current);
    }

    private int drawNext(Regime regime) {
        boolean ends = regimeStream.nextChance(1 / regime.meanDays);
        // Drawn on every day, so that a regime that ends later leaves the draws of later days as they are.
        double place = regimeStream.nextDouble();
        return ends ? follower(regime.next, place) : current;
    }

    /** Returns the index in whose share of [0, 1) {@code place} lies; the last one possible where rounding leaves a gap. */
    private static int follower(List<Double> chances, double place) {
        int last = 0;
        double below = 0;
        for (int i = 0; i < chances.size(); i++) {
            double chance = chances.get(i);
            if (chance > 0) {
                last = i;
                below += chance;
                if (place < below) {
                    return i;
                }
            }
        }
        return last;
    }
}
