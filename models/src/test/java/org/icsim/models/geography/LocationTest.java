package org.icsim.models.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LocationTest {
    private static final double QUARTER = StrictMath.PI / 2 * Location.EARTH_RADIUS_KM;

    @Test
    void distancesOfTheSphereAreExact() {
        Location origin = at(0, 0);

        assertThat(origin.kilometresTo(origin)).isZero();
        assertThat(origin.kilometresTo(at(0, 90))).isCloseTo(QUARTER, within(1e-6));
        assertThat(origin.kilometresTo(at(90, 123))).isCloseTo(QUARTER, within(1e-6));
        assertThat(origin.kilometresTo(at(0, 180))).isCloseTo(2 * QUARTER, within(1e-6));
        assertThat(at(-90, 0).kilometresTo(at(90, 50))).isCloseTo(2 * QUARTER, within(1e-6));
    }

    @Test
    void theDateLineSeparatesNothing() {
        assertThat(at(0, 179.5).kilometresTo(at(0, -179.5))).isCloseTo(QUARTER / 90, within(1e-6));
    }

    /** A minute of latitude on the sphere is close to the nautical mile of 1.852 km, which it once defined. */
    @Test
    void aMinuteOfLatitudeIsANauticalMile() {
        assertThat(at(47, 8).kilometresTo(at(47 + 1 / 60.0, 8))).isCloseTo(1.852, within(0.002));
    }

    @Test
    void refusesWhatIsNotOnEarth() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> at(90.1, 0))
                .withMessageContaining("got 90.1 and 0.0 for Somewhere");
        assertThatIllegalArgumentException().isThrownBy(() -> at(0, -181));
        assertThatIllegalArgumentException().isThrownBy(() -> at(Double.NaN, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Location("Somewhere", "Switzerland", "Europe", 0, 0))
                .withMessageContaining("got 'Somewhere', 'Switzerland', 'Europe'");
    }

    private static Location at(double latitude, double longitude) {
        return new Location("Somewhere", "XX", "Nowhere", latitude, longitude);
    }
}
