package org.icsim.models.faults;

import org.icsim.models.consensus.Subnet;

/**
 * The clock of one replica is wrong for a while. What it does in a round it does by its own clock's intervals, which are right;
 * what it takes for the time of day goes into the blocks it makes and decides which blocks it thinks come from the future.
 *
 * @param at          when it begins, nanoseconds since the epoch
 * @param until       when the clock is right again; later than {@code at}
 * @param offsetNanos how far it is ahead, negative if behind
 */
public record ClockSkew(long at, long until, int replica, long offsetNanos) implements Fault {
    public ClockSkew {
        Fault.requireSpan(at, until);
    }

    @Override
    public void begin(Subnet subnet) {
        subnet.addClockOffset(replica, offsetNanos);
    }

    @Override
    public void end(Subnet subnet) {
        subnet.addClockOffset(replica, -offsetNanos);
    }
}
