package org.icsim.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.icsim.core.random.RandomStream;

/** The heap against the JDK's priority queue, with few different times and origins, so that most entries tie. */
class HeapEventQueueProperties {

    @Property
    void removesInTheOrderOfKeys(@ForAll("entries") List<Entry> entries) {
        Twins twins = new Twins();
        entries.forEach(twins::add);

        while (twins.size() > 0) {
            twins.removeFirst();
        }
    }

    @Property
    void keepsTheOrderWhenAddsAndRemovesInterleave(@ForAll("entries") List<Entry> entries, @ForAll long key) {
        Twins twins = new Twins();
        RandomStream chance = RandomStream.ofKey(key);
        for (Entry entry : entries) {
            twins.add(entry);
            while (twins.size() > 0 && chance.nextChance(0.45)) {
                twins.removeFirst();
            }
        }
    }

    /** As a simulation uses it: no addition lies before the first entry; and around a size at which the store grows. */
    @Property(tries = 20)
    void keepsTheOrderAroundItsCapacity(@ForAll long key) {
        Twins twins = new Twins();
        RandomStream chance = RandomStream.ofKey(key);
        for (int i = 0; i < 4_000; i++) {
            if (twins.size() < 250 || (twins.size() < 530 && chance.nextChance(0.52))) {
                long time = twins.size() == 0 ? 0 : twins.firstTime();
                twins.add(new Entry(time + chance.nextInt(4), chance.nextInt(4), i, chance.nextInt(1 << 20)));
            } else {
                twins.removeFirst();
            }
        }
    }

    @Provide
    Arbitrary<List<Entry>> entries() {
        Arbitrary<Long> times = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.longs().between(0, 3)),
                Tuple.of(1, Arbitraries.longs().between(0, EventQueue.NEVER - 1)));
        Arbitrary<Long> origins = Arbitraries.frequencyOf(
                Tuple.of(9, Arbitraries.longs().between(0, 3)),
                Tuple.of(1, Arbitraries.longs().between(0, Long.MAX_VALUE)));
        Arbitrary<Integer> receivers = Arbitraries.integers().between(0, Integer.MAX_VALUE);
        Arbitrary<Integer> slots = Arbitraries.integers().between(0, Integer.MAX_VALUE);
        return Combinators.combine(times, origins, receivers, slots)
                .as(Entry::new)
                .list()
                .uniqueElements(Entry::key)
                .ofMaxSize(400)
                .withoutEdgeCases();
    }

    record Entry(long time, long origin, int receiver, int slot) {
        List<Long> key() {
            return List.of(time, origin, (long) receiver);
        }
    }

    /** The heap and its reference, of which the same is asked. */
    private static final class Twins {
        private final EventQueue queue = new HeapEventQueue();
        private final PriorityQueue<Entry> reference = new PriorityQueue<>(Comparator.comparingLong(Entry::time)
                .thenComparingLong(Entry::origin)
                .thenComparingInt(Entry::receiver));

        void add(Entry entry) {
            queue.add(entry.time, entry.origin, entry.receiver, entry.slot);
            reference.add(entry);
            assertSameSizeAndTime();
        }

        void removeFirst() {
            Entry expected = reference.remove();
            assertThat(new Entry(queue.firstTime(), expected.origin, queue.firstReceiver(), queue.firstSlot()))
                    .isEqualTo(expected);
            queue.removeFirst();
            assertSameSizeAndTime();
        }

        int size() {
            return reference.size();
        }

        long firstTime() {
            return reference.element().time;
        }

        private void assertSameSizeAndTime() {
            assertThat(queue.size()).isEqualTo(reference.size());
            assertThat(queue.firstTime()).isEqualTo(reference.isEmpty() ? EventQueue.NEVER : firstTime());
        }
    }
}
