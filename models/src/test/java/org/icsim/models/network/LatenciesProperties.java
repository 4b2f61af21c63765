package org.icsim.models.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

/** A round trip is two ways that take as long. */
class LatenciesProperties {
    private static final long HOUR = 3_600_000_000_000L;

    @Property
    void eachWayTakesHalfOfARoundTripRoundedUp(
            @ForAll @LongRange(min = 1, max = HOUR) long near, @ForAll @LongRange(min = 1, max = HOUR) long far) {
        Latencies latencies = Latencies.ofRoundTripNanos(new long[][] {{0, near, far}, {near, 0, far}, {far, far, 0}});

        assertThat(latencies.nodes()).isEqualTo(3);
        assertHalf(latencies.oneWayNanos(0, 1), near);
        assertHalf(latencies.oneWayNanos(2, 1), far);
        for (int from = 0; from < 3; from++) {
            assertThat(latencies.oneWayNanos(from, from)).isZero();
            for (int to = 0; to < 3; to++) {
                assertThat(latencies.oneWayNanos(from, to)).isEqualTo(latencies.oneWayNanos(to, from));
            }
        }
    }

    private static void assertHalf(long oneWay, long roundTrip) {
        assertThat(2 * oneWay - roundTrip).isBetween(0L, 1L);
    }

    @Example
    void whatIsNoMatrixOfRoundTripsIsRefused() {
        assertRefused("row 1 of 2 has 1 columns", new long[][] {{0, 1}, {1}});
        assertRefused("row 0 of 1 has 2 columns", new long[][] {{0, 1}});
        assertRefused("between 0 and 0 stand 1 and 1", new long[][] {{1}});
        assertRefused("between 0 and 1 stand 0 and 0", new long[][] {{0, 0}, {0, 0}});
        assertRefused("between 0 and 1 stand -1 and -1", new long[][] {{0, -1}, {-1, 0}});
        assertRefused("between 0 and 1 stand 3 and 4", new long[][] {{0, 3}, {4, 0}});
    }

    private static void assertRefused(String why, long[][] roundTripNanos) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Latencies.ofRoundTripNanos(roundTripNanos))
                .withMessageEndingWith(why);
    }
}
