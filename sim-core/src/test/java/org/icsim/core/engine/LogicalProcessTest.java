package org.icsim.core.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.icsim.core.event.EventQueue;
import org.icsim.core.event.HeapEventQueue;
import org.icsim.core.event.Message;
import org.icsim.core.event.Port;
import org.icsim.core.random.RandomStream;
import org.junit.jupiter.api.Test;

class LogicalProcessTest {
    private static final long NEVER = EventQueue.NEVER;

    private final Simulation simulation = new Simulation(1, List.of("a"));
    private final LogicalProcess process = simulation.process("a");
    private final List<String> heard = new ArrayList<>();

    private void hear(int receiver, Token token) {
        heard.add(process.now() + ": " + receiver + " gets " + token.label());
    }

    private void hear(String timer) {
        heard.add(process.now() + ": " + timer);
    }

    @Test
    void eventsHappenInTheOrderOfTime() {
        process.at(3, () -> hear("third"));
        process.deliverAt(1, this::hear, 4, new Token(7, 0));
        process.at(2, () -> hear("second"));

        simulation.runUntil(100);

        assertThat(heard).containsExactly("1: 4 gets 7", "2: second", "3: third");
    }

    @Test
    void eventsOfOneInstantHappenInTheOrderOfScheduling() {
        process.at(5, () -> hear("first"));
        process.deliverAt(5, this::hear, 9, new Token(2, 0));
        process.broadcast(this::hear, new Token(3, 0), new long[] {5, 5});
        process.deliverAt(5, this::hear, 0, new Token(4, 0));
        process.at(5, () -> hear("last"));

        simulation.runUntil(100);

        assertThat(heard)
                .containsExactly("5: first", "5: 9 gets 2", "5: 0 gets 3", "5: 1 gets 3", "5: 0 gets 4", "5: last");
    }

    @Test
    void anEventForThisInstantHappensAfterThoseAlreadyScheduledForIt() {
        process.at(5, () -> {
            hear("first");
            process.at(5, () -> hear("third"));
        });
        process.at(5, () -> hear("second"));

        simulation.runUntil(100);

        assertThat(heard).containsExactly("5: first", "5: second", "5: third");
    }

    @Test
    void aBroadcastArrivesInTheOrderOfTimeAndThenOfReceivers() {
        process.broadcast(this::hear, new Token(7, 0), new long[] {9, 4, 9, 4, 1});

        simulation.runUntil(100);

        assertThat(heard).containsExactly("1: 4 gets 7", "4: 1 gets 7", "4: 3 gets 7", "9: 0 gets 7", "9: 2 gets 7");
        assertThat(process.deliveries()).isEqualTo(5);
    }

    @Test
    void aBroadcastDoesNotReachThoseForWhomItNeverArrives() {
        process.broadcast(this::hear, new Token(7, 0), new long[] {NEVER, 2, NEVER});
        process.broadcast(this::hear, new Token(8, 0), new long[] {NEVER, NEVER});
        process.broadcast(this::hear, new Token(9, 0), new long[] {});

        simulation.runUntil(NEVER);

        assertThat(heard).containsExactly("2: 1 gets 7");
        assertThat(process.deliveries()).isEqualTo(1);
    }

    @Test
    void refusesEventsForThePast() {
        simulation.runUntil(10);

        assertThatIllegalStateException().isThrownBy(() -> process.at(9, () -> hear("late")));
        assertThatIllegalStateException().isThrownBy(() -> process.deliverAt(9, this::hear, 0, new Token(7, 0)));
        assertThatIllegalStateException()
                .isThrownBy(() -> process.broadcast(this::hear, new Token(7, 0), new long[] {9}))
                .withMessageContaining("9 ns")
                .withMessageContaining("10 ns");
    }

    @Test
    void takesEventsForThisVeryInstant() {
        simulation.runUntil(10);

        process.at(10, () -> hear("now"));
        simulation.runUntil(11);

        assertThat(heard).containsExactly("10: now");
    }

    @Test
    void refusesEventsThatNeverHappen() {
        assertThatIllegalStateException().isThrownBy(() -> process.at(NEVER, () -> hear("never")));
        assertThatIllegalStateException().isThrownBy(() -> process.deliverAt(NEVER, this::hear, 0, new Token(7, 0)));
    }

    @Test
    void refusesEventsBeforeTheEpoch() {
        assertThatIllegalStateException().isThrownBy(() -> process.at(-1, () -> hear("early")));
    }

    @Test
    void countsTimersAndDeliveriesApart() {
        process.at(1, () -> hear("timer"));
        process.at(50, () -> hear("timer"));
        process.deliverAt(2, this::hear, 0, new Token(7, 0));
        process.broadcast(this::hear, new Token(8, 0), new long[] {3, NEVER, 60});

        simulation.runUntil(10);
        assertThat(process.timers()).isEqualTo(1);
        assertThat(process.deliveries()).isEqualTo(2);

        simulation.runUntil(100);
        assertThat(process.timers()).isEqualTo(2);
        assertThat(process.deliveries()).isEqualTo(3);
        assertThat(simulation.timers()).isEqualTo(2);
        assertThat(simulation.deliveries()).isEqualTo(3);
    }

