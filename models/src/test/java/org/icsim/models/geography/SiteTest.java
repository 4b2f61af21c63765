package org.icsim.models.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SiteTest {
    private static final Location EQUATOR = new Location("Somewhere", "XX", "Nowhere", 0, 0);
    private static final Location POLE = new Location("Elsewhere", "XX", "Nowhere", 90, 0);

    @Test
    void distanceIsThatOfTheLocations() {
        Site one = new Site("zh2", EQUATOR);
        Site other = new Site("ty1", POLE);

        assertThat(one.kilometresTo(other))
                .isCloseTo(StrictMath.PI / 2 * Location.EARTH_RADIUS_KM, within(1e-6))
                .isEqualTo(other.kilometresTo(one));
        assertThat(one.kilometresTo(one)).isZero();
    }

    @Test
    void twoBuildingsOfOneCityAreTwoSites() {
        Site one = new Site("zh2", EQUATOR);
        Site other = new Site("zh7", EQUATOR);

        assertThat(one).isNotEqualTo(other).isEqualTo(new Site("zh2", EQUATOR));
        assertThat(one.kilometresTo(other)).isZero();
    }

    @Test
    void refusesAPlaceWithoutAName() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Site(" ", POLE))
                .withMessage("expected a name of the site in Elsewhere; got none");
    }
}
