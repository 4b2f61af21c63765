package org.icsim.core.engine;

import java.util.Arrays;
import org.icsim.core.event.Message;

/** What processes have sent each other in the current window. The keys are complete, so the order here is no matter. */
final class Outbox {
    private Channel<?>[] channels = new Channel<?>[0];
    private long[] times = new long[0];
    private long[] keys = new long[0];
    private int[] receivers = new int[0];
    private Message[] messages = new Message[0];
    private int size;

    void add(Channel<?> channel, long time, long key, int receiver, Message message) {
        if (size == times.length) {
            grow();
        }
        channels[size] = channel;
        times[size] = time;
        keys[size] = key;
        receivers[size] = receiver;
        messages[size] = message;
        size++;
    }

    /**
     * Puts everything into the queues of the receiving processes.
     *
     * @param nextTimes the times of the processes' next events by rank; those of the receivers are brought up to date
     */
    void handOver(long[] nextTimes) {
        for (int i = 0; i < size; i++) {
            channels[i].handOver(times[i], keys[i], receivers[i], messages[i]);
            int target = channels[i].target().rank();
            nextTimes[target] = Math.min(nextTimes[target], times[i]);
            messages[i] = LogicalProcess.NOTHING;
        }
        size = 0;
    }

    private void grow() {
        int capacity = Math.max(16, Math.multiplyExact(2, size));
        channels = Arrays.copyOf(channels, capacity);
        times = Arrays.copyOf(times, capacity);
        keys = Arrays.copyOf(keys, capacity);
        receivers = Arrays.copyOf(receivers, capacity);
        messages = Arrays.copyOf(messages, capacity);
    }
}
