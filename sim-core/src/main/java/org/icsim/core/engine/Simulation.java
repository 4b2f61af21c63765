package org.icsim.core.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.TreeMap;
import java.util.TreeSet;
import org.icsim.core.event.EventQueue;
import org.icsim.core.event.Message;
import org.icsim.core.event.Port;
import org.icsim.core.event.WheelEventQueue;
import org.icsim.core.record.Fingerprint;

/**
 * Runs logical processes through simulated time.
 *
 * <p>Time advances in half-open windows {@code [T, T + L)}, L being the shortest promise of any channel. Within a window
 * no process can hear of another, so each runs alone; what they sent each other is handed over between windows. Neither
 * L, nor how often {@link #runUntil} is called on the way, nor the order in which processes were named shows in the
 * history.
 */
public final class Simulation {
    private final long seed;
    /** In the order of names, which is that of ranks. */
    private final LogicalProcess[] processes;

    private final TreeMap<String, LogicalProcess> processByName = new TreeMap<>();
    /** When each process's next event is, while a run lasts; who has none before a window's end is passed over. */
    private final long[] nextTimes;

    private final Outbox outbox = new Outbox();
    private final Stopper stopper = new Stopper();
    private long lookaheadNanos = EventQueue.NEVER;
    private long now;
    private boolean hasBegun;

    /**
     * Makes a simulation of the named processes, at the epoch.
     *
     * @param processNames stable name paths such as {@code subnet/app}; their natural order decides between processes
     *                     that send for the same instant
     * @throws IllegalArgumentException if a name stands twice or there are more than 524,288
     */
    public Simulation(long seed, Collection<String> processNames) {
        this.seed = seed;
        TreeSet<String> names = new TreeSet<>(processNames);
        if (names.size() != processNames.size()) {
            throw new IllegalArgumentException("each process needs a name of its own, got " + processNames);
        }
        if (names.size() > LogicalProcess.MAX_PROCESSES) {
            throw new IllegalArgumentException("at most " + LogicalProcess.MAX_PROCESSES + " processes");
        }
        for (String name : names) {
            int rank = processByName.size();
            processByName.put(name, new LogicalProcess(name, seed, rank, new WheelEventQueue(), outbox, stopper));
        }
        this.processes = processByName.values().toArray(LogicalProcess[]::new);
        this.nextTimes = new long[processes.length];
    }

    /** Returns the seed from which every random stream of the run derives. */
    public long seed() {
        return seed;
    }

    /**
     * Returns the process of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public LogicalProcess process(String name) {
        LogicalProcess process = processByName.get(name);
        if (process == null) {
            throw new IllegalArgumentException("no process " + name + "; there are " + processByName.keySet());
        }
        return process;
    }

    /**
     * Opens a channel from one process to another, before the run begins.
     *
     * @param port              where its messages enter the target
     * @param minimumDelayNanos the promise, positive; the shorter it is, the more often processes must wait for each
     *                          other
     */
    public <M extends Message> Channel<M> connect(
            LogicalProcess origin, LogicalProcess target, Port<M> port, long minimumDelayNanos) {
        if (hasBegun) {
            throw new IllegalStateException("channels are opened before the run begins");
        }
        if (minimumDelayNanos <= 0) {
            throw new IllegalArgumentException("a channel promises a positive delay, got " + minimumDelayNanos);
        }
        if (!isOurs(origin) || !isOurs(target)) {
            throw new IllegalArgumentException("a channel connects two processes of this simulation");
        }
        lookaheadNanos = Math.min(lookaheadNanos, minimumDelayNanos);
        return new Channel<>(origin, target, port, minimumDelayNanos);
    }

    private boolean isOurs(LogicalProcess process) {
        return processByName.get(process.name()) == process;
    }

    /**
     * Lets everything happen that lies before {@code time}, then sets the clock to it. May be called again with a later
     * time; the history is the same as in one go.
     *
     * @param time nanoseconds since the epoch
     * @return false if the run was asked to stop and has not reached {@code time}
     */
    public boolean runUntil(long time) {
        hasBegun = true;
        for (LogicalProcess process : processes) {
            nextTimes[process.rank()] = process.nextTime();
        }
        outbox.handOver(nextTimes); // what was sent from outside, before the run or between two parts of it
        while (!stopper.isRequested()) {
            long start = nextTime();
            if (start >= time) {
                now = Math.max(now, time);
                for (LogicalProcess process : processes) {
                    process.passTo(time);
                }
                return true;
            }
            runWindow(Math.min(time, plusSaturated(start, lookaheadNanos)));
        }
        for (LogicalProcess process : processes) {
            now = Math.max(now, process.now());
        }
        return false;
    }

    /**
     * Asks the run to end after the event that is happening. Safe to call from any thread, and more than once. Processes
     * other than the one at work may by then have run to the end of the window.
     */
    public void requestStop() {
        stopper.request();
    }

    /** Returns the moment up to which everything has happened, or after a stop the time of the last event, in nanoseconds. */
    public long now() {
        return now;
    }

    /** Returns the number of message deliveries so far. */
    public long deliveries() {
        return Arrays.stream(processes).mapToLong(LogicalProcess::deliveries).sum();
    }

    /** Returns the number of timers that have run so far. */
    public long timers() {
        return Arrays.stream(processes).mapToLong(LogicalProcess::timers).sum();
    }

    /** Returns the digest of the history so far: of each process's deliveries in order, then of the processes by name. */
    public Fingerprint fingerprint() {
        return Fingerprint.of(Arrays.stream(processes)
                .mapToLong(process -> process.fingerprint().bits())
                .toArray());
    }

    private void runWindow(long end) {
        for (int rank = 0; rank < processes.length; rank++) {
            if (nextTimes[rank] < end) {
                nextTimes[rank] = processes[rank].runBefore(end);
            }
        }
        outbox.handOver(nextTimes);
        if (!stopper.isRequested()) {
            now = Math.max(now, end);
        }
    }

    private long nextTime() {
        long next = EventQueue.NEVER;
        for (long time : nextTimes) {
            next = Math.min(next, time);
        }
        return next;
    }

    private static long plusSaturated(long time, long span) {
        long sum = time + span;
        return sum < 0 ? EventQueue.NEVER : sum;
    }
}
