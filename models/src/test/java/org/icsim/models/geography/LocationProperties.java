package org.icsim.models.geography;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Distances on a sphere are a metric. */
class LocationProperties {
    @Property(tries = 500, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void thereAndBackAreEqual(@ForAll("anywhere") Location a, @ForAll("anywhere") Location b) {
        assertThat(a.kilometresTo(b)).isCloseTo(b.kilometresTo(a), within(1e-9));
    }

    @Property(tries = 500, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void noDetourIsShorter(
            @ForAll("anywhere") Location a, @ForAll("anywhere") Location b, @ForAll("anywhere") Location c) {
        assertThat(a.kilometresTo(b)).isLessThanOrEqualTo(a.kilometresTo(c) + c.kilometresTo(b) + 1e-3);
    }

    @Property(tries = 500, seed = "1", edgeCases = EdgeCasesMode.NONE)
    void nothingIsFartherThanTheAntipodes(@ForAll("anywhere") Location a, @ForAll("anywhere") Location b) {
        assertThat(a.kilometresTo(b)).isBetween(0.0, StrictMath.PI * Location.EARTH_RADIUS_KM);
    }

    @Provide
    Arbitrary<Location> anywhere() {
        return Combinators.combine(
                        Arbitraries.doubles().between(-90, 90),
                        Arbitraries.doubles().between(-180, 180))
                .as((latitude, longitude) -> new Location("Somewhere", "XX", "Nowhere", latitude, longitude));
    }
}
