package org.icsim.models.network;

import java.util.List;
import java.util.Optional;
import org.icsim.core.engine.LogicalProcess;
import org.icsim.core.event.EventQueue;
import org.icsim.core.event.Message;
import org.icsim.core.event.Port;
import org.icsim.core.random.RandomStream;
import org.icsim.core.random.Sampler;
import org.icsim.core.time.SimTime;

/**
 * The full mesh between the nodes of one subnet.
 *
 * <p>A packet takes the link's latency and jitter. One that is lost is sent again when QUIC's probe timeout expires:
 * {@code round trip + 1 ms + 25 ms}, doubled for each loss in a row (RFC 9002 §6.2.1 with a settled round-trip variance
 * below its granularity). Loss so appears as delay. A node that is down drops what arrives.
 *
 * <p>Where links have a bandwidth, a packet leaves when all that its sender has sent before is gone, first in, first out;
 * the copies of a broadcast leave one after the other, to the node of the next index first and so round, that no index is
 * favoured. Latency, jitter and retransmission follow. Large packets that come to a node at one time wait for each other
 * there, too. A node that goes down loses what it has not received in full.
 *
 * <p>Weather changes during a run: links are {@linkplain Cut cut} and {@linkplain Disturbance disturbed}, nodes' own links
 * limited. What is sent into a cut is lost for good and takes the uplink as anything else; what has departed arrives. The cut,
 * too, is that of the moment of sending, even if the packet has to wait for its sender's link.
 *
 * @param <M> what the nodes tell each other
 */
public final class Network<M extends Packet> {
    /** kGranularity plus max_ack_delay, RFC 9002 §6.2.1 and RFC 9000 §18.2. */
    private static final long PROBE_MARGIN_NANOS = 26 * SimTime.NANOS_PER_MILLI;

    /** After so many losses in a row a packet gets through. */
    private static final int MAX_LOSSES = 16;

    private final LogicalProcess process;
    private final Latencies latencies;
    private final Port<Message> nodes;
    private final Optional<Sampler> jitter;
    private final RandomStream[] jitterStreams;
    private final RandomStream[] lossStreams;
    private final double[] lossRates;
    private final boolean isLossless;
    private final Links links;
    private final Weather weather;
    private final boolean[] isDown;
    /** How many outages each node has had. */
    private final int[] outages;

    private final long[] arrivals;
    // Ports of Message, not of M: a check of each delivery for one more interface costs as much as the delivery does.

    /** Where packets come in that take no downlink, which are nearly all. */
    private final Port<Message> smallPort = this::receive;

    private final Port<Message> largePort = this::receiveLarge;

    private long dropped;

    /**
     * Makes a network whose nodes are all up.
     *
     * @param nodes takes what reaches a node that is up
     */
    @SuppressWarnings("unchecked") // nothing but M is sent here
    public Network(LogicalProcess process, Latencies latencies, Conditions conditions, Port<M> nodes) {
        int count = latencies.nodes();
        this.process = process;
        this.latencies = latencies;
        this.nodes = (Port<Message>) (Port<?>) nodes;
        this.jitter = conditions.jitterNanos();
        this.isLossless = conditions.loss().equals(LossRates.NONE);
        this.links = new Links(conditions.bandwidth(), count);
        this.weather = new Weather(process, count);
        this.isDown = new boolean[count];
        this.outages = new int[count];
        this.arrivals = new long[count];
        this.jitterStreams = new RandomStream[count];
        this.lossStreams = new RandomStream[count];
        this.lossRates = new double[count * count];
        for (int from = 0; from < count; from++) {
            jitterStreams[from] = process.randomStream("jitter", from);
            lossStreams[from] = process.randomStream("loss", from);
            for (int to = 0; to < count; to++) {
                long link = (long) from * count + to;
                lossRates[from * count + to] = conditions.loss().drawFor(process.randomStream("loss-rate", link));
            }
        }
    }

    /** Sends {@code message} from one node to all others. */
    public void broadcast(int from, M message) {
        int nodeCount = arrivals.length;
        long transmission = links.transmissionNanos(from, message);
        long start = links.enqueue(from, nodeCount - 1, transmission, process.now());
        for (int to = 0; to < nodeCount; to++) {
            int turn = to > from ? to - from : to - from + nodeCount;
            arrivals[to] = to == from ? EventQueue.NEVER : start + turn * transmission + computeDelay(from, to);
        }
        if (weather.hasCuts()) {
            weather.dropCut(from, arrivals);
        }
        process.broadcast(portFor(message), message, arrivals);
    }

