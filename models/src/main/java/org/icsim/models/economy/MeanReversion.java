package org.icsim.models.economy;

import org.icsim.core.random.RandomStream;
import org.icsim.models.ledger.IcpRate;

/**
 * A price that is drawn back to a level: its logarithm is an Ornstein–Uhlenbeck process,
 * {@code d ln S = κ (ln L − ln S) dt + σ dW}.
 *
 * <p>Each day takes one draw and the exact step,
 *
 * <pre>
 * ln S(t + Δ) = ln L + (ln S(t) − ln L) e^(−κΔ) + σ √((1 − e^(−2κΔ)) ÷ 2κ) Z
 * </pre>
 *
 * <p>In the long run the logarithm is normal around {@code ln L} with the variance {@code σ² ÷ 2κ}, and its correlation over
 * t years is {@code e^(−κt)}; half of a deviation is gone after {@code ln 2 ÷ κ} years. Sources: Glasserman (2004), §3.3, for
 * the step; Schwartz, "The Stochastic Behavior of Commodity Prices", Journal of Finance 52 (1997), model 1, for the logarithm of
 * a price.
 */
public final class MeanReversion implements PriceProcess {
    private final LogPrice price;
    private final double level;
    private final double kept;
    private final double deviation;
    private boolean hasBegun;

    /**
     * Makes the process.
     *
     * @param stream only of this process
     */
    public MeanReversion(Parameters parameters, RandomStream stream) {
        double speed = parameters.speedPerYear;
        this.price = new LogPrice(parameters.start, stream);
        this.level = LogPrice.of(parameters.level);
        this.kept = StrictMath.exp(-speed * Year.DAY);
        // 1 − e^(−2κΔ), without the loss of digits where κΔ is small.
        double spread = -StrictMath.expm1(-2 * speed * Year.DAY) / (2 * speed);
        this.deviation = parameters.volatilityPerYear * StrictMath.sqrt(spread);
    }

    /**
     * What the path is made of.
     *
     * @param start             the rate of the first day
     * @param level             L: the median of the price in the long run; its mean is {@code L e^(σ² ÷ 4κ)}
     * @param speedPerYear      κ: from 0.001 to 1000
     * @param volatilityPerYear σ: the standard deviation of the logarithm per square root of a year; from 0 to 10
     */
    public record Parameters(IcpRate start, IcpRate level, double speedPerYear, double volatilityPerYear) {
        public Parameters {
            Range.require("a speed of reversion per year", speedPerYear, 0.001, 1000);
            Range.require("a volatility per year", volatilityPerYear, 0, 10);
        }
    }

    @Override
    public IcpRate next() {
        if (hasBegun) {
            price.moveTo(level + (price.value() - level) * kept, deviation);
        }
        hasBegun = true;
        return price.rate();
    }
}
