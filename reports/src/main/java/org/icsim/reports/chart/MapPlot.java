package org.icsim.reports.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.icsim.reports.chart.PlaceMap.Layer;
import org.icsim.reports.chart.PlaceMap.Place;

/** A figure of one map: a key, a net of meridians and parallels, dots with the smaller on top, and names. */
final class MapPlot {
    private static final String REMARK = "dot area by number";
    /** Of the dot with the most, in square pixels. */
    private static final double MOST_AREA = 560;
    /** Of a dot with one thing. */
    private static final double MOST_AREA_OF_ONE = 70;
    /** Of all dots together: with more they would hide each other where places are close. */
    private static final double MOST_AREA_IN_ALL = 9_000;
    /** A smaller dot would not be seen; so few are drawn too large. */
    private static final double LEAST_AREA = 22;
    /** Of a dot in the key. */
    private static final double KEY_AREA = 110;

    private static final int RIGHT_MARGIN = 20;
    private static final int GAP_BELOW_KEY = 10;
    private static final int MOST_NAMES = 16;

    private final Sheet sheet;
    private final Key key;
    private final Frame frame;
    private final List<Dot> dots;

    private MapPlot(Sheet sheet, List<Layer> layers) {
        this.sheet = sheet;
        this.dots = dots(layers);
        this.key = new Key(entries(layers));
        MapView view = MapView.of(dots.stream().map(Dot::place).toList());
        Axis y = view.parallels();
        int left = Sheet.LEFT + Frame.widthOfValues(y);
        int width = Sheet.RIGHT - RIGHT_MARGIN - left;
        List<Mark> marks = dots.stream().<Mark>map(Dot::spot).toList();
        Diagram diagram = new Diagram(view.meridians(), y, Backdrop.NONE, marks);
        int top = sheet.top() + key.height() + GAP_BELOW_KEY;
        this.frame = new Frame(diagram, new Rectangle(left, top, width, view.heightAt(width)));
    }

    /** Returns a figure of these layers. */
    static Figure figure(Heading heading, List<Layer> layers) {
        Heading remarked = heading.remarking(REMARK);
        Sheet sheet = new Sheet(remarked);
        MapPlot plot = new MapPlot(sheet, layers);
        return new Figure(remarked, Sheet.WIDTH, sheet.height(plot.bottom()), plot::paint);
    }

    private int bottom() {
        return frame.area().y
                + frame.area().height
                + SinglePlot.belowFrame(frame.diagram().x());
    }

    private void paint(Graphics2D g) {
        sheet.paint(g, bottom());
        key.paint(g, sheet.top());
        frame.paintGrid(g);
        g.draw(frame.area());
        Plotter.paint(g, frame);
        frame.paintValues(g);
        frame.paintTicksBelow(g);
        names().paint(g);
    }

    /** Returns the names of the places with the most that have room, each once. */
    private PlaceLabels names() {
        List<Rectangle2D> boxes = dots.stream().map(this::box).toList();
        PlaceLabels labels = new PlaceLabels(frame.area(), boxes);
        Set<String> named = new TreeSet<>();
        for (int i = 0; i < dots.size() && labels.count() < MOST_NAMES; i++) {
            String name = dots.get(i).place.name();
            if (named.add(name)) {
                labels.add(name, boxes.get(i));
            }
        }
        return labels;
    }

    private Rectangle2D box(Dot dot) {
        double x = frame.x(dot.place.longitude());
        double y = frame.y(dot.place.latitude());
        return dot.spot.symbol().shape(x, y, dot.spot.area()).getBounds2D();
    }

    /** Returns all dots, those with the most first. */
    private static List<Dot> dots(List<Layer> layers) {
        double areaOfOne = areaOfOne(layers);
        List<Dot> dots = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            for (Place place : layers.get(i).places()) {
                Point at = new Point(place.longitude(), place.latitude());
                dots.add(
                        new Dot(place, new Mark.Spot(at, Symbol.of(i), area(place.count(), areaOfOne), Theme.line(i))));
            }
        }
        dots.sort(Comparator.comparingInt((Dot dot) -> dot.place.count()).reversed());
        return dots;
    }

    private static double area(int count, double areaOfOne) {
        return Math.max(LEAST_AREA, count * areaOfOne);
    }

    private static double areaOfOne(List<Layer> layers) {
        IntSummaryStatistics counts = counts(layers);
        double inAll = MOST_AREA_IN_ALL / counts.getSum();
        return Math.min(MOST_AREA_OF_ONE, Math.min(MOST_AREA / counts.getMax(), inAll));
    }

    /** Returns the layers, and the sizes of the dots with the fewest and the most. */
    private static List<Key.Entry> entries(List<Layer> layers) {
        List<Key.Entry> entries = new ArrayList<>();
        for (int i = 0; i < layers.size(); i++) {
            Words name = new Words(layers.get(i).name(), TextStyle.NAME.in(Theme.text(i)));
            entries.add(entry(Symbol.of(i), KEY_AREA, Theme.line(i), name));
        }
        IntSummaryStatistics counts = counts(layers);
        double areaOfOne = areaOfOne(layers);
        IntStream.of(counts.getMin(), counts.getMax())
                .distinct()
                .mapToObj(count -> entry(Symbol.CIRCLE, area(count, areaOfOne), Theme.AXIS, number(count)))
                .forEach(entries::add);
        return entries;
    }

    private static Words number(int count) {
        return new Words(new Numerals(0, 0).value(count), TextStyle.TICK);
    }

    private static Key.Entry entry(Symbol symbol, double area, Color colour, Words words) {
        return new Key.Entry(new Mark.Spot(new Point(0, 0), symbol, area, colour), words);
    }

    private static IntSummaryStatistics counts(List<Layer> layers) {
        return layers.stream()
                .flatMap(layer -> layer.places().stream())
                .mapToInt(Place::count)
                .summaryStatistics();
    }

    /** A place and how it is drawn. */
    private record Dot(Place place, Mark.Spot spot) {}
}
