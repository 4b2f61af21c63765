package org.icsim.models.faults;

import java.util.List;
import org.icsim.models.consensus.Subnet;

/**
 * Replicas of a subnet stop at one moment and run again at a later one.
 *
 * @param at       when they stop, nanoseconds since the epoch
 * @param until    when they run again; later than {@code at}
 * @param replicas which, by index, each once
 */
public record Crash(long at, long until, List<Integer> replicas) implements Fault {
    public Crash {
        Fault.requireSpan(at, until);
        if (replicas.stream().distinct().count() != replicas.size()) {
            throw new IllegalArgumentException("a replica crashes once, got " + replicas);
        }
        replicas = List.copyOf(replicas);
    }

    @Override
    public void begin(Subnet subnet) {
        replicas.forEach(subnet::crash);
    }

    @Override
    public void end(Subnet subnet) {
        replicas.forEach(subnet::restart);
    }
}
