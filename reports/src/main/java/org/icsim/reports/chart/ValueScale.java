package org.icsim.reports.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * The axis of a chart that measures, fitted to data. In most charts it is the vertical one.
 *
 * @param numerals how its values are written
 */
record ValueScale(Axis axis, Quantity quantity, Numerals numerals) {
    /** What a subtitle says about an axis without zero. */
    static final String NOT_FROM_ZERO = "the vertical axis does not start at zero";

    /** The same of an axis that runs across. */
    static final String NOT_FROM_ZERO_ACROSS = "the horizontal axis does not start at zero";

    private static final double WIDE = StrictMath.pow(10, 1.5);
    private static final int[] MANTISSAS = {1, 2, 5};
    /** With more decades than this, ticks at 2 and 5 would crowd. */
    private static final double MOST_DECADES_WITH_STEPS = 2.5;

    private static final int MOST_DECADE_TICKS = 7;

    /**
     * Returns an axis that shows all of {@code data}.
     *
     * @param most how many steps have room on a linear axis
     */
    static ValueScale of(Quantity quantity, Extent data, int most) {
        boolean isWide = data.low() > 0 && data.high() / data.low() > WIDE;
        return switch (quantity.scaling()) {
            case FROM_ZERO -> linear(quantity, data.including(0), most);
            case FITTED -> linear(quantity, data, most);
            case LOGARITHMIC_IF_WIDE ->
                isWide ? logarithmic(quantity, data) : linear(quantity, data.including(0), most);
            case LOGARITHMIC_IF_POSITIVE ->
                data.low() > 0 && !data.isFlat()
                        ? logarithmic(quantity, data)
                        : linear(quantity, data.including(0), most);
        };
    }

    /** Returns a value with its unit. */
    String text(double value) {
        return quantity.with(numerals.value(value));
    }

    /** Returns the heading, with a remark if a reader could take the lower end of the axis for zero. */
    Heading remarkOn(Heading heading) {
        return remarking(heading, NOT_FROM_ZERO);
    }

    /** As {@link #remarkOn}, for an axis that runs across. */
    Heading remarkAcross(Heading heading) {
        return remarking(heading, NOT_FROM_ZERO_ACROSS);
    }

    private Heading remarking(Heading heading, String remark) {
        boolean hasZero = axis.range().low() <= 0 && axis.range().high() >= 0;
        return hasZero || axis.mapping() == Mapping.LOGARITHMIC ? heading : heading.remarking(remark);
    }

    private static ValueScale linear(Quantity quantity, Extent data, int most) {
        NiceSteps steps = NiceSteps.covering(data.isFlat() ? around(data) : data, most);
        Numerals numerals = Numerals.of(steps.range().magnitude(), steps.exponent());
        List<Axis.Tick> ticks = steps.values()
                .mapToObj(value -> new Axis.Tick(value, numerals.tick(value)))
                .toList();
        return new ValueScale(new Axis(Mapping.LINEAR, steps.range(), ticks, quantity.label()), quantity, numerals);
    }

    private static Extent around(Extent flat) {
        double margin = flat.magnitude() / 10;
        return flat.magnitude() == 0 ? new Extent(0, 1) : new Extent(flat.low() - margin, flat.high() + margin);
    }

    private static ValueScale logarithmic(Quantity quantity, Extent data) {
        List<Axis.Tick> grid = decadesAround(data);
        double low = grid.stream()
                .mapToDouble(Axis.Tick::value)
                .filter(value -> value <= data.low())
                .max()
                .orElseThrow();
        double high = grid.stream()
                .mapToDouble(Axis.Tick::value)
                .filter(value -> value >= data.high())
                .min()
                .orElseThrow();
        List<Axis.Tick> ticks = grid.stream()
                .filter(tick -> tick.value() >= low && tick.value() <= high)
                .filter(legible(StrictMath.log10(high / low)))
                .toList();
        String label = quantity.label() + ", logarithmic";
        Axis axis = new Axis(Mapping.LOGARITHMIC, new Extent(low, high), ticks, label);
        return new ValueScale(axis, quantity, new Numerals(0, 0));
    }

    /**
     * Returns 1, 2 and 5 of each decade that {@code data} touches, and of one more at each end, as logarithms round.
     */
    private static List<Axis.Tick> decadesAround(Extent data) {
        int first = (int) Math.floor(StrictMath.log10(data.low())) - 1;
        int last = (int) Math.ceil(StrictMath.log10(data.high())) + 1;
        List<Axis.Tick> ticks = new ArrayList<>();
        for (int decade = first; decade <= last; decade++) {
            for (int mantissa : MANTISSAS) {
                double value = new NiceSteps(mantissa, decade, 0, 0).at(1);
                ticks.add(new Axis.Tick(value, Numerals.of(value, decade).tick(value)));
            }
        }
        return ticks;
    }

    /** Few decades have room for ticks at 2 and 5, many not even for each decade. */
    private static Predicate<Axis.Tick> legible(double decades) {
        int every = (int) Math.ceil(decades / MOST_DECADE_TICKS);
        return tick -> {
            double exponent = StrictMath.log10(tick.value());
            boolean isDecade = Math.abs(exponent - Math.rint(exponent)) < 1e-9;
            return decades <= MOST_DECADES_WITH_STEPS || (isDecade && Math.round(exponent) % every == 0);
        };
    }
}
