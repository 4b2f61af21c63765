package org.icsim.core.engine;

import java.util.Arrays;
import org.icsim.core.event.EventQueue;
import org.icsim.core.event.Message;
import org.icsim.core.event.Port;

/**
 * What processes have sent to others in one window: written by one worker, then taken by whoever runs the target in the next
 * window.
 *
 * <p>What stands in a place already is not written again: a garbage collector wants to be told of each reference that is.
 *
 * <p>The messages for one target form a chain, so that a target takes its own and touches no other. Keys are complete, so the
 * order in which they are taken is no matter.
 */
final class Outbox {
    private static final int NOBODY = -1;

    // What is kept of a message.
    private static final int NUMBERS = 3;
    private static final int TIME = 0;
    private static final int ORIGIN = 1;
    /** The receiver in the upper half, the message for the same target before it in the lower. */
    private static final int RECEIVER = 2;

    /** By rank of the target: the latest message for it. */
    private final int[] last;
    /** By rank of the target: when the first of its messages arrives; means nothing without one. */
    private final long[] earliest;
    /** Those who have messages. */
    private final int[] targets;

    private int targetCount;

    private long[] numbers = new long[0];
    private Port<?>[] ports = new Port<?>[0];
    private Message[] messages = new Message[0];
    private int size;

    /** Makes an empty one for targets of ranks from 0. */
    Outbox(int processes) {
        targets = new int[processes];
        last = new int[processes];
        Arrays.fill(last, NOBODY);
        earliest = new long[processes];
    }

    <M extends Message> void add(int target, long time, long origin, Port<M> port, int receiver, M message) {
        if (size == messages.length) {
            grow();
        }
        if (last[target] == NOBODY) {
            targets[targetCount++] = target;
            earliest[target] = EventQueue.NEVER;
        }
        int at = NUMBERS * size;
        numbers[at + TIME] = time;
        numbers[at + ORIGIN] = origin;
        numbers[at + RECEIVER] = (long) receiver << Integer.SIZE | (last[target] & 0xFFFF_FFFFL);
        if (ports[size] != port) {
            ports[size] = port;
        }
        if (messages[size] != message) {
            messages[size] = message;
        }
        last[target] = size++;
        earliest[target] = Math.min(earliest[target], time);
    }

    boolean hasMailFor(int target) {
        return last[target] != NOBODY;
    }

    /** Brings the times of processes' next events up to date with what they are about to get. */
    void foretell(long[] nextTimes) {
        for (int i = 0; i < targetCount; i++) {
            int target = targets[i];
            nextTimes[target] = Math.min(nextTimes[target], earliest[target]);
        }
    }

    /** Puts what is for {@code process} into its queue. */
    @SuppressWarnings("unchecked") // a message stands beside the port through which it was sent
    void deliverTo(LogicalProcess process) {
        int next = last[process.rank()];
        while (next != NOBODY) {
            int at = NUMBERS * next;
            long receiver = numbers[at + RECEIVER];
            process.schedule(
                    numbers[at + TIME],
                    numbers[at + ORIGIN],
                    (Port<Message>) ports[next],
                    (int) (receiver >>> Integer.SIZE),
                    messages[next]);
            next = (int) receiver;
        }
        last[process.rank()] = NOBODY;
    }

    /** Forgets everything, after all of it has been delivered; messages stay until their places are used again. */
    void clear() {
        size = 0;
        targetCount = 0;
    }

    private void grow() {
        int capacity = Math.max(16, Math.multiplyExact(2, size));
        numbers = Arrays.copyOf(numbers, Math.multiplyExact(NUMBERS, capacity));
        ports = Arrays.copyOf(ports, capacity);
        messages = Arrays.copyOf(messages, capacity);
    }
}
