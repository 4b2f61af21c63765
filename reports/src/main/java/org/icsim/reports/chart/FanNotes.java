package org.icsim.reports.chart;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds room for words within the areas of a fan. */
record FanNotes(Axis x, Axis y) {
    /** Words stand in this part of the axis, away from the labels at its end. */
    private static final double FIRST = 0.15;

    private static final double LAST = 0.88;
    private static final int LEAST_SLICES = 3;
    /** The width of a frame, nearly: enough to tell whether words have room. */
    private static final double TYPICAL_WIDTH = 680;

    private static final TextStyle STYLE = TextStyle.NOTE.in(Theme.INK).aligned(TextStyle.Align.CENTRE);

    /** Returns the words in the widest place of two areas, if they have room there. */
    Optional<Mark> write(String text, List<Interval> upper, List<Interval> lower) {
        if (upper.size() < LEAST_SLICES) {
            return Optional.empty();
        }
        double halfWidth = STYLE.width(text) / 2 / TYPICAL_WIDTH;
        double height = STYLE.lineHeight() / SinglePlot.HEIGHT;
        return Stream.of(upper, lower)
                .flatMap(area -> places(area, halfWidth))
                .max(Comparator.comparingDouble(this::room))
                .filter(place -> room(place) >= height)
                .map(place -> new Mark.Note(text, new Point(place.x(), middle(place)), 0, STYLE));
    }

    /** Returns what is free over the whole width of the words, wherever they may be centred. */
    private Stream<Interval> places(List<Interval> area, double halfWidth) {
        return area.stream()
                .filter(place -> x.fraction(place.x()) >= FIRST && x.fraction(place.x()) <= LAST)
                .map(place -> common(
                        place.x(),
                        area.stream()
                                .filter(other -> Math.abs(x.fraction(other.x()) - x.fraction(place.x())) <= halfWidth)
                                .toList()));
    }

    /** Returns the range of values that all of the intervals have in common, empty if there is none. */
    private static Interval common(double x, List<Interval> intervals) {
        double low = intervals.stream().mapToDouble(Interval::low).max().orElseThrow();
        double high = intervals.stream().mapToDouble(Interval::high).min().orElseThrow();
        return new Interval(x, low, Math.max(low, high));
    }

    /** Returns the height of a place as a share of the axis. */
    private double room(Interval place) {
        return y.fraction(place.high()) - y.fraction(place.low());
    }

    /** Returns the value halfway along the axis, which on a logarithmic one is not halfway between the values. */
    private double middle(Interval place) {
        return y.mapping() == Mapping.LOGARITHMIC
                ? Math.sqrt(place.low() * place.high())
                : (place.low() + place.high()) / 2;
    }
}
