package org.icsim.scenarios.bench;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a simulation takes that has a certain amount of something: a row of {@code scaling.csv}.
 *
 * @param panel            the name of the {@link Scaling}
 * @param x                the amount
 * @param unit             of the amount
 * @param deliveries       of one simulation
 * @param seconds          of processor time that its thread takes, median over repeats
 * @param nanosPerDelivery the same by delivery
 */
public record ScalingPoint(
        String panel, int x, String unit, long deliveries, BigDecimal seconds, BigDecimal nanosPerDelivery) {
    /** What {@link #cells} stand under. */
    public static final List<String> COLUMNS =
            List.of("panel", "x", "unit", "deliveries", "seconds", "ns_per_delivery");

    /** Returns what repeats came to, of which there is at least one. */
    static ScalingPoint of(Scaling scaling, int amount, long deliveries, List<Double> nanos) {
        double median = Figures.median(Figures.sorted(nanos.stream()));
        return new ScalingPoint(
                scaling.name(),
                amount,
                scaling.unit(),
                deliveries,
                Figures.rounded(median / 1e9, 6),
                Figures.rounded(median / Math.max(1, deliveries), 1));
    }

    /** Returns all of it as text. */
    public List<String> cells() {
        return List.of(
                panel,
                String.valueOf(x),
                unit,
                String.valueOf(deliveries),
                seconds.toPlainString(),
                nanosPerDelivery.toPlainString());
    }
}
