package org.icsim.core.engine;

import java.util.Arrays;
import org.icsim.core.event.Message;
import org.icsim.core.event.Port;

/**
 * What a process has sent and not all receivers have got yet. A send keeps one slot, however many receivers it has, and so do
 * sends of one message that follow each other.
 *
 * <p>Numbers that are needed together lie together, and references are few: a garbage collector wants to be told of each one
 * that is written. A process has few ports, which are numbered as they are first used.
 */
final class Sends {
    private static final int INITIAL_SLOTS = 16;
    /** More are a port object for each send by mistake. */
    private static final int MAX_PORTS = 1024;

    private Port<?>[] ports = new Port<?>[2];
    private int portCount;

    private Message[] messages = new Message[0];
    /** By slot: the digest; the port in the upper half and the deliveries to come in the lower. */
    private long[] numbers = new long[0];

    private int[] freeSlots = new int[0];
    private int freeCount;
    private int lastSlot;

    Sends() {
        grow(INITIAL_SLOTS);
    }

    /**
     * Takes in a message whose deliveries are yet to be counted.
     *
     * @param digest of the message, or what else is to be kept beside it
     * @return its slot
     */
    <M extends Message> int add(Port<? super M> port, M message, long digest) {
        if (isPending(lastSlot)
                && messages[lastSlot] == message
                && digest(lastSlot) == digest
                && port(lastSlot) == port) {
            return lastSlot;
        }
        if (freeCount == 0) {
            grow(Math.multiplyExact(2, messages.length));
        }
        int slot = freeSlots[--freeCount];
        if (messages[slot] != message) {
            messages[slot] = message;
        }
        numbers[2 * slot] = digest;
        numbers[2 * slot + 1] = (long) indexOf(port) << Integer.SIZE;
        lastSlot = slot;
        return slot;
    }

    /** Counts deliveries that are to come, or with −1 one that has; when none is to come any more the slot is free again. */
    void count(int slot, int deliveries) {
        numbers[2 * slot + 1] += deliveries;
        if (!isPending(slot)) {
            release(slot);
        }
    }

    @SuppressWarnings("unchecked") // a port of a wider type takes every message that is put beside it
    Port<Message> port(int slot) {
        return (Port<Message>) ports[(int) (numbers[2 * slot + 1] >>> Integer.SIZE)];
    }

    Message message(int slot) {
        return messages[slot];
    }

    /** Returns the number that was given with the message. */
    long digest(int slot) {
        return numbers[2 * slot];
    }

    private boolean isPending(int slot) {
        return (int) numbers[2 * slot + 1] != 0;
    }

    /** The message stays until the slot is used again. */
    private void release(int slot) {
        freeSlots[freeCount++] = slot;
    }

    private int indexOf(Port<?> port) {
        for (int i = 0; i < portCount; i++) {
            if (ports[i] == port) {
                return i;
            }
        }
        if (portCount == MAX_PORTS) {
            throw new IllegalStateException(
                    "a process has at most " + MAX_PORTS + " ports; each is made once and kept");
        }
        if (portCount == ports.length) {
            ports = Arrays.copyOf(ports, 2 * portCount);
        }
        ports[portCount] = port;
        return portCount++;
    }

    private void grow(int capacity) {
        int used = messages.length;
        messages = Arrays.copyOf(messages, capacity);
        Arrays.fill(messages, used, capacity, LogicalProcess.NOTHING);
        numbers = Arrays.copyOf(numbers, Math.multiplyExact(2, capacity));
        freeSlots = Arrays.copyOf(freeSlots, capacity);
        for (int slot = capacity - 1; slot >= used; slot--) {
            release(slot);
        }
    }
}
