package org.icsim.core.engine;

import java.util.concurrent.atomic.AtomicBoolean;
import org.icsim.core.event.EventQueue;
import org.icsim.core.event.Message;
import org.icsim.core.event.Port;
import org.icsim.core.random.Hash;
import org.icsim.core.random.RandomStream;
import org.icsim.core.record.Fingerprint;
import org.jspecify.annotations.Nullable;

/**
 * A sequential world inside a simulation: a clock, its pending events and its random streams.
 *
 * <p>A subnet is one process; so is the NNS's economy, a region of clients, a comparison system. Inside a process any
 * entity may touch any other. Processes share nothing and talk only through {@link Channel}s.
 */
public final class LogicalProcess {
    /** Serials of a process fill the lower bits of an event's origin: 1.7 × 10¹³ sends. */
    private static final int SERIAL_BITS = 44;

    private static final long MAX_SERIAL = (1L << SERIAL_BITS) - 1;
    /** An allowance that nothing is left of, whatever is to come. */
    private static final long STOPPED = -1;

    static final int MAX_PROCESSES = 1 << (Long.SIZE - 1 - SERIAL_BITS);

    /** Fills places where nothing is pending. */
    static final Timer NOTHING = tag -> {
        throw new IllegalStateException("an empty place was run");
    };

    /** Marks timers, which are no deliveries. */
    private static final Port<Message> TIMERS = (receiver, timer) -> NOTHING.run(0);

    private final String name;
    private final long seed;
    private final int rank;
    private final EventQueue queue;
    private final AtomicBoolean isStopRequested;
    private final Sends sends = new Sends();
    private Outbox outbox;
    private @Nullable Witness witness;

    private long now;
    private long serial;
    private long deliveries;
    private long timers;
    private long fingerprint;
    /** How many events more may happen. */
    private long allowance = Long.MAX_VALUE;

    LogicalProcess(String name, long seed, int rank, EventQueue queue, Outbox outbox, AtomicBoolean isStopRequested) {
        this.name = name;
        this.seed = seed;
        this.rank = rank;
        this.queue = queue;
        this.outbox = outbox;
        this.isStopRequested = isStopRequested;
        this.fingerprint = Hash.of(name);
    }

    /** Returns the stable name path, such as {@code subnet/app}. */
    public String name() {
        return name;
    }

    /** Returns the process's clock: nanoseconds since the epoch. */
    public long now() {
        return now;
    }

    /** Returns the number of message deliveries so far. */
    public long deliveries() {
        return deliveries;
    }

    /** Returns the number of timers that have run so far. */
    public long timers() {
        return timers;
    }

    /** Returns the number of events so far, deliveries and timers. */
    long events() {
        return deliveries + timers;
    }

    /** Returns the number of events that are yet to happen, as far as they are known. */
    int pending() {
        return queue.size();
    }

    /** Returns the random stream of one purpose of one entity of this process, at its beginning. */
    public RandomStream randomStream(String purpose, long entity) {
        return RandomStream.of(seed, name, purpose, entity);
    }

    /** Returns a key for chance that is not a stream, such as the seed of a chain of beacons. */
    public long randomKey(String purpose) {
        return randomStream(purpose, 0).nextLong();
    }

    /**
     * Runs {@code action} at {@code time}, after all that this process has scheduled for that instant before.
     *
     * @throws IllegalStateException if {@code time} has passed
     */
    public void at(long time, Runnable action) {
        at(time, tag -> action.run(), 0);
    }

    /**
     * Sets {@code timer}, which may be set for other moments, too; it runs at {@code time}, after all that this process has
     * scheduled for that instant before.
     *
     * @param tag what the timer is then told
     * @throws IllegalStateException if {@code time} has passed
     */
    public void at(long time, Timer timer, long tag) {
        add(time, nextOrigin(), TIMERS, 0, timer, tag);
    }

    /**
     * Delivers {@code message} to {@code receiver} at {@code time}.
     *
     * @throws IllegalStateException if {@code time} has passed
     */
    public <M extends Message> void deliverAt(long time, Port<? super M> port, int receiver, M message) {
        schedule(time, nextOrigin(), port, receiver, message);
    }

