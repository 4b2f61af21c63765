package org.icsim.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HeapEventQueueTest {
    private final EventQueue queue = new HeapEventQueue();

    @Test
    void anEmptyQueueHasNoFirstTime() {
        assertThat(queue.size()).isZero();
        assertThat(queue.firstTime()).isEqualTo(EventQueue.NEVER);
    }

    @Test
    void isEmptyAgainAfterItsLastEntry() {
        queue.add(5, 1, 0, 0);

        queue.removeFirst();

        assertThat(queue.size()).isZero();
        assertThat(queue.firstTime()).isEqualTo(EventQueue.NEVER);
    }

    @Test
    void earlierTimeComesFirst() {
        queue.add(2, 0, 0, 20);
        queue.add(1, 9, 9, 10);

        assertThat(queue.firstTime()).isEqualTo(1);
        assertThat(queue.firstReceiver()).isEqualTo(9);
        assertThat(queue.firstSlot()).isEqualTo(10);
    }

    @Test
    void atOneTimeTheSmallerOriginComesFirst() {
        queue.add(1, 2, 0, 20);
        queue.add(1, 1, 9, 10);

        assertThat(queue.firstSlot()).isEqualTo(10);
    }

    @Test
    void atOneTimeOfOneOriginTheSmallerReceiverComesFirst() {
        queue.add(1, 1, 7, 10);
        queue.add(1, 1, 3, 20);
        queue.add(1, 1, 5, 30);

        assertThat(queue.firstReceiver()).isEqualTo(3);
        assertThat(queue.firstSlot()).isEqualTo(20);
    }

    @Test
    void keepsTheGreatestValuesOfEachPart() {
        queue.add(Long.MAX_VALUE - 1, Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

        assertThat(queue.firstTime()).isEqualTo(Long.MAX_VALUE - 1);
        assertThat(queue.firstReceiver()).isEqualTo(Integer.MAX_VALUE);
        assertThat(queue.firstSlot()).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void keepsAllEntriesWhenItGrows() {
        int entries = 10_000;
        for (int i = entries - 1; i >= 0; i--) {
            queue.add(i / 100, i / 10, i, entries - i);
        }

        assertThat(queue.size()).isEqualTo(entries);
        for (int i = 0; i < entries; i++) {
            assertThat(queue.firstTime()).isEqualTo(i / 100);
            assertThat(queue.firstReceiver()).isEqualTo(i);
            assertThat(queue.firstSlot()).isEqualTo(entries - i);
            queue.removeFirst();
        }
        assertThat(queue.size()).isZero();
    }
}
