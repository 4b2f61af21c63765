package org.icsim.scenarios.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.DoubleSummaryStatistics;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.icsim.scenarios.bench.Scaling;
import org.icsim.scenarios.bench.ScalingPoint;

/**
 * What processor time grows with, put into words.
 *
 * @param points two at least, from the least to the greatest amount, all with deliveries and time
 */
public record Growth(Scaling scaling, List<ScalingPoint> points) {
    private static final MathContext THREE_DIGITS = new MathContext(3);
    private static final double MILLISECONDS = 1e3;

    public Growth {
        points = List.copyOf(points);
    }

    /** Returns what there is to compare among these points. */
    public static List<Growth> of(List<ScalingPoint> points) {
        return Scaling.all().stream()
                .map(scaling -> new Growth(
                        scaling,
                        points.stream()
                                .filter(point -> point.panel().equals(scaling.name()))
                                .filter(point -> point.deliveries() > 0
                                        && point.seconds().signum() > 0)
                                .toList()))
                .filter(growth -> growth.points.size() > 1)
                .toList();
    }

    /** Returns a sentence without its full stop. */
    public String finding() {
        return times(ScalingPoint::x) + " the " + scaling.unit() + " make " + times(ScalingPoint::deliveries)
                + " the deliveries in " + times(Growth::seconds) + " the processor time";
    }

    /** Returns how far the points lie off the law, likewise. */
    public String deviation() {
        String time = formula() + "; processor time lies from " + range(Growth::seconds) + " it";
        return isProportion() ? time : time + ", deliveries from " + range(ScalingPoint::deliveries);
    }

    /** Returns the law as a formula, such as {@code 13.6 ms × subnets}. */
    String formula() {
        double factor = factor(Growth::seconds);
        String text = factor < 1 ? digits(factor * MILLISECONDS) + " ms" : digits(factor) + " s";
        return text + " × " + scaling.unit() + (isProportion() ? "" : "²");
    }

    boolean isProportion() {
        return scaling.power() == 1;
    }

    /** Returns the seconds of an amount by the law that all points are held against. */
    double law(double amount) {
        return factor(Growth::seconds) * StrictMath.pow(amount, scaling.power());
    }

    /** Returns the time of a delivery with which the laws of seconds and of deliveries are one. */
    double secondsPerDelivery() {
        return factor(Growth::seconds) / factor(ScalingPoint::deliveries);
    }

    static double seconds(ScalingPoint point) {
        return point.seconds().doubleValue();
    }

    /** Returns a number with three digits, or with fewer if the last are zeros. */
    static String digits(double value) {
        BigDecimal rounded = new BigDecimal(value).round(THREE_DIGITS).stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, rounded.scale()) + "f", rounded);
    }

    /** Returns how much greater a value of the last point is than that of the first. */
    private String times(ToDoubleFunction<ScalingPoint> value) {
        double first = value.applyAsDouble(points.get(0));
        double last = value.applyAsDouble(points.get(points.size() - 1));
        return digits(last / first) + " times";
    }

    /** Returns the geometric mean of the points' factors: the logarithms of the points have the least squares from it. */
    private double factor(ToDoubleFunction<ScalingPoint> value) {
        return StrictMath.exp(factors(value).map(StrictMath::log).average().orElseThrow());
    }

    /** Returns with which factor each point would lie on the law. */
    private DoubleStream factors(ToDoubleFunction<ScalingPoint> value) {
        return points.stream()
                .mapToDouble(point -> value.applyAsDouble(point) / StrictMath.pow(point.x(), scaling.power()));
    }

    private String range(ToDoubleFunction<ScalingPoint> value) {
        DoubleSummaryStatistics its = factors(value).summaryStatistics();
        double below = 1 - its.getMin() / factor(value);
        double above = its.getMax() / factor(value) - 1;
        return String.format(
                Locale.ROOT, "%d %% below to %d %% above", Math.round(100 * below), Math.round(100 * above));
    }
}
