package org.icsim.models.economy;

import java.util.function.Function;
import org.icsim.core.random.RandomStream;
import org.icsim.models.ledger.IcpRate;

/**
 * Closed forms of the price processes, as distances in standard errors: an honest process keeps below {@link #BOUND}. Seeds
 * are fixed, so what holds once holds always.
 */
final class PriceLaws {
    /** One honest measure in 16,000 is farther off. */
    static final double BOUND = 4;

    /** High enough that rounding to a ten-thousandth of an XDR is nothing beside chance. */
    static final IcpRate START = IcpRate.nearest(1000);

    static final double DRIFT = 0.4;
    static final double VOLATILITY = 0.9;
    static final double SPEED = 60;

    private static final int STREAMS = 4000;
    private static final int DAYS = 60;
    private static final int LONG = 200_000;
    private static final double DAY = 1 / 365.25;

    private PriceLaws() {}

    /** Distance of the mean price after {@link #DAYS} from S₀ e^(μT); its variance is that of a log-normal. */
    static double meanOfPrice(Function<RandomStream, PriceProcess> maker) {
        double years = DAYS * DAY;
        double sum = 0;
        for (int i = 0; i < STREAMS; i++) {
            sum += Math.exp(lastLog(maker, i));
        }
        double expected = START.toXdr() * Math.exp(DRIFT * years);
        double deviation = expected * Math.sqrt(Math.expm1(VOLATILITY * VOLATILITY * years));
        return Math.abs(sum / STREAMS - expected) / (deviation / Math.sqrt(STREAMS));
    }

    /** Distance of the mean of the logarithm's rise from (μ − σ² ÷ 2) T. */
    static double meanOfLog(Function<RandomStream, PriceProcess> maker) {
        double years = DAYS * DAY;
        double expected = (DRIFT - VOLATILITY * VOLATILITY / 2) * years;
        return Math.abs(Paths.mean(rises(maker)) - expected) / (VOLATILITY * Math.sqrt(years / STREAMS));
    }

    /** Distance of the variance of the logarithm's rise from σ² T; a normal sample's varies by √(2 ÷ n) of itself. */
    static double varianceOfLog(Function<RandomStream, PriceProcess> maker) {
        double expected = VOLATILITY * VOLATILITY * DAYS * DAY;
        double variance = Paths.covariance(rises(maker), 0);
        return Math.abs(variance - expected) / (expected * Math.sqrt(2.0 / STREAMS));
    }

    /** Distance of the long-run variance of the logarithm from σ² ÷ 2κ; that of an AR(1) path of φ = e^(−κΔ). */
    static double stationaryVariance(Function<RandomStream, PriceProcess> maker) {
        double phi = Math.exp(-SPEED * DAY);
        double expected = VOLATILITY * VOLATILITY / (2 * SPEED);
        double variance = Paths.covariance(longPath(maker), 0);
        double error = expected * Math.sqrt(2 * (1 + phi * phi) / (1 - phi * phi) / LONG);
        return Math.abs(variance - expected) / error;
    }

    /** Distance of the correlation over {@code lag} days from e^(−κ lag); its error by Bartlett's formula for an AR(1). */
    static double correlation(Function<RandomStream, PriceProcess> maker, int lag) {
        double phi = Math.exp(-SPEED * DAY);
        double[] path = longPath(maker);
        double correlation = Paths.covariance(path, lag) / Paths.covariance(path, 0);
        double square = phi * phi;
        double power = Math.pow(square, lag);
        double error = Math.sqrt(((1 + square) * (1 - power) / (1 - square) - 2 * lag * power) / LONG);
        return Math.abs(correlation - Math.pow(phi, lag)) / error;
    }

    private static double[] longPath(Function<RandomStream, PriceProcess> maker) {
        return Paths.logsOf(maker.apply(stream(0)), LONG);
    }

    private static double[] rises(Function<RandomStream, PriceProcess> maker) {
        double[] rises = new double[STREAMS];
        for (int i = 0; i < STREAMS; i++) {
            rises[i] = lastLog(maker, i) - Math.log(START.toXdr());
        }
        return rises;
    }

    private static double lastLog(Function<RandomStream, PriceProcess> maker, int entity) {
        // The first day is the start: one rate more than steps.
        return Paths.logsOf(maker.apply(stream(entity)), DAYS + 1)[DAYS];
    }

    private static RandomStream stream(int entity) {
        return RandomStream.of(11, "test", "price", entity);
    }
}
