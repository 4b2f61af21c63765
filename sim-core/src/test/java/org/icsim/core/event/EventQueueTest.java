package org.icsim.core.event;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource
class EventQueueTest {
    private final EventQueue queue;

    EventQueueTest(EventQueueProperties.Kind kind) {
        this.queue = kind.make();
    }

    @Test
    void anEmptyQueueHasNoFirstTime() {
        assertThat(queue.size()).isZero();
        assertThat(queue.firstTime()).isEqualTo(EventQueue.NEVER);
    }

    @Test
    void isEmptyAgainAfterItsLastEntry() {
        queue.add(5, 1, 0, 0);

        removeFirstAt(5);

        assertThat(queue.size()).isZero();
        assertThat(queue.firstTime()).isEqualTo(EventQueue.NEVER);
    }

    @Test
    void earlierTimeComesFirst() {
        queue.add(2, 0, 0, 20);
        queue.add(1, 9, 9, 10);

        assertThat(removeFirstAt(1)).isEqualTo(EventQueue.target(9, 10));
    }

    @Test
    void atOneTimeTheSmallerOriginComesFirst() {
        queue.add(1, 2, 0, 20);
        queue.add(1, 1, 9, 10);

        assertThat(removeFirstAt(1)).isEqualTo(EventQueue.target(9, 10));
    }

    @Test
    void atOneTimeOfOneOriginTheSmallerReceiverComesFirst() {
        queue.add(1, 1, 7, 10);
        queue.add(1, 1, 3, 20);
        queue.add(1, 1, 5, 30);

        assertThat(removeFirstAt(1)).isEqualTo(EventQueue.target(3, 20));
    }

    @Test
    void keepsTheGreatestValuesOfEachPart() {
        queue.add(Long.MAX_VALUE - 1, Long.MAX_VALUE, Integer.MAX_VALUE, Integer.MAX_VALUE);

        long target = removeFirstAt(Long.MAX_VALUE - 1);

        assertThat(EventQueue.receiver(target)).isEqualTo(Integer.MAX_VALUE);
        assertThat(EventQueue.slot(target)).isEqualTo(Integer.MAX_VALUE);
    }

    @Test
    void keepsAllEntriesWhenItGrows() {
        int entries = 10_000;
        for (int i = entries - 1; i >= 0; i--) {
            queue.add(i / 100, i / 10, i, entries - i);
        }

        assertThat(queue.size()).isEqualTo(entries);
        for (int i = 0; i < entries; i++) {
            assertThat(removeFirstAt(i / 100)).isEqualTo(EventQueue.target(i, entries - i));
        }
        assertThat(queue.size()).isZero();
    }

    private long removeFirstAt(long time) {
        assertThat(queue.firstTime()).isEqualTo(time);
        return queue.removeFirst();
    }
}
