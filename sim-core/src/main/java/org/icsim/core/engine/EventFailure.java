package org.icsim.core.engine;

import java.io.Serial;
import org.icsim.core.event.Message;
import org.icsim.core.time.SimTime;

/** An event threw an exception, which ended the run. The cause is what it threw. */
public final class EventFailure extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    private final String process;
    private final long time;
    private final int rank;

    EventFailure(LogicalProcess process, int receiver, Message event, Throwable cause) {
        this(process, ", " + (event instanceof Timer ? "a timer" : event + " for " + receiver), cause);
    }

    /** Makes one of what went wrong beside the event itself. */
    EventFailure(LogicalProcess process, Throwable cause) {
        this(process, "", cause);
    }

    private EventFailure(LogicalProcess process, String where, Throwable cause) {
        super(process.name() + " at " + new SimTime(process.now()) + where + ": " + cause, cause);
        this.process = process.name();
        this.time = process.now();
        this.rank = process.rank();
    }

    /** Returns the name of the process in which it happened. */
    public String process() {
        return process;
    }

    /** Returns when it happened, nanoseconds since the epoch. */
    public long time() {
        return time;
    }

    /** Returns whether it happened before another, or at the same time in a process whose name is before the other's. */
    boolean isBefore(EventFailure other) {
        return time == other.time ? rank < other.rank : time < other.time;
    }
}
