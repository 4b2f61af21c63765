package org.icsim.models.workload;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.IntConsumer;
import org.icsim.core.random.RandomStream;
import org.icsim.core.random.Sampler;
import org.icsim.core.time.SimTime;
import org.icsim.models.consensus.Subnet;
import org.icsim.models.network.Conditions;

/**
 * Users who send messages to a subnet at random, to see how long finality takes, and how long they wait for a reply.
 *
 * <p>A Poisson process: independent exponential gaps. Each message goes to a replica drawn uniformly; if that one is
 * down or behind the others, to the next one that is neither, as a boundary node sees to. While no replica is up, messages
 * are lost, and counted as such.
 *
 * <p>Without {@link RequestPath}s users stand beside the replicas: their messages are there at once, and replies are nobody's
 * concern. With them each message comes from one of the paths' places, each with the same chance, travels to its replica,
 * and its reply back.
 */
public final class Probe {
    private final Subnet subnet;
    private final Sampler gapNanos;
    private final IntConsumer sending;
    private final RandomStream gaps;
    private final RandomStream choices;

    /**
     * Makes a probe of users beside the replicas.
     *
     * @param gapNanos the time between two messages, in nanoseconds
     */
    public Probe(Subnet subnet, Sampler gapNanos) {
        this(subnet, gapNanos, List.of(), Conditions.PERFECT);
    }

    /**
     * Makes a probe, before the subnet starts.
     *
     * @param gapNanos   the time between two messages, in nanoseconds
     * @param paths      from the users' places to all replicas; none for users beside them
     * @param conditions on each leg of the paths: of these only the jitter acts
     */
    public Probe(Subnet subnet, Sampler gapNanos, List<RequestPath> paths, Conditions conditions) {
        this.subnet = subnet;
        this.gapNanos = gapNanos;
        this.gaps = subnet.process().randomStream("probe-gap", 0);
        this.choices = subnet.process().randomStream("probe-replica", 0);
        paths.forEach(path -> requireAllReplicas(subnet, path));
        this.sending = paths.isEmpty() ? this::handIn : new RemoteUsers(subnet, paths, conditions.jitterNanos())::send;
    }

    private static void requireAllReplicas(Subnet subnet, RequestPath path) {
        int replicas = subnet.thresholds().nodes();
        if (path.toReplicaNanos().size() != replicas) {
            throw new IllegalArgumentException("expected latencies to " + replicas + " replicas, got "
                    + path.toReplicaNanos().size() + " from " + path.from());
        }
    }

    /** Returns the mean gap in nanoseconds at this many messages per second. */
    public static double meanGapNanos(double perSecond) {
        return SimTime.NANOS_PER_SECOND / perSecond;
    }

    /** Sends the first message after one gap from the process's present time, and goes on for ever. */
    public void start() {
        long gap = Math.max(1, (long) gapNanos.sample(gaps));
        subnet.process().at(subnet.process().now() + gap, () -> {
            sending.accept(choices.nextInt(subnet.thresholds().nodes()));
            start();
        });
    }

    private void handIn(int first) {
        OptionalInt up = subnet.nextHealthy(first);
        if (up.isPresent()) {
            subnet.submit(up.getAsInt());
        } else {
            subnet.lose(first);
        }
    }
}
