package org.icsim.reports.chart;

import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** Axes of time, whose ticks stand where people look for them: at 15 minutes, 6 hours, January. */
final class TimeAxis {
    private static final int MONTHS_PER_YEAR = 12;
    /** A shorter time would have hardly a tick, as months are the finest. */
    private static final double LEAST_YEARS = 0.2;

    private static final int[] STEPS_IN_MONTHS = {1, 3, 6, 12, 24, 60, 120, 240, 600, 1_200, 6_000, 12_000};
    private static final List<String> MONTHS =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");

    private TimeAxis() {}

    /**
     * Returns an axis from the first to the last of the times.
     *
     * @param most how many ticks have room
     */
    static Axis of(Clock clock, Extent times, int most) {
        return switch (clock) {
            case ELAPSED_SECONDS -> elapsed(times.isFlat() ? around(times, 1) : times, most);
            case CALENDAR_YEARS -> calendar(widened(times), most);
        };
    }

    private static Extent around(Extent moment, double least) {
        double margin = Math.max(least, moment.magnitude() / 1_000);
        // Before the beginning there is no time.
        double low = moment.low() >= 0 ? Math.max(0, moment.low() - margin) : moment.low() - margin;
        return new Extent(low, moment.high() + margin);
    }

    private static Extent widened(Extent years) {
        double margin = Math.max(0, LEAST_YEARS - years.span()) / 2;
        return new Extent(years.low() - margin, years.high() + margin);
    }

    private static Axis elapsed(Extent seconds, int most) {
        Unit unit = Unit.fit(seconds);
        Extent range = new Extent(seconds.low() / unit.seconds, seconds.high() / unit.seconds);
        List<Axis.Tick> ticks = unit.hasStep(range.span() / most) ? unit.ticks(range, most) : round(range, unit, most);
        return new Axis(Mapping.LINEAR, seconds, ticks, "Elapsed time (" + unit.symbol + ")");
    }

    /** Returns ticks at decimal steps, for parts of a unit and for very many. */
    private static List<Axis.Tick> round(Extent range, Unit unit, int most) {
        NiceSteps steps = NiceSteps.covering(range, most);
        Numerals numerals = Numerals.of(range.magnitude(), steps.exponent());
        return steps.values()
                .filter(value -> value >= range.low() && value <= range.high())
                .mapToObj(value -> new Axis.Tick(value * unit.seconds, numerals.tick(value)))
                .toList();
    }

    private static Axis calendar(Extent years, int most) {
        Extent months = new Extent(years.low() * MONTHS_PER_YEAR, years.high() * MONTHS_PER_YEAR);
        int step = Arrays.stream(STEPS_IN_MONTHS)
                .filter(candidate -> months.span() / candidate <= most)
                .findFirst()
                .orElse(STEPS_IN_MONTHS[STEPS_IN_MONTHS.length - 1]);
        List<Axis.Tick> ticks = multiples(months, step)
                .mapToObj(month -> new Axis.Tick((double) month / MONTHS_PER_YEAR, monthName(month)))
                .toList();
        return new Axis(Mapping.LINEAR, years, ticks, "");
    }

    /** The year stands in place of its January. */
    private static String monthName(long month) {
        int ofYear = Math.floorMod(month, MONTHS_PER_YEAR);
        return ofYear == 0 ? Long.toString(Math.floorDiv(month, MONTHS_PER_YEAR)) : MONTHS.get(ofYear);
    }

    private static LongStream multiples(Extent range, int step) {
        // A thousandth beyond the range is a rounding error of whoever computed it.
        double slack = Math.min(step, range.span()) / 1_000;
        long first = (long) Math.ceil((range.low() - slack) / step);
        long last = (long) Math.floor((range.high() + slack) / step);
        return LongStream.rangeClosed(first, last).map(multiple -> multiple * step);
    }

    /**
     * What elapsed time is counted in.
     *
     * @param upTo  the last second up to which this unit is the one to read
     * @param steps of ticks, in this unit, increasing
     */
    private record Unit(String symbol, double seconds, double upTo, List<Integer> steps) {
        static final List<Unit> ALL = List.of(
                new Unit("ms", 1e-3, 1, List.of()),
                new Unit("s", 1, 180, List.of(1, 2, 5, 10, 15, 20, 30, 60)),
                new Unit("min", 60, 3 * 3_600, List.of(1, 2, 5, 10, 15, 20, 30, 60)),
                new Unit("h", 3_600, 4 * 86_400, List.of(1, 2, 3, 6, 12, 24)),
                new Unit("d", 86_400, Double.POSITIVE_INFINITY, List.of()));

        static Unit fit(Extent seconds) {
            return ALL.stream()
                    .filter(unit -> seconds.magnitude() <= unit.upTo)
                    .findFirst()
                    .orElseThrow();
        }

        /** Returns whether one of the steps is about as large as this. */
        boolean hasStep(double rawStep) {
            return rawStep > 0.5 && steps.stream().anyMatch(step -> step >= rawStep);
        }

        List<Axis.Tick> ticks(Extent range, int most) {
            int step = steps.stream()
                    .filter(candidate -> range.span() / candidate <= most)
                    .findFirst()
                    .orElseThrow();
            return multiples(range, step)
                    .mapToObj(count -> new Axis.Tick(count * seconds, Long.toString(count)))
                    .toList();
        }
    }
}
