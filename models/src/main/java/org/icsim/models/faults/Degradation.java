package org.icsim.models.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.icsim.models.consensus.Subnet;
import org.icsim.models.network.Bandwidth;
import org.icsim.models.network.Disturbance;

/**
 * The links of one replica are worse than usual for a while.
 *
 * <p>Under heavy loss connections break and are made again; here it is enough that all of them are new when it is over.
 *
 * @param at         when it begins, nanoseconds since the epoch
 * @param until      when it ends; later than {@code at}
 * @param direction  of the packets that are delayed and lost
 * @param delayNanos what is added to the one-way latency, not negative
 * @param loss       the share of packets that is lost beside those that are lost anyway, in [0, 1)
 * @param bandwidth  of the replica's own link, up and down, if that is less than usual
 */
public record Degradation(
        long at,
        long until,
        int replica,
        Direction direction,
        long delayNanos,
        double loss,
        Optional<Bandwidth> bandwidth)
        implements Fault {
    public Degradation {
        Fault.requireSpan(at, until);
    }

    /** Which packets of a replica suffer. */
    public enum Direction {
        /** What it sends. */
        OUT,
        /** What is sent to it. */
        IN,
        /** All of them. */
        BOTH
    }

    @Override
    public void begin(Subnet subnet) {
        disturbances(subnet).forEach(subnet.network()::disturb);
        bandwidth.ifPresent(limit -> subnet.network().limit(replica, limit));
    }

    @Override
    public void end(Subnet subnet) {
        disturbances(subnet).forEach(subnet.network()::calm);
        bandwidth.ifPresent(limit -> subnet.network().lift(replica, limit));
        if (loss > 0) {
            for (int other : others(subnet)) {
                subnet.reconnect(replica, other);
                subnet.reconnect(other, replica);
            }
        }
    }

    private List<Disturbance> disturbances(Subnet subnet) {
        List<Integer> others = others(subnet);
        List<Disturbance> disturbances = new ArrayList<>();
        if (direction != Direction.IN) {
            disturbances.add(new Disturbance(List.of(replica), others, delayNanos, loss));
        }
        if (direction != Direction.OUT) {
            disturbances.add(new Disturbance(others, List.of(replica), delayNanos, loss));
        }
        return disturbances;
    }

    private List<Integer> others(Subnet subnet) {
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < subnet.thresholds().nodes(); i++) {
            if (i != replica) {
                others.add(i);
            }
        }
        return others;
    }
}
