package org.icsim.scenarios.sweep;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.rank.Percentile;
import org.apache.commons.math3.stat.descriptive.rank.Percentile.EstimationType;

/**
 * How a number spreads over runs, rounded half-even to six decimals.
 *
 * <p>Percentiles interpolate between neighbours (type 7 of Hyndman and Fan, <i>Sample Quantiles in Statistical
 * Packages</i>, 1996).
 *
 * @param runs in which there was something to measure
 * @param sd   the sample's standard deviation; empty with fewer than two runs
 */
public record Spread(
        int runs,
        Optional<BigDecimal> mean,
        Optional<BigDecimal> sd,
        Optional<BigDecimal> min,
        Optional<BigDecimal> p5,
        Optional<BigDecimal> p25,
        Optional<BigDecimal> p50,
        Optional<BigDecimal> p75,
        Optional<BigDecimal> p95,
        Optional<BigDecimal> max) {

    /** Returns the spread of values in the order of the runs. */
    static Spread of(List<BigDecimal> values) {
        double[] numbers = values.stream().mapToDouble(BigDecimal::doubleValue).toArray();
        return new Spread(
                numbers.length,
                rounded(StatUtils.mean(numbers)),
                rounded(numbers.length < 2 ? Double.NaN : StrictMath.sqrt(StatUtils.variance(numbers))),
                quantile(numbers, 0),
                quantile(numbers, 5),
                quantile(numbers, 25),
                quantile(numbers, 50),
                quantile(numbers, 75),
                quantile(numbers, 95),
                quantile(numbers, 100));
    }

    private static Optional<BigDecimal> quantile(double[] numbers, double percent) {
        return rounded(percentile(numbers, percent));
    }

    /**
     * Returns the number that {@code percent} of the numbers do not exceed; NaN if there are none.
     *
     * @param percent 0 to 100
     */
    static double percentile(double[] numbers, double percent) {
        if (numbers.length == 0) {
            return Double.NaN;
        }
        // The library takes no percentage of 0.
        return percent == 0
                ? StatUtils.min(numbers)
                : new Percentile().withEstimationType(EstimationType.R_7).evaluate(numbers, percent);
    }

    private static Optional<BigDecimal> rounded(double value) {
        return Double.isFinite(value)
                ? Optional.of(new BigDecimal(value).setScale(6, RoundingMode.HALF_EVEN))
                : Optional.empty();
    }
}
