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

/** Each queue against the JDK's priority queue, mostly with few different times and origins, so that most entries tie. */
class EventQueueProperties {

    @Property
    void removesInTheOrderOfKeys(@ForAll Kind kind, @ForAll("entries") List<Entry> entries) {
        Twins twins = new Twins(kind.make());
        entries.forEach(twins::add);

        while (twins.size() > 0) {
            twins.removeFirst();
        }
    }

    @Property
    void keepsTheOrderWhenAddsAndRemovesInterleave(
            @ForAll Kind kind, @ForAll("entries") List<Entry> entries, @ForAll long key) {
        Twins twins = new Twins(kind.make());
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
    void keepsTheOrderAroundItsCapacity(@ForAll Kind kind, @ForAll long key) {
        Twins twins = new Twins(kind.make());
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

    /**
     * As a simulation with timers and links: steps of every size, in spells of one size, so that a wheel's layout is good for a
     * while and then is not; with bursts at one instant, as many as the spell has it.
     */
    @Property(tries = 60)
    void keepsTheOrderOfNanosecondsAndYears(@ForAll Kind kind, @ForAll long key) {
        Twins twins = new Twins(kind.make());
        RandomStream chance = RandomStream.ofKey(key);
        long now = 0;
        for (int spell = 0; spell < 6; spell++) {
            int bits = 1 + chance.nextInt(50);
            int wanted = 1 << chance.nextInt(11);
            int burst = 1 + chance.nextInt(1 << chance.nextInt(9));
            for (int i = 0; i < 2_500; i++) {
                while (twins.size() < wanted) {
                    int stepBits = chance.nextChance(0.9) ? bits : 1 + chance.nextInt(50);
                    long time = now + (chance.nextLong() >>> (Long.SIZE - stepBits));
                    long origin = chance.nextInt(1 << 30);
                    for (int receiver = 0; receiver < burst; receiver++) {
                        twins.add(new Entry(time, origin, receiver, i));
                    }
                }
                now = twins.firstTime();
                twins.removeFirst();
            }
        }
    }

    /** A window's end may be looked for before another process's messages for times before it come in. */
    @Property(tries = 60)
    void takesEntriesBeforeWhatIsFirst(@ForAll Kind kind, @ForAll long key) {
        Twins twins = new Twins(kind.make());
        RandomStream chance = RandomStream.ofKey(key);
        long now = 0;
        for (int i = 0; i < 5_000; i++) {
            if (twins.size() < 20 || chance.nextChance(0.45)) {
                twins.add(new Entry(now + chance.nextInt(1 << 27), i, 0, i));
            } else {
                now = chance.nextChance(0.3) ? twins.firstTime() : now;
                twins.removeFirst();
            }
        }
    }

    /** Broadcasts, some of whose messages are lost, and now and then an entry far ahead. */
    @Property(tries = 60)
    void keepsTheOrderOfManyAddedAtOnce(@ForAll Kind kind, @ForAll long key) {
        Twins twins = new Twins(kind.make());
        RandomStream chance = RandomStream.ofKey(key);
        long now = 0;
        for (int origin = 0; origin < 300; origin++) {
            long[] times = new long[chance.nextInt(40)];
            for (int receiver = 0; receiver < times.length; receiver++) {
                int bits = chance.nextChance(0.01) ? 40 : 1 + chance.nextInt(22);
                times[receiver] = chance.nextChance(0.1) ? EventQueue.NEVER : now + ((long) chance.nextInt(4) << bits);
            }
            twins.addAll(times, origin, origin);
            for (int i = chance.nextInt(40); i > 0 && twins.size() > 0; i--) {
                now = twins.firstTime();
                twins.removeFirst();
            }
        }
    }

    /** The queues there are. */
    enum Kind {
        HEAP,
        WHEEL,
        /** A wheel that has buckets behind it as soon as there are a few dozen entries. */
        WHEEL_WITH_BUCKETS;

        EventQueue make() {
            return switch (this) {
                case HEAP -> new HeapEventQueue();
                case WHEEL -> new WheelEventQueue();
                case WHEEL_WITH_BUCKETS -> new WheelEventQueue(9, 8);
            };
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

    /** A queue and its reference, of which the same is asked. */
    private static final class Twins {
        private final EventQueue queue;
        private final PriorityQueue<Entry> reference = new PriorityQueue<>(Comparator.comparingLong(Entry::time)
                .thenComparingLong(Entry::origin)
                .thenComparingInt(Entry::receiver));

        Twins(EventQueue queue) {
            this.queue = queue;
        }

        void add(Entry entry) {
            queue.add(entry.time, entry.origin, entry.receiver, entry.slot);
            reference.add(entry);
            assertSameSizeAndTime();
        }

        void addAll(long[] times, long origin, int slot) {
            int before = reference.size();
            for (int receiver = 0; receiver < times.length; receiver++) {
                if (times[receiver] != EventQueue.NEVER) {
                    reference.add(new Entry(times[receiver], origin, receiver, slot));
                }
            }
            assertThat(queue.addAll(times, origin, slot)).isEqualTo(reference.size() - before);
            assertSameSizeAndTime();
        }

        void removeFirst() {
            Entry expected = reference.remove();
            long time = queue.firstTime();
            long target = queue.removeFirst();
            assertThat(new Entry(time, expected.origin, EventQueue.receiver(target), EventQueue.slot(target)))
                    .isEqualTo(expected);
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
