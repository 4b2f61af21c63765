package org.icsim.scenarios.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** What is put on a wheel comes off in order. */
class WheelProperties {
    private static final int SLOT_BITS = 3;
    private static final int HORIZON = 100;
    private static final long END = 201 * HORIZON + 1;

    @Property(tries = 300)
    void everythingHappensByTimeThenInTheOrderOfAdding(
            @ForAll @Size(max = 40) List<@IntRange(max = HORIZON) Integer> first,
            @ForAll @Size(max = 200) List<@IntRange(max = HORIZON) Integer> leaps) {
        Wheel wheel = new Wheel(SLOT_BITS, HORIZON);
        List<Event> added = new ArrayList<>();
        first.forEach(time -> add(wheel, added, time));
        List<Event> happened = new ArrayList<>();

        while (wheel.advance(END)) {
            happened.add(new Event(wheel.time(), wheel.payload()));
            if (happened.size() <= leaps.size()) {
                add(wheel, added, wheel.time() + leaps.get(happened.size() - 1));
            }
        }

        // Sorting is stable, and an event added later than another of its time cannot have happened before it.
        assertThat(happened)
                .isEqualTo(added.stream()
                        .sorted(Comparator.comparingLong(Event::time))
                        .toList());
    }

    @Property(tries = 300)
    void partsOfTheWayAreTheWay(
            @ForAll @Size(max = 60) List<@IntRange(max = HORIZON) Integer> times,
            @ForAll @IntRange(max = HORIZON) int part) {
        Wheel wheel = new Wheel(SLOT_BITS, HORIZON);
        List<Event> added = new ArrayList<>();
        times.forEach(time -> add(wheel, added, time));

        List<Long> early = timesBefore(part, wheel);
        List<Long> late = timesBefore(HORIZON + 1, wheel);

        assertThat(early).allMatch(time -> time < part);
        assertThat(late).allMatch(time -> time >= part);
        assertThat(early.size() + late.size()).isEqualTo(times.size());
    }

    @Example
    void refusesWhatIsTooFarAhead() {
        Wheel wheel = new Wheel(SLOT_BITS, HORIZON);

        assertThatIllegalStateException().isThrownBy(() -> wheel.add(3 * HORIZON, 0));
    }

    private static List<Long> timesBefore(long end, Wheel wheel) {
        List<Long> times = new ArrayList<>();
        while (wheel.advance(end)) {
            times.add(wheel.time());
        }
        return times;
    }

    private static void add(Wheel wheel, List<Event> added, long time) {
        wheel.add(time, added.size());
        added.add(new Event(time, added.size()));
    }

    /** What happens when; its number tells its place among all that were added. */
    private record Event(long time, int number) {}
}