    @Test
    void aMessageIsKeptUntilItsLastReceiverHasIt() {
        process.broadcast(this::hear, new Token(1, 0), new long[] {1, 5, 3});
        process.at(2, () -> process.broadcast(this::hear, new Token(2, 0), new long[] {4, 6}));
        process.at(4, () -> process.deliverAt(4, this::hear, 9, new Token(3, 0)));

        simulation.runUntil(100);

        assertThat(heard)
                .containsExactly(
                        "1: 0 gets 1", "3: 2 gets 1", "4: 0 gets 2", "4: 9 gets 3", "5: 1 gets 1", "6: 1 gets 2");
    }

    @Test
    void sendsOfOneMessageShareAPlaceOnlyWhileTheyAreAlike() {
        List<Integer> slots = new ArrayList<>();
        LogicalProcess watched =
                new LogicalProcess("a", 1, 0, new WatchedQueue(slots), new Outbox(1), new AtomicBoolean());
        Port<Token> port = this::hear;
        Port<Token> other = (receiver, token) -> heard.add("other gets " + token.label());
        Token token = new Token(7, 0);
        Timer timer = tag -> heard.add("tag " + tag);

        watched.deliverAt(1, port, 0, token);
        watched.deliverAt(3, port, 1, token); // shares
        watched.deliverAt(4, other, 2, token);
        watched.at(5, timer, 8);
        watched.at(6, timer, 8); // shares
        watched.at(7, timer, 9);
        watched.runBefore(100);
        watched.at(100, timer, 9); // the one before is gone

        assertThat(slots.get(1)).isEqualTo(slots.get(0));
        assertThat(slots.get(4)).isEqualTo(slots.get(3));
        assertThat(slots.stream().distinct()).hasSize(4);
        watched.runBefore(101);
        assertThat(heard)
                .containsExactly("0: 0 gets 7", "0: 1 gets 7", "other gets 7", "tag 8", "tag 8", "tag 9", "tag 9");
        assertThat(watched.deliveries()).isEqualTo(3);
    }

    @Test
    void keepsAnyNumberOfPendingMessagesApart() {
        int messages = 1_000;
        for (int i = 0; i < messages; i++) {
            process.deliverAt(messages - i, this::hear, i, new Token(10_000 + i, 0));
        }

        simulation.runUntil(2L * messages);

        assertThat(heard).hasSize(messages);
        for (int i = 0; i < messages; i++) {
            int sent = messages - 1 - i;
            assertThat(heard.get(i)).isEqualTo((i + 1) + ": " + sent + " gets " + (10_000 + sent));
        }
    }

    @Test
    void placesOfDeliveredMessagesAreUsedAgain() {
        List<Integer> slots = new ArrayList<>();
        LogicalProcess watched =
                new LogicalProcess("a", 1, 0, new WatchedQueue(slots), new Outbox(1), new AtomicBoolean());

        for (int i = 0; i < 10_000; i++) {
            watched.broadcast((r, token) -> {}, new Token(i, 0), new long[] {i, NEVER, i, i + 20L});
            watched.broadcast((r, token) -> {}, new Token(i, 0), new long[] {NEVER});
            watched.at(i, () -> {});
            watched.runBefore(i + 1L);
        }

        assertThat(slots).hasSize(40_000).allMatch(slot -> slot < 64);
    }

    @Test
    void theStreamsOfAProcessAreKeyedByItsName() {
        RandomStream stream = process.randomStream("jitter", 3);

        assertThat(stream.nextLong())
                .isEqualTo(RandomStream.of(1, "a", "jitter", 3).nextLong());
        assertThat(process.randomStream("jitter", 3).nextLong())
                .isEqualTo(RandomStream.of(1, "a", "jitter", 3).nextLong());
        assertThat(process.randomKey("beacon"))
                .isEqualTo(process.randomKey("beacon"))
                .isEqualTo(RandomStream.of(1, "a", "beacon", 0).nextLong());
    }

    @Test
    void theLastProcessThereMayBeHasPositiveGrowingOrigins() {
        LogicalProcess last = new LogicalProcess(
                "z", 1, LogicalProcess.MAX_PROCESSES - 1, new HeapEventQueue(), new Outbox(1), new AtomicBoolean());

        long first = last.nextOrigin();

        assertThat(first).isPositive();
        assertThat(last.nextOrigin()).isEqualTo(first + 1);
    }

    /** A port object for each send would make every send slower than the one before. */
    @Test
    void refusesAPortForEachSend() {
        Message message = () -> 1;

        assertThatIllegalStateException()
                .isThrownBy(() -> {
                    for (int i = 0; i < 2_000; i++) {
                        int number = i;
                        process.deliverAt(
                                number, (receiver, heard) -> assertThat(number).isNotNegative(), 0, message);
                    }
                })
                .withMessageContaining("at most 1024 ports");
    }

    @Test
    void aTimerIsToldItsTag() {
        List<Long> tags = new ArrayList<>();
        Timer timer = tags::add;
        process.at(2, timer, 7);
        process.at(1, timer, -3);

        simulation.runUntil(3);

        assertThat(tags).containsExactly(-3L, 7L);
        assertThat(process.timers()).isEqualTo(2);
    }

    /** Notes where the messages lie. */
    private static final class WatchedQueue implements EventQueue {
        private final EventQueue queue = new HeapEventQueue();
        private final List<Integer> slots;

        WatchedQueue(List<Integer> slots) {
            this.slots = slots;
        }

        @Override
        public void add(long time, long origin, int receiver, int slot) {
            slots.add(slot);
            queue.add(time, origin, receiver, slot);
        }

        @Override
        public long firstTime() {
            return queue.firstTime();
        }

        @Override
        public long removeFirst() {
            return queue.removeFirst();
        }

        @Override
        public int size() {
            return queue.size();
        }
    }
}
