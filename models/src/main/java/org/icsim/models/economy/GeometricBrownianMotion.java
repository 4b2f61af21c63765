package org.icsim.models.economy;

import org.icsim.core.random.RandomStream;
import org.icsim.models.ledger.IcpRate;

/**
 * A price whose relative changes are independent: {@code dS = μ S dt + σ S dW}.
 *
 * <p>Each day takes one draw and the exact step of the logarithm, {@code (μ − σ² ÷ 2) t + σ √t Z}, so that a step a day loses
 * nothing. After T years the logarithm is normal with the variance {@code σ² T}, and the mean of the price is
 * {@code S₀ e^(μT)}. Source: Glasserman, "Monte Carlo Methods in Financial Engineering" (2004), §3.2.
 */
public final class GeometricBrownianMotion implements PriceProcess {
    private final Parameters parameters;
    private final LogPrice price;
    private boolean hasBegun;

    /**
     * Makes the process.
     *
     * @param stream only of this process
     */
    public GeometricBrownianMotion(Parameters parameters, RandomStream stream) {
        this.parameters = parameters;
        this.price = new LogPrice(parameters.start, stream);
    }

    /**
     * What the path is made of.
     *
     * @param start             the rate of the first day
     * @param driftPerYear      μ: the mean price grows by {@code e^μ} in a year; from −10 to 10
     * @param volatilityPerYear σ: the standard deviation of the logarithm after a year; from 0 to 10
     */
    public record Parameters(IcpRate start, double driftPerYear, double volatilityPerYear) {
        public Parameters {
            Range.require("a drift per year", driftPerYear, -10, 10);
            Range.require("a volatility per year", volatilityPerYear, 0, 10);
        }
    }

    @Override
    public IcpRate next() {
        if (hasBegun) {
            price.moveFreely(parameters.driftPerYear, parameters.volatilityPerYear);
        }
        hasBegun = true;
        return price.rate();
    }
}
