package org.icsim.models.workload;

import org.icsim.core.random.RandomStream;
import org.icsim.core.random.Sampler;
import org.icsim.core.time.SimTime;
import org.icsim.models.consensus.Subnet;

/**
 * Users who send messages to a subnet at random, to see how long finality takes.
 *
 * <p>A Poisson process: independent exponential gaps. Each message goes to a replica drawn uniformly; if that one is
 * down, to the next one that is up, as a boundary node would see to. While no replica is up, messages are lost, and counted
 * as such.
 */
public final class Probe {
    private final Subnet subnet;
    private final Sampler gapNanos;
    private final RandomStream gaps;
    private final RandomStream choices;

    /**
     * Makes a probe.
     *
     * @param gapNanos the time between two messages, in nanoseconds
     */
    public Probe(Subnet subnet, Sampler gapNanos) {
        this.subnet = subnet;
        this.gapNanos = gapNanos;
        this.gaps = subnet.process().randomStream("probe-gap", 0);
        this.choices = subnet.process().randomStream("probe-replica", 0);
    }

    /** Returns the mean gap in nanoseconds at this many messages per second. */
    public static double meanGapNanos(double perSecond) {
        return SimTime.NANOS_PER_SECOND / perSecond;
    }

    /** Sends the first message after one gap from the process's present time, and goes on for ever. */
    public void start() {
        long gap = Math.max(1, (long) gapNanos.sample(gaps));
        subnet.process().at(subnet.process().now() + gap, () -> {
            send();
            start();
        });
    }

    private void send() {
        int nodes = subnet.thresholds().nodes();
        int first = choices.nextInt(nodes);
        for (int i = 0; i < nodes; i++) {
            int replica = (first + i) % nodes;
            if (subnet.isUp(replica)) {
                subnet.submit(replica);
                return;
            }
        }
        subnet.lose(first);
    }
}
