package org.icsim.reports.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.icsim.reports.chart.PlaceMap.Place;
import org.junit.jupiter.api.Test;

class MapViewTest {
    private static final Place ZURICH = new Place("Zurich", 8.5, 47.4, 1);
    private static final Place SYDNEY = new Place("Sydney", 151.2, -33.9, 1);

    @Test
    void aSinglePlaceStillShowsWhereItIs() {
        MapView view = MapView.of(List.of(ZURICH));

        assertThat(view.meridians().ticks().stream().map(Axis.Tick::text)).containsExactly("30° W", "0°", "30° E");
        assertThat(view.parallels().ticks().stream().map(Axis.Tick::text)).containsExactly("30° N", "60° N");
    }

    @Test
    void allPlacesLieWithinAndDegreesAreAsLongInBothDirections() {
        MapView view = MapView.of(List.of(ZURICH, SYDNEY));

        assertThat(view.longitude().low()).isLessThan(8.5);
        assertThat(view.longitude().high()).isGreaterThan(151.2);
        assertThat(view.latitude().low()).isLessThan(-33.9);
        assertThat(view.latitude().high()).isGreaterThan(47.4);
        double perDegree = 800 / view.longitude().span();
        assertThat(view.heightAt(800))
                .isCloseTo((int) (perDegree * view.latitude().span()), within(1));
    }

    @Test
    void theEndsOfTheWorldAreLabelledOnBothSides() {
        MapView view = MapView.of(List.of(new Place("west", -180, 0, 1), new Place("east", 180, 0, 1)));

        assertThat(view.meridians().ticks().get(0).text()).isEqualTo("180°");
        assertThat(view.meridians().ticks()).hasSize(13);
    }
}
