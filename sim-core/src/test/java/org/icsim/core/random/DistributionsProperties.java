package org.icsim.core.random;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;

class DistributionsProperties {
    private static final List<Sampler> TABLES = List.of(
            Distributions.exponential(3),
            Distributions.normal(-2, 5),
            Distributions.logNormal(80, 1.5),
            Distributions.gamma(0.05, 1),
            Distributions.gamma(1, 1),
            Distributions.gamma(10_000, 1e-3),
            Distributions.pareto(2, 0.5));

    @Property(tries = 2000)
    void aLargerDrawNeverGivesASmallerValue(
            @ForAll @IntRange(max = 6) int index, @ForAll long first, @ForAll long second) {
        QuantileTable table = (QuantileTable) TABLES.get(index);
        boolean inOrder = Long.compareUnsigned(first, second) <= 0;

        double lower = table.at(inOrder ? first : second);
        double higher = table.at(inOrder ? second : first);

        assertThat(lower).isLessThanOrEqualTo(higher);
    }

    @Property(tries = 2000)
    void aLargerDrawNeverGivesASmallerCount(
            @ForAll @DoubleRange(max = 2000) double mean, @ForAll long first, @ForAll long second) {
        PoissonTable table = (PoissonTable) Distributions.poisson(mean);
        boolean inOrder = Long.compareUnsigned(first, second) <= 0;

        long lower = table.at(inOrder ? first : second);
        long higher = table.at(inOrder ? second : first);

        assertThat(lower).isBetween(0L, higher);
    }

    /** Every shape converges, and its quantiles meet the tail functions they invert. */
    @Property(tries = 1000)
    void gammaQuantilesInvertTheTailFunctionsOfAnyShape(
            @ForAll @DoubleRange(min = -2.99, max = 9.21) double logShape,
            @ForAll @DoubleRange(min = -27.7, max = -0.7) double logTail) {
        double shape = StrictMath.exp(logShape);
        double tail = StrictMath.exp(logTail);
        GammaQuantile quantile = GammaQuantile.of(shape, 1);
        IncompleteGamma incompleteGamma = new IncompleteGamma(shape);

        double atLower = incompleteGamma.lower(quantile.lower(tail));
        double atUpper = incompleteGamma.upper(quantile.upper(tail));

        assertThat(atLower).isCloseTo(tail, within(tail * 1e-9));
        assertThat(atUpper).isCloseTo(tail, within(tail * 1e-9));
        assertThat(quantile.lower(tail)).isLessThan(quantile.upper(tail));
    }

    @Property(tries = 2000)
    void uniformDrawsStayInTheirRange(
            @ForAll long key,
            @ForAll @DoubleRange(min = -1e9, max = 1e9) double low,
            @ForAll @DoubleRange(max = 1e9) double width) {
        double draw = Distributions.uniform(low, low + width).sample(RandomStream.ofKey(key));

        assertThat(draw).isBetween(low, low + width);
    }
}