    /** Sends {@code message} from one node to another. */
    public void send(int from, int to, M message) {
        long transmission = links.transmissionNanos(from, message);
        long start = links.enqueue(from, 1, transmission, process.now());
        long arrival = start + transmission + computeDelay(from, to);
        if (!weather.isCut(from, to)) {
            process.deliverAt(arrival, portFor(message), to, message);
        }
    }

    private Port<Message> portFor(M message) {
        return links.takesDownlink(message) ? largePort : smallPort;
    }

    /** Lets nothing depart over the links of a cut from now on. */
    public void cut(Cut cut) {
        weather.begin(cut);
    }

    /**
     * Ends a cut.
     *
     * @return the links that are open again, being in no other cut
     * @throws IllegalStateException if one of its links is not cut
     */
    public List<Link> heal(Cut cut) {
        return weather.end(cut);
    }

    /** Makes links worse than usual from now on. */
    public void disturb(Disturbance disturbance) {
        weather.begin(disturbance);
    }

    /**
     * Ends a disturbance.
     *
     * @throws IllegalStateException if there is none such
     */
    public void calm(Disturbance disturbance) {
        weather.end(disturbance);
    }

    /** Limits a node's own link, up and down, from now on; of several limits the lowest holds. */
    public void limit(int node, Bandwidth bandwidth) {
        links.limit(node, bandwidth);
    }

    /**
     * Ends a limit to a node's own link.
     *
     * @throws IllegalStateException if it has none such
     */
    public void lift(int node, Bandwidth bandwidth) {
        links.lift(node, bandwidth);
    }

    /** Returns whether nothing departs over a link. */
    public boolean isCut(int from, int to) {
        return weather.isCut(from, to);
    }

    /** Returns whether some link is cut or disturbed. */
    public boolean isFoul() {
        return weather.hasCuts() || weather.isDisturbed();
    }

    /** Returns the present round trip between two nodes in nanoseconds, before jitter and loss. */
    public long roundTripNanos(int from, int to) {
        return latencies.roundTripNanos(from, to) + weather.delayNanos(from, to) + weather.delayNanos(to, from);
    }

    /** Lets a node drop, from now on, whatever arrives. */
    public void disconnect(int node) {
        isDown[node] = true;
        outages[node]++;
        links.dropIncoming(node, process.now());
    }

    /** Lets a node hear again. */
    public void connect(int node) {
        isDown[node] = false;
    }

    /** Returns how many deliveries were dropped because the receiver was down, or went down before it had all of them. */
    public long dropped() {
        return dropped;
    }

    private void receive(int receiver, Message message) {
        if (isDown[receiver]) {
            dropped++;
        } else {
            nodes.deliver(receiver, message);
        }
    }

    private void receiveLarge(int receiver, Message message) {
        if (isDown[receiver]) {
            dropped++;
            return;
        }
        long ready = links.receive(receiver, (Packet) message, process.now());
        if (ready == process.now()) {
            nodes.deliver(receiver, message);
        } else {
            int outage = outages[receiver];
            process.at(ready, () -> handOver(receiver, message, outage));
        }
    }

    /** The downlink has taken all of a packet in, unless the node was down meanwhile. */
    private void handOver(int receiver, Message message, int outagesAtArrival) {
        if (outages[receiver] == outagesAtArrival) {
            nodes.deliver(receiver, message);
        } else {
            dropped++;
        }
    }

    private long computeDelay(int from, int to) {
        long delay = latencies.oneWayNanos(from, to);
        if (jitter.isPresent()) {
            delay += Math.max(0, (long) jitter.get().sample(jitterStreams[from]));
        }
        int losses = isLossless ? 0 : countLosses(from, to);
        if (weather.isDisturbed()) {
            delay += weather.delayNanos(from, to);
            losses = weather.countLosses(from, to, losses, lossRates[from * arrivals.length + to], MAX_LOSSES);
        }
        return losses == 0 ? delay : delay + computeRetransmissionDelay(from, to, losses);
    }

    /** Returns how often in a row a packet is lost. */
    private int countLosses(int from, int to) {
        double rate = lossRates[from * arrivals.length + to];
        int losses = 0;
        while (losses < MAX_LOSSES && lossStreams[from].nextChance(rate)) {
            losses++;
        }
        return losses;
    }

    /** Returns {@code probe timeout × (2^losses − 1)}: nothing when the first packet gets through. */
    private long computeRetransmissionDelay(int from, int to, int losses) {
        return (roundTripNanos(from, to) + PROBE_MARGIN_NANOS) * ((1L << losses) - 1);
    }
}
