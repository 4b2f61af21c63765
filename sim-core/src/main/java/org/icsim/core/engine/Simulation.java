package org.icsim.core.engine;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicBoolean;
import org.icsim.core.event.Message;
import org.icsim.core.event.Port;
import org.icsim.core.event.WheelEventQueue;
import org.icsim.core.record.Fingerprint;

/**
 * Runs logical processes through simulated time.
 *
 * <p>Time advances in half-open windows {@code [T, T + L)}, T being the time of the next event and L the shortest promise of
 * the channels that end at a process. Within a window no process can hear of another, so each runs alone, on whatever
 * thread; what they sent each other is taken in the next window. Neither L, nor the number of threads, nor how often {@link
 * #runUntil} is called on the way, nor the order in which processes were named shows in the history.
 */
public final class Simulation {
    private final long seed;
    /** In the order of names, which is that of ranks. */
    private final LogicalProcess[] processes;

    private final TreeMap<String, LogicalProcess> processByName = new TreeMap<>();
    private final AtomicBoolean isStopRequested = new AtomicBoolean();
    private final Windows windows;
    private long now;
    private boolean isRunning;

    /**
     * Makes a simulation of the named processes, at the epoch, which runs on the calling thread.
     *
     * @see #Simulation(long, Collection, int)
     */
    public Simulation(long seed, Collection<String> processNames) {
        this(seed, processNames, 1);
    }

    /**
     * Makes a simulation of the named processes, at the epoch.
     *
     * @param processNames stable name paths such as {@code subnet/app}; their natural order decides between processes
     *                     that send for the same instant
     * @param threads      how many threads run it, the calling one included; nothing of the history depends on it
     * @throws IllegalArgumentException if a name stands twice, there are more than 524,288, or {@code threads} is not positive
     */
    public Simulation(long seed, Collection<String> processNames, int threads) {
        this(seed, processNames, threads, Windows.FEW_EVENTS);
    }

    /** Makes one that runs windows on the calling thread alone after a window with fewer events than given. */
    Simulation(long seed, Collection<String> processNames, int threads, int fewEvents) {
        this.seed = seed;
        TreeSet<String> names = new TreeSet<>(processNames);
        if (names.size() != processNames.size()) {
            throw new IllegalArgumentException("each process needs a name of its own, got " + processNames);
        }
        if (names.size() > LogicalProcess.MAX_PROCESSES) {
            throw new IllegalArgumentException("at most " + LogicalProcess.MAX_PROCESSES + " processes");
        }
        if (threads <= 0) {
            throw new IllegalArgumentException("expected at least one thread, got " + threads);
        }
        Outbox nowhere = new Outbox(0); // until there is somewhere
        for (String name : names) {
            int rank = processByName.size();
            processByName.put(
                    name, new LogicalProcess(name, seed, rank, new WheelEventQueue(), nowhere, isStopRequested));
        }
        this.processes = processByName.values().toArray(LogicalProcess[]::new);
        this.windows = new Windows(processes, threads, fewEvents, isStopRequested);
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

    /** Returns all processes in the order of their names. */
    public List<LogicalProcess> processes() {
        return List.of(processes);
    }

    /**
     * Opens a channel from one process to another, before the run or between two parts of it.
     *
     * @param port              where its messages enter the target
     * @param minimumDelayNanos the promise, positive; the shorter it is, the more often the two must wait for each other
     */
    public <M extends Message> Channel<M> connect(
            LogicalProcess origin, LogicalProcess target, Port<M> port, long minimumDelayNanos) {
        requireStandstill("opened");
        if (minimumDelayNanos <= 0) {
            throw new IllegalArgumentException("a channel promises a positive delay, got " + minimumDelayNanos);
        }
        if (!isOurs(origin) || !isOurs(target)) {
            throw new IllegalArgumentException("a channel connects two processes of this simulation");
        }
        Channel<M> channel = new Channel<>(origin, target, port, minimumDelayNanos);
        windows.lookahead().add(channel);
        return channel;
    }

    /**
     * Closes a channel, between two parts of the run: nothing can be sent through it any more, and the two need not wait for each
     * other on its account. What is on its way arrives.
     */
    public void close(Channel<?> channel) {
        requireStandstill("closed");
        if (!isOurs(channel.origin())) {
            throw new IllegalArgumentException("the channel belongs to another simulation");
        }
        channel.close();
        windows.lookahead().remove(channel);
    }

    private void requireStandstill(String what) {
        if (isRunning) {
            throw new IllegalStateException("channels are " + what + " before the run or between two parts of it");
        }
    }

    private boolean isOurs(LogicalProcess process) {
        return processByName.get(process.name()) == process;
    }

    /**
     * Lets everything happen that lies before {@code time}, then sets the clock to it. May be called again with a later
     * time; the history is the same as in one go.
     *
     * @param time nanoseconds since the epoch
     * @return false if the run was asked to stop, or a process has stopped, before {@code time}
     * @throws EventFailure if an event threw an exception; of several the first, by time and then by process. The other
     *                      processes have come to the end of their window
     */
    public boolean runUntil(long time) {
        isRunning = true;
        try {
            boolean isWhole = windows.run(time);
            for (LogicalProcess process : processes) {
                if (isWhole) {
                    process.passTo(time);
                }
                now = Math.max(now, process.now());
            }
            if (isWhole) {
                now = Math.max(now, time);
            }
            return isWhole;
        } finally {
            isRunning = false;
        }
    }

    /**
     * Lets no more than so many events happen from now on in any process; where that is not enough, the run ends as by {@link
     * LogicalProcess#stop}.
     */
    public void limitEvents(long perProcess) {
        for (LogicalProcess process : processes) {
            process.limit(perProcess);
        }
    }

    /**
     * Asks the run to end after the events that are happening, as when a user interrupts it. Safe to call from any thread, and
     * more than once. How far each process has come by then depends on the threads; a model uses {@link LogicalProcess#stop}.
     */
    public void requestStop() {
        isStopRequested.set(true);
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
}
