package org.icsim.models.faults;

import java.util.Arrays;
import java.util.List;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.models.consensus.Subnet;

/**
 * Replicas of a subnet stop at one moment and run again at a later one.
 *
 * @param at       when they stop, nanoseconds since the epoch
 * @param until    when they run again; later than {@code at}
 * @param replicas which, by index, each once
 */
public record Crash(long at, long until, List<Integer> replicas) {
    public Crash {
        if (until <= at) {
            throw new IllegalArgumentException("a crash lasts from " + at + " to a later time, got " + until);
        }
        if (replicas.stream().distinct().count() != replicas.size()) {
            throw new IllegalArgumentException("a replica crashes once, got " + replicas);
        }
        replicas = List.copyOf(replicas);
    }

    /**
     * Draws {@code count} of the {@code nodes} replicas of a subnet at random.
     *
     * @param number tells the crashes of one subnet apart, so that each draws for itself
     */
    public static List<Integer> drawReplicas(LogicalProcess process, int number, int nodes, int count) {
        int[] all = new int[nodes];
        Arrays.setAll(all, i -> i);
        process.randomStream("crash", number).shuffle(all);
        return Arrays.stream(all).limit(count).sorted().boxed().toList();
    }

    /**
     * Puts crashes on the subnet's calendar. Where one ends as another begins, that one begins first: a replica in both stays
     * down.
     */
    public static void schedule(List<Crash> crashes, Subnet subnet) {
        LogicalProcess process = subnet.process();
        crashes.forEach(crash -> process.at(crash.at, () -> crash.replicas.forEach(subnet::crash)));
        crashes.forEach(crash -> process.at(crash.until, () -> crash.replicas.forEach(subnet::restart)));
    }
}
