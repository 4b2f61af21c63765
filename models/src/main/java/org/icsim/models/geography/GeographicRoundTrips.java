package org.icsim.models.geography;

import java.util.List;
import org.icsim.core.random.Distributions;
import org.icsim.core.random.Hash;
import org.icsim.core.random.RandomStream;
import org.icsim.core.random.Sampler;

/**
 * Round trips estimated from distance:
 *
 * <pre>
 * scale × (base + slope × kilometres) × e^(spread × Z)
 * </pre>
 *
 * <p>Z is standard normal, drawn once for each pair of sites by a hash of their names: it is the same in both directions, in
 * every scenario and with every seed, for cables do not move. No round trip is shorter than within a site, nor than light
 * takes in glass fibre along the great circle.
 */
public final class GeographicRoundTrips {
    /** Light in glass of refractive index 1.468 (Corning SMF-28 at 1550 nm) covers a kilometre and back in so many ms. */
    static final double FIBRE_MILLIS_PER_KILOMETRE = 2 * 1.468 / 299.792458;

    private final Parameters parameters;
    private final Sampler residual;

    /** Makes the model; the table of its residuals takes a few milliseconds. */
    public GeographicRoundTrips(Parameters parameters) {
        this.parameters = parameters;
        this.residual = Distributions.logNormal(1, parameters.spread);
    }

    /**
     * The numbers of the model.
     *
     * @param baseMillis         the round trip at no distance, milliseconds, not negative
     * @param millisPerKilometre how much each kilometre adds, not negative
     * @param scale              what both are multiplied with, positive: the ratio between the round trips that
     *                           replicas see and those that data centres publish
     * @param spread             the standard deviation of the natural logarithm of a pair's residual, from 0 to 2
     * @param withinSiteMillis   the round trip between two machines of one site, milliseconds, positive
     */
    public record Parameters(
            double baseMillis, double millisPerKilometre, double scale, double spread, double withinSiteMillis) {
        public Parameters {
            boolean isLine = baseMillis >= 0 && millisPerKilometre >= 0 && baseMillis + millisPerKilometre > 0;
            if (!isLine || !(scale > 0) || !(spread >= 0 && spread <= 2) || !(withinSiteMillis > 0)) {
                throw new IllegalArgumentException("expected a growing line, a positive scale, a spread of 0 to 2 and a"
                        + " positive round trip within a site; got " + baseMillis + " ms, " + millisPerKilometre
                        + " ms/km, " + scale + ", " + spread + ", " + withinSiteMillis + " ms");
            }
        }
    }

    /** Returns the round trip between two machines at these sites, in milliseconds; the same in both directions. */
    public double millis(Site one, Site other) {
        if (one.equals(other)) {
            return parameters.withinSiteMillis;
        }
        double kilometres = one.kilometresTo(other);
        double typical = parameters.scale * (parameters.baseMillis + parameters.millisPerKilometre * kilometres);
        double shortest = Math.max(parameters.withinSiteMillis, FIBRE_MILLIS_PER_KILOMETRE * kilometres);
        return Math.max(typical * residual(one, other), shortest);
    }

    /** Returns the round trips between each two of these sites: square and symmetric, milliseconds. */
    public double[][] matrix(List<Site> sites) {
        int count = sites.size();
        double[][] millis = new double[count][count];
        for (int row = 0; row < count; row++) {
            for (int column = 0; column < row; column++) {
                millis[row][column] = millis(sites.get(row), sites.get(column));
                millis[column][row] = millis[row][column];
            }
        }
        return millis;
    }

    /** Returns the factor by which a pair differs from what its distance lets expect; its median over pairs is 1. */
    private double residual(Site one, Site other) {
        long a = Hash.of(one.name());
        long b = Hash.of(other.name());
        long pair = Hash.combine(Math.min(a, b), Math.max(a, b));
        return residual.sample(RandomStream.ofKey(pair));
    }
}
