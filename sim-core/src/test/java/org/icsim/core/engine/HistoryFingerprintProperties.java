package org.icsim.core.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.icsim.core.record.Fingerprint;

class HistoryFingerprintProperties {

    @Property(tries = 2000)
    void anotherHistoryHasAnotherFingerprint(
            @ForAll("deliveries") List<Delivery> first, @ForAll("deliveries") List<Delivery> second) {
        assertThat(fingerprintOf(first, List.of()).equals(fingerprintOf(second, List.of())))
                .isEqualTo(inOrder(first).equals(inOrder(second)));
    }

    /** Most orders of scheduling differ in an instant; those that differ only between instants leave one history. */
    @Property(tries = 1000)
    void theOrderOfSchedulingShowsWhereItDecidesTheHistory(
            @ForAll("deliveries") List<Delivery> deliveries, @ForAll Random order) {
        List<Delivery> shuffled = new ArrayList<>(deliveries);
        Collections.shuffle(shuffled, order);

        assertThat(fingerprintOf(shuffled, List.of()).equals(fingerprintOf(deliveries, List.of())))
                .isEqualTo(inOrder(shuffled).equals(inOrder(deliveries)));
    }

    @Property
    void aChangeOfOneDeliveryShows(
            @ForAll("deliveries") List<Delivery> deliveries, @ForAll("delivery") Delivery change, @ForAll int place) {
        List<Delivery> changed = new ArrayList<>(deliveries);
        changed.set(Math.floorMod(place, deliveries.size()), change);

        assertThat(fingerprintOf(changed, List.of()).equals(fingerprintOf(deliveries, List.of())))
                .isEqualTo(inOrder(changed).equals(inOrder(deliveries)));
    }

    @Property
    void timersDoNotShow(
            @ForAll("deliveries") List<Delivery> deliveries,
            @ForAll @Size(min = 1, max = 10) List<@LongRange(max = 4) Long> timers) {
        assertThat(fingerprintOf(deliveries, timers)).isEqualTo(fingerprintOf(deliveries, List.of()));
    }

    @Provide
    Arbitrary<List<Delivery>> deliveries() {
        return delivery().list().ofMinSize(1).ofMaxSize(8).withoutEdgeCases();
    }

    /** So few different deliveries that many tie and many are equal. */
    @Provide
    Arbitrary<Delivery> delivery() {
        return Combinators.combine(
                        Arbitraries.of("a", "b"),
                        Arbitraries.longs().between(0, 2),
                        Arbitraries.integers().between(0, 2),
                        Arbitraries.longs().between(0, 1))
                .as(Delivery::new);
    }

    /** Returns the history: by process, and then by time, in the order of scheduling within one instant. */
    private static List<Delivery> inOrder(List<Delivery> deliveries) {
        return deliveries.stream()
                .sorted(Comparator.comparing(Delivery::process).thenComparingLong(Delivery::time))
                .toList();
    }

    private static Fingerprint fingerprintOf(List<Delivery> deliveries, List<Long> timers) {
        Simulation simulation = new Simulation(1, List.of("a", "b"));
        for (long timer : timers) {
            simulation.process("a").at(timer, () -> {});
        }
        for (Delivery delivery : deliveries) {
            simulation
                    .process(delivery.process)
                    .deliverAt(delivery.time, (r, token) -> {}, delivery.receiver, new Token(delivery.content, 0));
        }
        for (long timer : timers) {
            simulation.process("b").at(timer, () -> {});
        }
        simulation.runUntil(10);
        return simulation.fingerprint();
    }

    record Delivery(String process, long time, int receiver, long content) {}
}
