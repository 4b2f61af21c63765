package org.icsim.models.economy;

import org.icsim.core.random.Distributions;
import org.icsim.core.random.RandomStream;
import org.icsim.core.random.Sampler;
import org.icsim.models.ledger.IcpRate;

/**
 * The natural logarithm of a price in XDR per ICP, and the chance that moves it.
 *
 * <p>It is kept as it is: the rate of a day is rounded when it is told, and the next day goes on from what was not rounded.
 */
final class LogPrice {
    private static final Sampler STANDARD_NORMAL = Distributions.normal(0, 1);

    private final RandomStream stream;
    private double value;

    LogPrice(IcpRate start, RandomStream stream) {
        this.value = of(start);
        this.stream = stream;
    }

    static double of(IcpRate rate) {
        return StrictMath.log(rate.toXdr());
    }

    double value() {
        return value;
    }

    /** Moves to {@code mean + deviation × Z}, with a standard normal Z; one draw. */
    void moveTo(double mean, double deviation) {
        value = mean + deviation * STANDARD_NORMAL.sample(stream);
    }

    /**
     * Moves by a day of geometric Brownian motion: the logarithm grows by {@code (μ − σ² ÷ 2) t + σ √t Z}, exact for any t.
     *
     * @param drift      μ, per year
     * @param volatility σ, per square root of a year
     */
    void moveFreely(double drift, double volatility) {
        double growth = (drift - volatility * volatility / 2) * Year.DAY;
        moveTo(value + growth, volatility * StrictMath.sqrt(Year.DAY));
    }

    IcpRate rate() {
        return IcpRate.nearest(StrictMath.exp(value));
    }
}
