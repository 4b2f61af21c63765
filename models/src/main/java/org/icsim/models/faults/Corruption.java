package org.icsim.models.faults;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.icsim.models.consensus.Misdeed;
import org.icsim.models.consensus.Subnet;

/**
 * Replicas of a subnet are Byzantine from one moment to a later one.
 *
 * @param at       when they begin to misbehave, nanoseconds since the epoch
 * @param until    when they abide by the rules again; later than {@code at}
 * @param replicas which, by index, each once
 * @param misdeeds what they do, at least one
 */
public record Corruption(long at, long until, List<Integer> replicas, Set<Misdeed> misdeeds) implements Fault {
    public Corruption {
        Fault.requireSpan(at, until);
        if (misdeeds.isEmpty()) {
            throw new IllegalArgumentException("corrupted replicas commit at least one misdeed");
        }
        if (replicas.stream().distinct().count() != replicas.size()) {
            throw new IllegalArgumentException("a replica is corrupted once, got " + replicas);
        }
        replicas = List.copyOf(replicas);
        misdeeds = Collections.unmodifiableSet(EnumSet.copyOf(misdeeds));
    }

    @Override
    public void begin(Subnet subnet) {
        replicas.forEach(replica -> subnet.corrupt(replica, misdeeds));
    }

    @Override
    public void end(Subnet subnet) {
        replicas.forEach(replica -> subnet.reform(replica, misdeeds));
    }
}
