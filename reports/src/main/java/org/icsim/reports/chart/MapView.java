package org.icsim.reports.chart;

import java.util.List;
import java.util.function.DoubleFunction;
import java.util.stream.IntStream;
import org.icsim.reports.chart.PlaceMap.Place;

/**
 * The part of the earth that a map shows, in degrees. A degree is as long in both directions.
 *
 * @param longitude east positive
 * @param latitude  north positive
 */
record MapView(Extent longitude, Extent latitude) {
    private static final double MARGIN = 9;
    /** With less to see, a net of meridians would be too wide to tell where one is. */
    private static final double LEAST_WIDTH = 90;

    private static final double LEAST_HEIGHT = 45;
    private static final double MOST_WIDTH_PER_HEIGHT = 2.6;
    private static final double LEAST_WIDTH_PER_HEIGHT = 1.65;
    private static final int MESH = 30;

    /** Returns a view of all places. */
    static MapView of(List<Place> places) {
        Extent longitudes = Extent.of(places.stream().mapToDouble(Place::longitude));
        Extent latitudes = Extent.of(places.stream().mapToDouble(Place::latitude));
        double width = Math.max(LEAST_WIDTH, longitudes.span() + 2 * MARGIN);
        double height = Math.max(LEAST_HEIGHT, latitudes.span() + 2 * MARGIN);
        double viewWidth = Math.max(width, height * LEAST_WIDTH_PER_HEIGHT);
        double viewHeight = Math.max(height, viewWidth / MOST_WIDTH_PER_HEIGHT);
        return new MapView(around(longitudes, viewWidth, 180), around(latitudes, viewHeight, 90));
    }

    /** Returns the height of this view if it is so wide, both in pixels. */
    int heightAt(int width) {
        return (int) Math.round(width * latitude.span() / longitude.span());
    }

    /** Returns the axis of longitudes, with a meridian each 30°. */
    Axis meridians() {
        return axis(longitude, 180, degrees -> label(degrees, " E", " W"));
    }

    /** Returns the axis of latitudes, with a parallel each 30°. */
    Axis parallels() {
        return axis(latitude, 90, degrees -> label(degrees, " N", " S"));
    }

    /** The margin may reach beyond the end of the world, but as little as possible. */
    private static Extent around(Extent data, double span, double end) {
        double middle = (data.low() + data.high()) / 2;
        double low = Math.max(-end - MARGIN, Math.min(end + MARGIN - span, middle - span / 2));
        return new Extent(low, low + span);
    }

    private static Axis axis(Extent range, int end, DoubleFunction<String> label) {
        List<Axis.Tick> ticks = IntStream.rangeClosed(-end / MESH, end / MESH)
                .mapToDouble(multiple -> (double) multiple * MESH)
                .filter(degrees -> degrees >= range.low() && degrees <= range.high())
                .mapToObj(degrees -> new Axis.Tick(degrees, label.apply(degrees)))
                .toList();
        return new Axis(Mapping.LINEAR, range, ticks, "");
    }

    private static String label(double degrees, String positive, String negative) {
        String side = degrees == 0 || Math.abs(degrees) == 180 ? "" : degrees > 0 ? positive : negative;
        return Math.round(Math.abs(degrees)) + "°" + side;
    }
}
