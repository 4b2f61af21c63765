package org.icsim.models.faults;

import java.util.ArrayDeque;
import java.util.Deque;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.models.consensus.Subnet;

/**
 * An adversary that takes down whoever is the best block maker, as soon as the random beacon tells who that is.
 *
 * <p>It looks at the subnet every so often. The replica that it has had down for longest comes back when it needs another one.
 * The protocol can afford it: the beacon is known only when the round begins, so a hunter is late for the block unless it
 * reacts faster than the network.
 */
public final class MakerHunt implements Fault {
    private final long at;
    private final long until;
    private final int most;
    private final long reactionNanos;
    private final Deque<Integer> down = new ArrayDeque<>();

    /**
     * Makes a hunt.
     *
     * @param at            when it begins, nanoseconds since the epoch
     * @param until         when it ends and all come back; later than {@code at}
     * @param most          how many replicas it can keep down at a time, at least 1
     * @param reactionNanos how often it looks, at least 1
     */
    public MakerHunt(long at, long until, int most, long reactionNanos) {
        Fault.requireSpan(at, until);
        if (most < 1 || reactionNanos < 1) {
            throw new IllegalArgumentException(
                    "a hunter keeps down at least one replica and looks at least every nanosecond, got " + most
                            + " and " + reactionNanos);
        }
        this.at = at;
        this.until = until;
        this.most = most;
        this.reactionNanos = reactionNanos;
    }

    @Override
    public long at() {
        return at;
    }

    @Override
    public long until() {
        return until;
    }

    @Override
    public void begin(Subnet subnet) {
        look(subnet);
    }

    private void look(Subnet subnet) {
        LogicalProcess process = subnet.process();
        if (process.now() >= until) {
            return;
        }
        int leader = subnet.leader();
        if (!down.contains(leader)) {
            if (down.size() == most) {
                subnet.restart(down.removeFirst());
            }
            subnet.crash(leader);
            down.addLast(leader);
        }
        process.at(process.now() + reactionNanos, () -> look(subnet));
    }

    @Override
    public void end(Subnet subnet) {
        down.forEach(subnet::restart);
        down.clear();
    }
}
