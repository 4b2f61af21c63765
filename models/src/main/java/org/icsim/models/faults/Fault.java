package org.icsim.models.faults;

import java.util.Arrays;
import java.util.List;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.models.consensus.Subnet;

/**
 * Something that goes wrong in a subnet at one moment and is well again at a later one. Between the two it stays as it is, or changes
 * by the progress of the subnet alone: it does nothing new to one that stands still.
 */
public interface Fault {
    /** Returns when it begins, nanoseconds since the epoch. */
    long at();

    /** Returns when it ends, nanoseconds since the epoch; later than {@link #at()}. */
    long until();

    /** Lets it begin, at the subnet's present time. */
    void begin(Subnet subnet);

    /** Lets it end, at the subnet's present time. */
    void end(Subnet subnet);

    /**
     * Puts faults on the subnet's calendar. Where one ends as another begins, that one begins first: what is in both is at no
     * time well.
     */
    static void schedule(List<? extends Fault> faults, Subnet subnet) {
        LogicalProcess process = subnet.process();
        faults.forEach(fault -> process.at(fault.at(), () -> fault.begin(subnet)));
        faults.forEach(fault -> process.at(fault.until(), () -> fault.end(subnet)));
    }

    /**
     * Draws {@code count} of the {@code nodes} replicas of a subnet at random.
     *
     * @param kind   of the fault, such as {@code crash}; each draws for itself
     * @param number tells the faults of that kind in one subnet apart, so that each draws for itself
     * @return their indexes, the lowest first
     */
    static List<Integer> drawReplicas(LogicalProcess process, String kind, int number, int nodes, int count) {
        return drawOrder(process, kind, number, nodes).stream()
                .limit(count)
                .sorted()
                .toList();
    }

    /** Draws an order of all replicas of a subnet; the first of it are those of {@link #drawReplicas}. */
    static List<Integer> drawOrder(LogicalProcess process, String kind, int number, int nodes) {
        int[] all = new int[nodes];
        Arrays.setAll(all, i -> i);
        process.randomStream(kind, number).shuffle(all);
        return Arrays.stream(all).boxed().toList();
    }

    /**
     * Checks a span of time.
     *
     * @throws IllegalArgumentException if it is empty
     */
    static void requireSpan(long at, long until) {
        if (until <= at) {
            throw new IllegalArgumentException("a fault lasts from " + at + " to a later time, got " + until);
        }
    }
}