    /**
     * Delivers one message to many receivers, each at its own time.
     *
     * @param arrivals the time of arrival by receiver; {@link EventQueue#NEVER} where the message does not arrive
     * @throws IllegalStateException if one of the times has passed
     */
    public <M extends Message> void broadcast(Port<? super M> port, M message, long[] arrivals) {
        long origin = nextOrigin();
        for (long arrival : arrivals) {
            if (arrival != EventQueue.NEVER) {
                requireFuture(arrival);
            }
        }
        int slot = sends.add(port, message, message.digest());
        sends.count(slot, queue.addAll(arrivals, origin, slot));
    }

    /** Takes a delivery whose key was made by another process. */
    <M extends Message> void schedule(long time, long origin, Port<? super M> port, int receiver, M message) {
        add(time, origin, port, receiver, message, message.digest());
    }

    private <M extends Message> void add(
            long time, long origin, Port<? super M> port, int receiver, M message, long digest) {
        requireFuture(time);
        int slot = sends.add(port, message, digest);
        sends.count(slot, 1);
        queue.add(time, origin, receiver, slot);
    }

    /** Returns the origin of the next send of this process: unique, and growing. */
    long nextOrigin() {
        if (serial == MAX_SERIAL) {
            throw new IllegalStateException(name + " has used up its " + MAX_SERIAL + " serial numbers");
        }
        return (long) rank << SERIAL_BITS | serial++;
    }

    /** Returns the process's place among all of the simulation, in the order of names. */
    int rank() {
        return rank;
    }

    /** Returns where messages to other processes go. */
    Outbox outbox() {
        return outbox;
    }

    /** Tells where messages to other processes go from now on. */
    void sendBy(Outbox itsOutbox) {
        outbox = itsOutbox;
    }

    /** Returns the time of the next event, or {@link EventQueue#NEVER}. */
    long nextTime() {
        return queue.firstTime();
    }

    /** Returns the digest of this process's own deliveries so far. */
    public Fingerprint fingerprint() {
        return new Fingerprint(fingerprint);
    }

    /**
     * Ends this process's part in the run after the event that is happening, and the run itself when the others have come to the
     * end of their window. Unlike {@link Simulation#requestStop}, it leaves the same history behind whatever the number of
     * threads.
     */
    public void stop() {
        allowance = STOPPED;
    }

    /** Lets no more than so many events happen from now on. */
    void limit(long events) {
        allowance = events;
    }

    /** Returns whether the process has stopped, or is not allowed all that lies before the end of its window. */
    boolean hasStoppedBefore(long end) {
        return allowance == STOPPED || (allowance == 0 && queue.firstTime() < end);
    }

    /** Sets who is told of every event from now on. */
    public void witness(Witness its) {
        witness = its;
    }

    /**
     * Lets all events before {@code end} happen, or fewer if it is to stop.
     *
     * @return the time of the next event, or {@link EventQueue#NEVER}
     * @throws EventFailure if one of them throws anything
     */
    long runBefore(long end) {
        long time = queue.firstTime();
        while (time < end && allowance > 0 && !isStopRequested.get()) {
            allowance--;
            runFirst(time);
            time = queue.firstTime();
        }
        return time;
    }

    /** Moves the clock forward to {@code time}, at which the process has nothing left to do. */
    void passTo(long time) {
        now = Math.max(now, time);
    }

    private void runFirst(long time) {
        now = time;
        long target = queue.removeFirst();
        int receiver = EventQueue.receiver(target);
        int slot = EventQueue.slot(target);
        Port<Message> port = sends.port(slot);
        Message message = sends.message(slot);
        long digest = sends.digest(slot);
        sends.count(slot, -1);
        if (witness != null) {
            witness.onEvent(time, receiver, message, digest);
        }
        try {
            if (port == TIMERS) {
                timers++;
                ((Timer) message).run(digest);
            } else {
                deliveries++;
                fingerprint = fold(fingerprint, time, digest + receiver * Hash.GOLDEN_GAMMA);
                port.deliver(receiver, message);
            }
        } catch (Throwable e) {
            throw new EventFailure(this, receiver, message, e);
        }
    }

    /** Two multiplications, so that time and content cannot make up for each other. */
    private static long fold(long digest, long time, long content) {
        long folded = Long.rotateLeft((digest ^ time) * Hash.GOLDEN_GAMMA, 32);
        return (folded ^ content) * Hash.GOLDEN_GAMMA;
    }

    void requireFuture(long time) {
        if (time < now || time == EventQueue.NEVER) {
            throw new IllegalStateException(name + ": an event for " + time + " ns, but it is already " + now + " ns");
        }
    }
}
