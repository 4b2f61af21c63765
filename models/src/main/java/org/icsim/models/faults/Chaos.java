package org.icsim.models.faults;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.icsim.core.random.RandomStream;
import org.icsim.core.time.SimTime;
import org.icsim.models.consensus.Misdeed;
import org.icsim.models.faults.Degradation.Direction;

/**
 * Faults of many kinds, drawn at random: any number of machines may be down or slow, any link cut or degraded, and a mobile
 * adversary has up to some number of replicas in its hands. When it is over all are well. Until then the subnet must be safe, and
 * after that it must make progress again: the two phases of randomized tests of consensus.
 *
 * @param at        when it begins, nanoseconds since the epoch
 * @param until     when all of it has ended
 * @param nodes     of the subnet
 * @param byzantine how many replicas are corrupted at a time, none or more; a subnet endures f
 */
public record Chaos(long at, long until, int nodes, int byzantine) {
    /** Spans and strengths are our choice: about two faults at a time, from a hiccup to half a minute. */
    private static final long MEAN_GAP_NANOS = 8 * SimTime.NANOS_PER_SECOND;

    private static final long LONGEST_NANOS = 30 * SimTime.NANOS_PER_SECOND;
    private static final long LONGEST_DELAY_NANOS = 2 * SimTime.NANOS_PER_SECOND;
    private static final double GREATEST_LOSS = 0.5;
    private static final int KINDS = 4;
    private static final double ONE_WAY = 1.0 / 3;
    private static final double HALF = 0.5;

    public Chaos {
        Fault.requireSpan(at, until);
        if (byzantine < 0 || byzantine > nodes) {
            throw new IllegalArgumentException(
                    "of " + nodes + " replicas 0 to " + nodes + " are Byzantine, got " + byzantine);
        }
    }

    /** Draws the faults; all of them end by {@link #until}. */
    public List<Fault> draw(RandomStream stream) {
        List<Fault> faults = new ArrayList<>();
        for (long time = at; time < until; time += 1 + (long) (2 * MEAN_GAP_NANOS * stream.nextDouble())) {
            faults.add(drawOne(time, drawEnd(time, stream), stream));
        }
        for (long time = at; byzantine > 0 && time < until; ) {
            long end = drawEnd(time, stream);
            faults.add(new Corruption(time, end, drawReplicas(byzantine, stream), drawMisdeeds(stream)));
            time = end;
        }
        return faults;
    }

    private Fault drawOne(long time, long end, RandomStream stream) {
        List<Integer> some = drawReplicas(1 + stream.nextInt(nodes), stream);
        int one = stream.nextInt(nodes);
        return switch (stream.nextInt(KINDS)) {
            case 0 -> new Crash(time, end, some);
            case 1 -> new SlowNode(time, end, one, drawNanos(LONGEST_DELAY_NANOS, stream));
            case 2 -> drawPartition(time, end, some, stream);
            default ->
                new Degradation(
                        time,
                        end,
                        one,
                        Direction.BOTH,
                        drawNanos(LONGEST_DELAY_NANOS, stream),
                        GREATEST_LOSS * stream.nextDouble(),
                        Optional.empty());
        };
    }

    /** Cuts some off from the others, in one direction or both. */
    private Partition drawPartition(long time, long end, List<Integer> some, RandomStream stream) {
        List<Integer> others = IntStream.range(0, nodes)
                .filter(replica -> !some.contains(replica))
                .boxed()
                .toList();
        return stream.nextChance(ONE_WAY)
                ? Partition.oneWay(time, end, some, others)
                : Partition.ofGroups(time, end, List.of(some, others));
    }

    private List<Integer> drawReplicas(int count, RandomStream stream) {
        int[] all = new int[nodes];
        Arrays.setAll(all, i -> i);
        stream.shuffle(all);
        return Arrays.stream(all).limit(count).sorted().boxed().toList();
    }

    private static Set<Misdeed> drawMisdeeds(RandomStream stream) {
        Set<Misdeed> misdeeds = EnumSet.noneOf(Misdeed.class);
        while (misdeeds.isEmpty()) {
            for (Misdeed misdeed : Misdeed.values()) {
                if (stream.nextChance(HALF)) {
                    misdeeds.add(misdeed);
                }
            }
        }
        return misdeeds;
    }

    private long drawEnd(long time, RandomStream stream) {
        return Math.min(until, time + drawNanos(LONGEST_NANOS, stream));
    }

    private static long drawNanos(long most, RandomStream stream) {
        return 1 + (long) (most * stream.nextDouble());
    }
}
