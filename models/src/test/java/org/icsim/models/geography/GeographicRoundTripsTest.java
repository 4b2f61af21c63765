package org.icsim.models.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.icsim.models.geography.GeographicRoundTrips.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeographicRoundTripsTest {
    private static final Site ORIGIN = at("origin", 0, 0);
    private static final Site NEIGHBOUR = at("neighbour", 0, 0);
    private static final Site POLE = at("pole", 90, 0);
    private static final Site ZURICH = at("zh2", 47.367, 8.550);
    private static final Site TOKYO = at("ty1", 35.690, 139.692);
    private static final Site NEW_YORK = at("ny1", 40.713, -74.006);

    /** A quarter of a meridian: π ÷ 2 × 6371.0088 km, from the equator to the pole. */
    private static final double QUARTER = 10_007.557221;

    private static final Parameters LINE = new Parameters(10, 0.02, 1.5, 0, 0.5);
    private static final Parameters MAINNET = new Parameters(13.8, 0.0165, 1.21, 0.21, 0.5);

    @Test
    void withoutSpreadDistanceIsAll() {
        GeographicRoundTrips model = new GeographicRoundTrips(LINE);

        assertThat(model.millis(ORIGIN, NEIGHBOUR)).isEqualTo(1.5 * 10);
        assertThat(model.millis(ORIGIN, POLE)).isCloseTo(1.5 * (10 + 0.02 * QUARTER), within(1e-7));
        assertThat(model.millis(ZURICH, TOKYO)).isEqualTo(1.5 * (10 + 0.02 * ZURICH.kilometresTo(TOKYO)));
    }

    @Test
    void withinASiteNothingElseCounts() {
        GeographicRoundTrips model = new GeographicRoundTrips(MAINNET);

        assertThat(model.millis(ZURICH, ZURICH)).isEqualTo(0.5);
        assertThat(model.millis(ZURICH, at("zh2", 47.367, 8.550))).isEqualTo(0.5);
    }

    /**
     * A quarter of the Earth and back in glass takes 98.0084 ms: 2 × 10,007.557 km × 1.468 ÷ 299,792.458 km/s. Source: the speed of
     * light by which the SI defines the metre; the effective group index at 1550 nm, Corning SMF-28 product information.
     */
    @Test
    void nothingIsFasterThanLightInGlass() {
        GeographicRoundTrips model = new GeographicRoundTrips(new Parameters(1, 0, 1, 0, 0.5));

        assertThat(model.millis(ORIGIN, POLE)).isCloseTo(98.00842955, within(1e-7));
        assertThat(model.millis(ORIGIN, NEIGHBOUR)).isEqualTo(1);
    }

    /** Without a base, two buildings of one city would be at no distance, and at no round trip. */
    @Test
    void twoSitesOfOneCityAreNoNearerThanTwoMachinesOfOneSite() {
        GeographicRoundTrips model = new GeographicRoundTrips(new Parameters(0, 0.0165, 1.21, 0.21, 0.5));

        assertThat(model.millis(ORIGIN, NEIGHBOUR)).isEqualTo(0.5);
    }

    @Test
    void aMatrixHoldsTheRoundTripsOfItsPairs() {
        GeographicRoundTrips model = new GeographicRoundTrips(MAINNET);

        double[][] matrix = model.matrix(List.of(ZURICH, TOKYO, NEW_YORK));

        double toTokyo = model.millis(ZURICH, TOKYO);
        double toNewYork = model.millis(ZURICH, NEW_YORK);
        double across = model.millis(TOKYO, NEW_YORK);
        assertThat(matrix)
                .isDeepEqualTo(new double[][] {{0, toTokyo, toNewYork}, {toTokyo, 0, across}, {toNewYork, across, 0}});
    }

    @Test
    void twoMachinesOfOneSiteAreApartInAMatrix() {
        double[][] matrix = new GeographicRoundTrips(MAINNET).matrix(List.of(ZURICH, ZURICH));

        assertThat(matrix).isDeepEqualTo(new double[][] {{0, 0.5}, {0.5, 0}});
    }

    @Test
    void aMatrixOfNothingIsEmpty() {
        assertThat(new GeographicRoundTrips(MAINNET).matrix(List.of())).isEmpty();
    }

    /**
     * Golden: a change here moves the links of every subnet that nobody measured. Hash, stream, normal quantile and distance were
     * computed a second time, by a program of its own.
     */
    @ParameterizedTest
    @CsvSource({
        "zh2, ty1, 207.933328, 0.060286, 210.582511",
        "zh2, ny1, 142.972433, 2.118186, 223.066701",
        "ty1, ny1, 233.293121, -1.844538, 158.371379"
    })
    void cablesDoNotMove(String one, String other, double line, double z, double millis) {
        Site from = called(one);
        Site to = called(other);

        assertThat(new GeographicRoundTrips(MAINNET).millis(from, to))
                .isCloseTo(line * StrictMath.exp(0.21 * z), within(1e-3))
                .isCloseTo(millis, within(1e-3));
    }

    @Test
    void aRoundTripDependsOnNothingButItsTwoSites() {
        GeographicRoundTrips model = new GeographicRoundTrips(MAINNET);
        double expected = model.millis(ZURICH, TOKYO);

        assertThat(model.millis(ZURICH, TOKYO)).as("asked again").isEqualTo(expected);
        assertThat(new GeographicRoundTrips(MAINNET).millis(TOKYO, ZURICH))
                .as("asked of another model, the other way")
                .isEqualTo(expected);
        assertThat(model.matrix(List.of(TOKYO, ORIGIN, NEW_YORK, ZURICH))[0][3])
                .as("among others, in another order")
                .isEqualTo(expected);
    }

    /** A data centre keeps what sets its cables apart when a better map moves it. */
    @Test
    void aResidualDependsOnNamesAlone() {
        GeographicRoundTrips model = new GeographicRoundTrips(MAINNET);
        GeographicRoundTrips line = new GeographicRoundTrips(new Parameters(13.8, 0.0165, 1.21, 0, 0.5));
        Site moved = at("ty1", 35, 135);

        double residual = model.millis(ZURICH, TOKYO) / line.millis(ZURICH, TOKYO);

        assertThat(model.millis(ZURICH, moved) / line.millis(ZURICH, moved)).isCloseTo(residual, within(1e-12));
        assertThat(model.millis(ZURICH, moved)).isNotEqualTo(model.millis(ZURICH, TOKYO));
    }

    @ParameterizedTest
    @CsvSource({
        "-1, 0.02, 1, 0.2, 0.5",
        "NaN, 0.02, 1, 0.2, 0.5",
        "10, -0.02, 1, 0.2, 0.5",
        "10, NaN, 1, 0.2, 0.5",
        "0, 0, 1, 0.2, 0.5",
        "10, 0.02, 0, 0.2, 0.5",
        "10, 0.02, NaN, 0.2, 0.5",
        "10, 0.02, 1, -0.1, 0.5",
        "10, 0.02, 1, 2.1, 0.5",
        "10, 0.02, 1, NaN, 0.5",
        "10, 0.02, 1, 0.2, 0",
        "10, 0.02, 1, 0.2, NaN"
    })
    void refusesNumbersThatGiveNoRoundTrips(double base, double slope, double scale, double spread, double withinSite) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parameters(base, slope, scale, spread, withinSite))
                .withMessage("expected a growing line, a positive scale, a spread of 0 to 2 and a positive round trip"
                        + " within a site; got " + base + " ms, " + slope + " ms/km, " + scale + ", " + spread + ", "
                        + withinSite + " ms");
    }

    @Test
    void takesTheLimitsOfItsRanges() {
        assertThat(new Parameters(0, 0.02, 1, 0, 0.5).baseMillis()).isZero();
        assertThat(new Parameters(10, 0, 1, 2, 0.5).spread()).isEqualTo(2);
    }

    private static Site called(String name) {
        return List.of(ZURICH, TOKYO, NEW_YORK).stream()
                .filter(site -> site.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Site at(String name, double latitude, double longitude) {
        return new Site(name, new Location("Somewhere", "XX", "Nowhere", latitude, longitude));
    }
}
