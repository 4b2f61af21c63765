package org.icsim.reports.chart;

import java.util.List;

/**
 * Where things are on earth: dots by longitude and latitude, the larger the more there are. Layers differ in colour and
 * in shape; the places with the most bear their names, as far as there is room.
 *
 * <p>Simplifications: no coastlines and no borders, only a net of meridians and parallels; a degree is as long
 * everywhere as at the equator (equirectangular projection); nothing is drawn across the 180th meridian.
 *
 * @param layers at most {@value #MOST_LAYERS}
 */
public record PlaceMap(Heading heading, List<Layer> layers) implements Chart {
    /** With more, their shapes and colours could not be kept apart. */
    public static final int MOST_LAYERS = 12;

    public PlaceMap {
        layers = List.copyOf(layers);
        Require.notEmpty(layers, "layer");
        Require.that(layers.size() <= MOST_LAYERS, "expected at most " + MOST_LAYERS + " layers, got " + layers.size());
    }

    @Override
    public Figure draw() {
        return MapPlot.figure(heading, layers);
    }

    /**
     * Places of one kind.
     *
     * @param name stands in the key
     */
    public record Layer(String name, List<Place> places) {
        public Layer {
            places = List.copyOf(places);
            Require.notBlank(name, "a name of the layer");
            Require.notEmpty(places, "place in layer " + name);
        }
    }

    /**
     * A place and how many things are there.
     *
     * @param longitude in degrees, east positive, −180 to 180
     * @param latitude  in degrees, north positive, −90 to 90
     * @param count     at least 1
     */
    public record Place(String name, double longitude, double latitude, int count) {
        public Place {
            Require.notBlank(name, "a name of the place");
            Require.that(
                    Math.abs(longitude) <= 180,
                    "expected a longitude from -180 to 180 of " + name + ", got " + longitude);
            Require.that(
                    Math.abs(latitude) <= 90, "expected a latitude from -90 to 90 of " + name + ", got " + latitude);
            Require.that(count > 0, "expected a number above 0 at " + name + ", got " + count);
        }
    }
}
