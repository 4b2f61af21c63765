package org.icsim.models.faults;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.icsim.models.consensus.Subnet;
import org.icsim.models.network.Cut;

/**
 * Some replicas of a subnet cannot reach some others for a while. When links are open again, who sends over them offers what
 * the other lacks.
 *
 * @param at    when it begins, nanoseconds since the epoch
 * @param until when it heals; later than {@code at}
 * @param cuts  what is cut, no link in two of them
 */
public record Partition(long at, long until, List<Cut> cuts) implements Fault {
    public Partition {
        Fault.requireSpan(at, until);
        cuts = List.copyOf(cuts);
    }

    /**
     * Returns a partition in which replicas of different groups do not reach each other; those in no group reach all.
     *
     * @throws IllegalArgumentException if a replica is in two groups, or twice in one
     */
    public static Partition ofGroups(long at, long until, List<List<Integer>> groups) {
        List<Integer> all = groups.stream().flatMap(List::stream).toList();
        if (new TreeSet<>(all).size() != all.size()) {
            throw new IllegalArgumentException("a replica is in one group, got " + groups);
        }
        List<Cut> cuts = new ArrayList<>();
        for (List<Integer> group : groups) {
            List<Integer> others =
                    all.stream().filter(other -> !group.contains(other)).toList();
            cuts.add(new Cut(group, others));
        }
        return new Partition(at, until, cuts);
    }

    /** Returns a partition in which each of {@code replicas} is alone: it reaches nobody, and nobody reaches it. */
    public static Partition isolating(long at, long until, List<Integer> replicas, int nodes) {
        List<Integer> others = new ArrayList<>();
        for (int i = 0; i < nodes; i++) {
            if (!replicas.contains(i)) {
                others.add(i);
            }
        }
        List<List<Integer>> groups =
                new ArrayList<>(replicas.stream().map(List::of).toList());
        groups.add(others);
        return ofGroups(at, until, groups);
    }

    /** Returns a partition in which what {@code from} send does not reach {@code to}, who are still heard. */
    public static Partition oneWay(long at, long until, List<Integer> from, List<Integer> to) {
        return new Partition(at, until, List.of(new Cut(from, to)));
    }

    @Override
    public void begin(Subnet subnet) {
        cuts.forEach(subnet::cut);
    }

    @Override
    public void end(Subnet subnet) {
        cuts.forEach(subnet::heal);
    }
}
